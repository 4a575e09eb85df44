import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureRange } from '../../src/domain/figure-facts.ts';
import { totalsFor } from '../../src/domain/figure-totals.ts';
import type { Hazard } from '../../src/domain/hazard.ts';
import type { HazardEvent, Stamp } from '../../src/domain/hazard-event.ts';
import { legalSteps } from '../../src/domain/hazard-rules.ts';
import {
  accept,
  close,
  commit,
  listForSupervision,
  rectify,
  reportMajor,
  transfer,
  verify,
  voidHazard,
} from '../../src/domain/hazard-steps.ts';
import { addDays, daysBetween } from '../../src/domain/local-date.ts';
import { MEASURES, type Measure } from '../../src/domain/measures.ts';
import { openStore, storeOn } from '../../src/store/open-store.ts';
import { sqliteDriver } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { november, type World, worldIn } from './figure-world.ts';

const STREETS = ['桃源街道', '南站街道', '九洲街道'];
const SECTORS = ['gas', 'fire'];
const FIRST = '2026-08-20';

const seen = { note: '', photos: [], inspectors: [] };
const STEPS: Readonly<Record<string, (hazard: Hazard, stamp: Stamp) => HazardEvent[]>> = {
  rectify: (hazard, stamp) => rectify(hazard, { measures: '做了', funds: 0.1, photos: [] }, stamp),
  verify: (hazard, stamp) =>
    hazard.status === 'rectified' && hazard.number.endsWith('1')
      ? verify(hazard, { ...seen, outcome: 'effective' }, stamp)
      : verify(hazard, { ...seen, outcome: hazard.status === 'rectified' ? 'effective' : 'ineffective' }, stamp),
  transfer: (hazard, stamp) => transfer(hazard, { to: '某局', reason: '职责' }, stamp),
  void: (hazard, stamp) => voidHazard(hazard, { reason: '误报', approvedBy: '乙某' }, stamp),
  close: (hazard, stamp) => close(hazard, { note: '结果' }, { ...stamp, by: '戊某' }),
  'report-major': (hazard, stamp) => reportMajor(hazard, { to: '区安委办', note: '' }, stamp),
  commit: (hazard, stamp) => commit(hazard, { measures: '治理', funds: 1.5 }, stamp),
  'list-for-supervision': (hazard, stamp) =>
    listForSupervision(hazard, { level: 'city', number: '1号', interimMeasures: '停用' }, stamp),
  accept: (hazard, stamp) => accept(hazard, { acceptedBy: ['丙某', '丁某'], note: '' }, stamp),
};
const NAMES = Object.keys(STEPS);

/** A day's happenings: a visit, or a step of some hazard that is legal then. */
const happening = fc.record({
  days: fc.integer({ min: 0, max: 9 }),
  street: fc.constantFrom(...STREETS),
  sector: fc.constantFrom(...SECTORS),
  found: fc.array(fc.constantFrom('general' as const, 'general' as const, 'major' as const), { maxLength: 3 }),
  which: fc.nat(),
  steps: fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }),
  onTheSpot: fc.boolean(),
});

async function happen(world: World, happenings: readonly (typeof happening extends fc.Arbitrary<infer T> ? T : never)[]): Promise<string> {
  let day = FIRST;
  const ids: string[] = [];
  for (const { days, street, sector, found, which, steps, onTheSpot } of happenings) {
    day = addDays(day, days);
    ids.push(...(await world.visit(day, street, found, { sector, onTheSpot })));
    const id = ids[which % Math.max(1, ids.length)];
    for (const name of id === undefined ? [] : steps) {
      const { hazard } = (await world.store.hazard(id!))!;
      if ((legalSteps(hazard) as string[]).includes(name)) await world.step(id!, day, STEPS[name]!);
    }
  }
  return day;
}

/** Every figure of hazards over every scope, from the sums and again from the rows. */
async function bothCounts(store: Store, range: FigureRange): Promise<[string, number, number][]> {
  const facts = await store.figureFacts(range);
  const rows = await store.hazardsBehind(range);
  const scopes = [undefined, ...STREETS].flatMap((street) => [undefined, ...SECTORS].map((sector) => ({ street, sector })));
  return scopes.flatMap(({ street, sector }) => {
    const totals = totalsFor(facts, { street, sector });
    return Object.entries<Measure>(MEASURES).flatMap(([name, measure]): [string, number, number][] => {
      if (measure.from !== 'hazards') return [];
      const behind = rows.filter(
        (one) =>
          (street === undefined || one.life.street === street) &&
          (sector === undefined || one.life.sector === sector) &&
          measure.counts(one, range),
      );
      const counted = behind.reduce((sum, one) => sum + (measure.amount?.(one) ?? 1), 0);
      return [[`${name}@${street ?? ''}${sector ?? ''}`, measure.count(totals), counted]];
    });
  });
}

async function visitsAgree(store: Store, range: FigureRange): Promise<void> {
  const facts = await store.figureFacts(range);
  const rows = await store.visitsBehind(range);
  for (const { street, sector, enterprises, visits, persons } of facts.visits) {
    const behind = rows.filter(
      (one) => (street === '' || one.street === street) && (sector === '' || one.sectors.includes(sector)),
    );
    expect([street, sector, visits, enterprises, persons]).toEqual([
      street,
      sector,
      behind.length,
      new Set(behind.map((one) => one.enterpriseId)).size,
      behind.reduce((sum, one) => sum + one.persons, 0),
    ]);
  }
}

describe('the sums that the returns are made of', () => {
  it('are what the rows give, for any history, range and day, and their flow closes', async () => {
    const driver = sqliteDriver(join(mkdtempSync(join(tmpdir(), 'xh-figures-')), 'db'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 1, maxLength: 14 }),
        fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 60 }), fc.nat({ max: 90 })),
        async (happenings, [start, length, known]) => {
          const store = storeOn(await driver.scratch());
          const last = await happen(worldIn(store), happenings);
          const days = Math.max(daysBetween(FIRST, last), 1);
          const from = addDays(FIRST, start % days);
          const ranges = [
            { from, to: addDays(from, length), asOf: addDays(from, known) },
            { from: '2026-09-01', to: '2026-09-30', asOf: '2026-09-30' },
            { from: '2026-09-01', to: '2026-10-31', asOf: '2026-10-31' },
            { from: '2026-09-01', to: '2026-09-30', asOf: '2026-10-31' },
            { from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' },
          ];
          for (const range of ranges) {
            for (const [name, kept, counted] of await bothCounts(store, range)) {
              expect([range, name, kept]).toEqual([range, name, counted]);
            }
            await visitsAgree(store, range);
          }
          expect(await store.figureBreaks('2026-01-01')).toEqual([]);
          expect((await store.check()).faults).toEqual([]);
          await store.close();
        },
      ),
      { numRuns: 40 },
    );
    await driver.close();
  });

  it('are filled in for a database that has none, as if they had been there from the start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xh-figures-'));
    const file = join(folder, 'db');
    const store = openStore(file);
    const world = worldIn(store);
    await november(world);
    for (const happenings of fc.sample(fc.array(happening, { minLength: 14, maxLength: 14 }), { numRuns: 3, seed: 7 })) {
      await happen(world, happenings);
    }
    await store.mergeEnterprises('e-九洲街道', 'e-桃源街道', { name: '甲某', now: new Date(), fixedClock: false });
    await store.close();
    const db = new Database(file);
    const tables = ['visit', 'visit_month', 'registry_count', 'hazard_life', 'hazard_flow', 'hazard_cohort', 'hazard_stock', 'major_plan', 'figure_input'];
    db.exec(`${tables.map((table) => `drop table ${table};`).join('')} drop index hazard_still_open;
      alter table checklist_text drop column sector; delete from migration where number >= 3; pragma user_version = 2;`);
    db.close();
    const upgraded = openStore(file);
    expect((await upgraded.check()).faults).toEqual([]);
    await upgraded.close();
    rmSync(folder, { recursive: true });
  });
});
