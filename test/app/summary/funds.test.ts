import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../../src/app/summary/explain.ts';
import { summarise } from '../../../src/app/summary/summarise.ts';
import { periodFrom } from '../../../src/domain/period.ts';
import { summary as t } from '../../../src/messages/zh-CN/summary.ts';
import { district } from './district.ts';

const place = district();

beforeAll(async () => {
  const done = { fixedOn: '2026-11-20' };
  await place.visit('桃源街道', '2026-10-28', [{ ...done, funds: 100 }]);
  await place.visit('桃源街道', '2026-11-03', [{ ...done, funds: 0.1 }, { ...done, funds: 0.2 }, {}]);
  await place.visit('南站街道', '2026-11-06', [
    { ...done, funds: 0.000001 },
    { ...done, funds: 5, voidedOn: '2026-11-25' },
    { grade: 'major', funds: 7.5 },
  ]);
});

afterAll(() => place.remove());

describe('money', () => {
  it.each([
    ['2026-11', undefined, ['0.3', '7.500001', '7.800001'], '7.5'],
    ['2026-Q4', undefined, ['100.3', '7.500001', '107.800001'], '7.5'],
    ['2026-11', 24, ['100.3', '12.500001', '112.800001'], '7.5'],
    ['2026-11', 25, ['100.3', '7.500001', '107.800001'], '7.5'],
    ['2026-10', undefined, ['100', '0', '100'], '0'],
  ])(
    'of %s (cut-off day %s) is that of all hazards by street, and of majors under treatment',
    async (name, cutOffDay, streets, majors) => {
      const period = periodFrom(name, cutOffDay);
      const terms = { period, today: '2026-12-01', withText: false, compare: false, yearToDate: false };
      const { returns } = await summarise(place.store, { ...terms, returns: ['A', 'C'] }, t);
      const [a, c] = returns.map(({ rows }) => rows);
      const text = (rows: typeof a, label: string, id: string) =>
        rows!.find((row) => row.label === label)!.cells.find(({ figure }) => figure.split('@')[0] === id)!
          .text;
      expect(['桃源街道', '南站街道', '合计'].map((street) => text(c, street, 'C15'))).toEqual(streets);
      expect(text(a, '合计', 'A15')).toBe(majors);
      for (const figure of ['C15', 'C15@南站', 'A15']) {
        const { value, recounted } = await explain(place.store, figure, period, t.figures);
        expect(recounted).toBe(value);
      }
    },
  );

  it('is told for each hazard that it comes from', async () => {
    const { hazards } = await explain(place.store, 'C15@南站', periodFrom('2026-11'), t.figures);
    expect(hazards.map(({ funds }) => funds)).toEqual([0.000001, 7.5]);
    expect((await place.store.check()).faults).toEqual([]);
  });
});
