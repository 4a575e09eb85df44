import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flowsOf, isBalanced } from '../../../src/app/summary/flow.ts';
import { STREET_NAMES } from '../../../src/app/summary/returns.ts';
import { addDays } from '../../../src/domain/local-date.ts';
import { monthsUpTo, periodFrom } from '../../../src/domain/period.ts';
import { majorsByMonth, majorsByRows } from '../../../src/store/major-counts.ts';
import { sqliteDriver } from '../../../src/store/sqlite.ts';
import { type Course, district } from './district.ts';

const RUNS = Number(process.env['XH_TORTURE_RUNS'] ?? 12);
const FIRST = '2026-08-01';

interface Visited {
  readonly street: string;
  readonly day: number;
  readonly courses: readonly {
    readonly grade: 'general' | 'major';
    readonly after: number;
    readonly end: 'open' | 'fixed' | 'closed' | 'voided' | 'transferred';
  }[];
}

const visited: fc.Arbitrary<Visited> = fc.record({
  street: fc.constantFrom('桃源街道', '南站街道', '九洲街道'),
  day: fc.integer({ min: 0, max: 100 }),
  courses: fc.array(
    fc.record({
      grade: fc.constantFrom('general' as const, 'major' as const),
      after: fc.integer({ min: 0, max: 60 }),
      end: fc.constantFrom('open', 'fixed', 'closed', 'voided', 'transferred'),
    }),
    { maxLength: 4 },
  ),
});

const courseOf =
  (day: number) =>
  ({ grade, after, end }: Visited['courses'][number]): Course => {
    const on = addDays(FIRST, day + after);
    const how = {
      open: {},
      fixed: { fixedOn: on },
      closed: { fixedOn: on, closedOn: on },
      voided: { voidedOn: on },
      transferred: { transferredOn: on },
    } as const;
    return { grade, ...how[end] };
  };

it('come out even in every month, whatever happened, and the monthly counts say what the rows say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visited, { maxLength: 6 }), async (visits) => {
      const place = district();
      const rows = sqliteDriver(place.file);
      try {
        for (const { street, day, courses } of visits)
          await place.visit(street, addDays(FIRST, day), courses.map(courseOf(day)));
        for (const month of [...monthsUpTo('2026-12-01', 6), periodFrom('2026-Q4'), periodFrom('2026')]) {
          const counts = await place.store.hazardCounts(month);
          expect(counts).toEqual(await place.store.hazardCountsByRows(month));
          const flows = flowsOf(counts, await place.store.openCounts(month), STREET_NAMES);
          expect(flows.filter((flow) => !isBalanced(flow))).toEqual([]);
          expect(await majorsByMonth(rows, month)).toEqual(await majorsByRows(rows, month));
        }
        expect((await place.store.check()).faults).toEqual([]);
      } finally {
        await rows.close();
        await place.remove();
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);
