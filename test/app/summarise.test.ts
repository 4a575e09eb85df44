import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summarise } from '../../src/app/summarise.ts';
import type { SummaryRequest } from '../../src/app/summary-model.ts';
import { transfer } from '../../src/domain/hazard-steps.ts';
import { reopenFixed } from './steps.ts';
import { periodFrom } from '../../src/domain/period.ts';
import { type FigureValue, percentOf } from '../../src/domain/returns.ts';
import { openStore } from '../../src/store/open-store.ts';
import { november, on, type World, worldIn } from '../store/figure-world.ts';

const shown = (value: FigureValue): string => {
  if (value.kind === 'input') return value.given ?? '待填';
  if (value.kind === 'rate') return percentOf(value.part, value.whole) ?? '—';
  return String(value.count);
};

describe('a summary', () => {
  let folder: string;
  let world: World;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xh-summary-'));
    world = worldIn(openStore(join(folder, 'db')));
  });

  afterEach(async () => {
    await world.store.close();
    rmSync(folder, { recursive: true });
  });

  const summaryOf = (text: string, change: Partial<SummaryRequest> = {}) =>
    summarise(world.store, { period: periodFrom(text), today: '2026-12-05', ...change });

  const figure = async (id: string, text = '2026-11', change: Partial<SummaryRequest> = {}) => {
    const { returns } = await summaryOf(text, change);
    const found = Object.values(returns).flatMap(({ rows }) => rows.flatMap(({ figures }) => figures));
    return shown(found.find((one) => one.id === id)!.value);
  };

  const figures = async (ids: readonly string[], text?: string, change?: Partial<SummaryRequest>) => {
    const values: string[] = [];
    for (const id of ids) values.push(await figure(id, text, change));
    return values.join(' ');
  };

  it('gives the November of the acceptance example', async () => {
    await november(world);
    expect(await figures(['F1', 'F2', 'F3', 'F4', 'F5', 'F6'])).toBe('3 9 8 1 0 3');
    expect(await figures(['F7', 'F8', 'F9', 'F10', 'F11', 'F12'])).toBe('1 1 1 0 0 1');
    const { returns, yearToDate } = await summaryOf('2026-11');
    const byStreet = returns.C.rows.map(({ of, figures: row }) => [of, ...row.slice(6, 10).map((one) => shown(one.value))].join(' '));
    expect(byStreet).toEqual([
      '南浦街道 0 0 0 —',
      '朝阳洲街道 0 0 0 —',
      '广润门街道 0 0 0 —',
      '绳金塔街道 0 0 0 —',
      '丁公路街道 0 0 0 —',
      '南站街道 3 2 1 66.67',
      '桃源街道 4 4 0 100.00',
      '朝农街道 0 0 0 —',
      '桃花街道 0 0 0 —',
      '九洲街道 1 0 1 0.00',
      ' 8 6 2 75.00',
    ]);
    expect(yearToDate.figures.map((one) => shown(one.value))).toEqual(['120', '117', '97.50', '6', '5', '83.33']);
    expect(await figure('D26')).toBe('待填');
    expect(await world.store.check()).toMatchObject({ faults: [] });
  });

  it('keeps a row for each sector and street, and one more only for what the form does not have', async () => {
    await world.visit('2026-11-03', '桃源街道', ['general'], { sector: 'enterprise' });
    const { returns } = await summaryOf('2026-11');
    expect(returns.A.rows.map(({ of }) => of)).toEqual([
      'traffic', 'hazchem', 'fire', 'construction', 'gas', 'special-equipment', 'commerce', 'culture-tourism',
      'campus', 'new-risk', 'enterprise', undefined,
    ]);
    expect(returns.C.rows).toHaveLength(11);
  });

  it('counts an enterprise once and each visit to it', async () => {
    await world.visit('2026-11-03', '桃源街道', []);
    await world.visit('2026-11-04', '桃源街道', []);
    await world.visit('2026-11-04', '南站街道', [], { sector: 'fire' });
    expect(await figures(['D1', 'D2', 'C2@桃源街道', 'C15@桃源街道', 'A2@gas', 'A2@fire', 'A2', 'A1', 'A3'])).toBe(
      '3 2 2 1 1 1 2 2 100.00',
    );
    expect(await figures(['D1', 'D2'], '2026-Q4')).toBe('3 2');
  });

  it('counts what was put right on the spot as found and as fixed', async () => {
    await world.visit('2026-11-03', '桃源街道', ['general', 'general'], { onTheSpot: true });
    expect(await figures(['A4', 'A5', 'A6', 'F6'])).toBe('2 2 100.00 0');
  });

  it('counts as fixed what is verified, and keeps it open until it is closed', async () => {
    const [id] = await world.visit('2026-11-03', '桃源街道', ['general']);
    await world.verified(id!, '2026-11-10');
    expect(await figures(['A4', 'A5', 'F3', 'F6'])).toBe('1 1 0 1');
  });

  it('does not count as fixed a major hazard that is not closed', async () => {
    const [id] = await world.visit('2026-11-03', '桃源街道', ['major']);
    await world.verified(id!, '2026-11-10');
    expect(await figures(['A7', 'A8', 'A9'])).toBe('1 0 0.00');
  });

  it('tells a month as it ended, whatever happened to its hazards later', async () => {
    const [one, two] = await world.visit('2026-11-03', '桃源街道', ['general', 'general', 'general']);
    await world.putRight(one!, '2026-12-01');
    await world.voided(two!, '2026-12-02');
    expect(await figures(['A4', 'A5', 'F4', 'F6'])).toBe('3 0 0 3');
    expect(await figures(['A4', 'A5', 'F4', 'F6'], '2026-11', { asOf: '2026-12-01' })).toBe('3 1 0 3');
    expect(await figures(['A4', 'A5', 'F4', 'F6'], '2026-11', { asOf: '2026-12-31' })).toBe('2 1 0 3');
    expect(await figures(['F1', 'F2', 'F3', 'F4', 'F6'], '2026-12')).toBe('3 0 1 1 1');
  });

  it('tells a month as of a day within it', async () => {
    await november(world);
    expect(await figures(['F1', 'F2', 'F3', 'F4', 'F6', 'C10'], '2026-11', { asOf: '2026-11-20' })).toBe(
      '3 9 6 0 6 66.67',
    );
  });

  it('ends a month on a day of the office’s own', async () => {
    await world.visit('2026-10-26', '桃源街道', ['general']);
    await world.visit('2026-11-25', '桃源街道', ['general']);
    await world.visit('2026-11-26', '桃源街道', ['general']);
    const custom = { period: periodFrom('2026-11', 25), cutOffDay: 25 };
    expect(await figures(['F1', 'F2', 'F6', 'D1', 'D2'], '2026-11', custom)).toBe('0 2 2 2 1');
  });

  it('counts a hazard where it was found, also when its enterprise has moved', async () => {
    await world.visit('2026-11-03', '桃源街道', ['general']);
    const moved = (await world.store.enterprise('e-桃源街道'))!;
    await world.store.recordEnterprise({ ...moved, street: '南站街道' }, on('2026-11-10'));
    expect(await figures(['C7@桃源街道', 'C7@南站街道', 'C1@桃源街道', 'C1@南站街道'])).toBe('1 0 0 1');
  });

  it('counts two records of one enterprise once after they were merged', async () => {
    await world.visit('2026-11-03', '桃源街道', []);
    await world.visit('2026-11-04', '南站街道', []);
    await world.store.mergeEnterprises('e-南站街道', 'e-桃源街道', on('2026-11-10'));
    expect(await figures(['D1', 'D2', 'C15@南站街道'])).toBe('2 1 1');
    expect((await world.store.check()).faults).toEqual([]);
  });

  it('takes back as fixed what a later verification finds undone, and counts it open in the hands of others as gone', async () => {
    const [one, two] = await world.visit('2026-11-03', '桃源街道', ['general', 'general']);
    await world.verified(one!, '2026-11-10');
    await world.step(one!, '2026-11-12', (hazard, stamp) => reopenFixed(hazard, stamp));
    await world.step(two!, '2026-11-12', (hazard, stamp) => transfer(hazard, { to: '住建局', reason: '职责' }, stamp));
    expect(await figures(['A4', 'A5', 'F5', 'F6'])).toBe('2 0 1 1');
  });

  it('compares with the month before and with the same month of last year', async () => {
    await world.visit('2025-11-03', '桃源街道', ['general', 'general']);
    await world.visit('2026-10-03', '桃源街道', ['general']);
    await world.visit('2026-11-03', '桃源街道', ['general', 'general', 'general']);
    const { compared } = await summaryOf('2026-11', { compare: true });
    const found = compared.map(({ label, figures: all }) => [label, shown(all.find(({ name }) => name === 'general-found')!.value)]);
    expect(found).toEqual([['2026-10', '1'], ['2025-11', '2']]);
  });

  it('keeps what nobody gave as not given, and adds up months only where each was given', async () => {
    const give = (period: string, value: string | null, street?: string) =>
      world.store.setFigure({ period, figure: 'penalties-amount', value, street }, on('2026-11-30'));
    await give('2026-10', '1.25');
    await give('2026-11', '3.5');
    expect(await figure('D26')).toBe('3.5');
    expect(await figure('D26', '2026-Q4')).toBe('待填');
    await give('2026-12', '0');
    expect(await figure('D26', '2026-Q4')).toBe('4.75');
    await give('2026-11', null);
    expect(await figure('D26')).toBe('待填');
    const history = await world.store.figureHistory({ period: '2026-11', figure: 'penalties-amount' });
    expect(history.map(({ value }) => value)).toEqual(['3.5', null]);
    expect((await world.store.check()).faults).toEqual([]);
  });

  it('refuses figures whose sums are not what the rows give, and names the hazards', async () => {
    await november(world);
    const number = (await world.store.hazards({ street: '九洲街道', grade: 'general' }))[0]!.hazard.number;
    const db = new Database(join(folder, 'db'));
    db.prepare(`update hazard set status = 'closed' where number = ?`).run(number);
    await expect(summaryOf('2026-11')).rejects.toMatchObject({
      problems: [{ code: 'figures.broken', details: { what: 'status', hazards: [number] } }],
    });
    db.prepare(`update hazard set status = 'raised' where number = ?`).run(number);
    db.prepare(`update hazard_flow set closed = closed + 1 where month = '2026-11' and street = '桃源街道'`).run();
    db.close();
    await expect(summaryOf('2026-11')).rejects.toMatchObject({
      problems: [{ code: 'figures.broken', details: { what: 'flow', kept: 5, counted: 4 } }],
    });
    await world.store.rebuild();
    expect(await figure('F6')).toBe('3');
  });
});
