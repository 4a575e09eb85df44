import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../../src/app/summary/explain.ts';
import { summarise } from '../../../src/app/summary/summarise.ts';
import type { ReturnTable } from '../../../src/app/summary/summary-model.ts';
import { type Period, periodFrom } from '../../../src/domain/period.ts';
import { summary as t } from '../../../src/messages/zh-CN/summary.ts';
import { author, enterprise } from '../../builders.ts';
import { district } from './district.ts';

const place = district();
const mover = { enterpriseId: 'e-mover' };
const november = periodFrom('2026-11');

// One enterprise is visited in three streets, by checklists of a sector and of none.
beforeAll(async () => {
  await place.visit('桃源街道', '2026-10-08', [{}], mover);
  await place.visit('桃源街道', '2026-11-03', [{}], mover);
  await place.visit('南站街道', '2026-11-10', [{}, {}], { ...mover, sector: 'enterprise' });
  await place.visit('九洲街道', '2026-11-17', [{ grade: 'major' }], { ...mover, sector: 'duty-audit' });
  await place.visit('九洲街道', '2026-11-18');
  const unsorted = { id: 'e-unsorted', name: '示例无行业', creditCode: undefined, sectors: [] };
  await place.store.recordEnterprise(enterprise(unsorted), author);
});

afterAll(() => place.remove());

async function returnOf(name: 'A' | 'B' | 'C', period: Period): Promise<ReturnTable> {
  const terms = { today: '2026-12-01', withText: false, compare: false, yearToDate: false };
  return (await summarise(place.store, { ...terms, period, returns: [name] }, t)).returns[0]!;
}

const figures = ({ rows }: ReturnTable, label: string) =>
  Object.fromEntries(
    rows.find((row) => row.label === label)!.cells.map(({ figure, text }) => [figure.split('@')[0], text]),
  );

describe('what belongs to none of the ten sectors', () => {
  it('has a row of its own, so that the rows add up to the total', async () => {
    const table = await returnOf('A', november);
    expect(figures(table, '其他')).toMatchObject({
      A1: '1',
      A2: '1',
      A3: '100.00%',
      A4: '2',
      A7: '1',
      A10: '1',
    });
    for (const id of ['A4', 'A5', 'A7', 'A8', 'A10', 'A11', 'A12']) {
      const values = table.rows.map(
        ({ cells }) => cells.find(({ figure }) => figure.split('@')[0] === id)!.value!,
      );
      expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values.at(-1));
    }
  });

  it('has none where nothing is in it', async () => {
    expect((await returnOf('B', november)).rows).toHaveLength(12);
    expect((await returnOf('B', periodFrom('2026-10'))).rows).toHaveLength(11);
  });

  it.each([
    ['A2@other', 1],
    ['A4@其他', 2],
    ['A4@燃气', 1],
    ['A10@other', 1],
  ])('%s is opened down to its rows', async (figure, value) => {
    expect(await explain(place.store, figure, november, t.figures)).toMatchObject({
      value,
      recounted: value,
    });
  });
});

describe('an enterprise that moved', () => {
  it.each([
    ['2026-11', undefined],
    ['2026-Q4', undefined],
    ['2026', undefined],
    ['2026-11', 25],
  ])('is one in each street and one in all, in %s (cut-off day %s)', async (name, cutOffDay) => {
    const period = periodFrom(name, cutOffDay);
    const table = await returnOf('C', period);
    const counts = ['桃源街道', '南站街道', '九洲街道', '合计'].map((label) => figures(table, label)['C16']);
    expect(counts).toEqual(['1', '1', '2', '2']);
    expect(figures(await returnOf('A', period), '合计')['A2']).toBe('2');
    expect(await explain(place.store, 'D2', period, t.figures)).toMatchObject({ value: 2, recounted: 2 });
  });

  it('stays one when its record is merged into another', async () => {
    const other = district();
    await other.visit('桃源街道', '2026-11-03', [], { enterpriseId: 'e-1' });
    await other.visit('南站街道', '2026-11-04', [], { enterpriseId: 'e-2' });
    const enterprises = async () =>
      (await other.store.visitCounts(november)).find(({ street, sector }) => street === '' && sector === '')!
        .enterprises;
    expect(await enterprises()).toBe(2);
    await other.store.mergeEnterprises('e-2', 'e-1', author);
    expect(await enterprises()).toBe(1);
    expect((await other.store.check()).faults).toEqual([]);
    await other.remove();
  });
});
