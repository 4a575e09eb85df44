import type { LocalDate } from '../../domain/local-date.ts';
import type { HazardRow, Store } from '../../store/store.ts';

/** What is overdue on a day: how many, how many of them major, and those that are overdue longest. */
export interface Overdue {
  readonly total: number;
  readonly majors: number;
  readonly rows: readonly HazardRow[];
}

/** What is unverified past its date on `day`, with at most so many rows. */
export async function overdueOn(
  store: Pick<Store, 'hazards' | 'countHazards'>,
  day: LocalDate,
  today: LocalDate,
  limit: number,
): Promise<Overdue> {
  // What stands now is at hand; another day is folded from the log.
  if (day < today) {
    const rows = await store.hazards({ overdueOn: day, asOf: day });
    const majors = rows.filter(({ hazard }) => hazard.grade === 'major').length;
    return { total: rows.length, majors, rows: rows.slice(0, limit) };
  }
  const filter = { overdueOn: day };
  return {
    total: await store.countHazards(filter),
    majors: await store.countHazards({ ...filter, grade: 'major' }),
    rows: await store.hazards({ ...filter, limit }),
  };
}
