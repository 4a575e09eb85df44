import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../src/app/summary/explain.ts';
import { summarise } from '../../../src/app/summary/summarise.ts';
import { periodFrom } from '../../../src/domain/period.ts';
import { summary as t } from '../../../src/messages/zh-CN/summary.ts';
import { district } from './district.ts';

let place: ReturnType<typeof district>;
const period = periodFrom('2026-11');

beforeEach(async () => {
  place = district();
  await place.visit('桃源街道', '2026-11-03', [{ fixedOn: '2026-11-10', closedOn: '2026-11-10' }, {}]);
});

afterEach(() => place.remove());

function edited(sql: string): void {
  const db = new Database(place.file);
  db.exec(sql);
  db.close();
}

const november = () =>
  summarise(
    place.store,
    { period, today: '2026-12-01', returns: ['A'], withText: false, compare: false, yearToDate: false },
    t,
  );

describe('counts that somebody changed by hand', () => {
  it.each([
    [
      'a break of the flow',
      `update hazard_month set hazards = 9 where ended_month = ''`,
      '账不平|unbalanced',
    ],
    ['what is open', `update hazard_open set hazards = 9`, '账不平|unbalanced'],
    [
      'both sides of it',
      `update hazard_month set hazards = 9 where ended_month <> ''`,
      'summary.found-differs',
    ],
  ])('are not given out where they are %s', async (_, sql, problem) => {
    expect((await november()).flows[0]).toMatchObject({ found: 2, closed: 1, closing: 1 });
    edited(sql);
    await expect(november()).rejects.toThrow(new RegExp(problem));
    await place.store.rebuild();
    expect((await november()).flows[0]).toMatchObject({ found: 2, closed: 1, closing: 1 });
  });

  it('are found when a figure is opened, and by check, where totals stay the same', async () => {
    edited(`update hazard_month set fixed_month = '2026-11' where fixed_month = ''`);
    await expect(explain(place.store, 'A5', period, t.figures)).rejects.toThrow('summary.recount-differs');
    expect((await place.store.check()).faults).not.toEqual([]);
  });
});
