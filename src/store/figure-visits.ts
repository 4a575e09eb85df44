import type { VisitCounts } from '../domain/figure-facts.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Queries } from './driver.ts';
import { wordsIn } from './words-in.ts';

const AMOUNTS = ['visits', 'routine', 'special', 'singleCase', 'rechecks', 'persons'] as const;
type Amount = (typeof AMOUNTS)[number];

/** Visits by street and sector. A whole month is in the sums; distinct enterprises of anything else are counted. */
export async function visitCounts(
  db: Queries,
  from: LocalDate,
  to: LocalDate,
  isOneMonth: boolean,
): Promise<VisitCounts[]> {
  if (!isOneMonth) return countedVisits(db, from, to);
  return db.query<VisitCounts>(
    `select street, sector, enterprises, visits, routine, special, single_case as "singleCase", rechecks, persons
     from visit_month where month = $1`,
    [from.slice(0, 7)],
  );
}

type Visits = Readonly<Record<Amount, number>> & {
  readonly street: string;
  readonly sectors: string;
  readonly enterprise: string;
};

async function countedVisits(db: Queries, from: LocalDate, to: LocalDate): Promise<VisitCounts[]> {
  const rows = await db.query<Visits>(
    `select street, sectors, enterprise_id as enterprise, count(*) as visits,
       sum(case when kind = 'routine' then 1 else 0 end) as routine,
       sum(case when kind = 'special' then 1 else 0 end) as special,
       sum(case when kind = 'case' then 1 else 0 end) as "singleCase",
       sum(is_recheck) as rechecks, sum(persons) as persons
     from visit where day between $1 and $2 group by street, sectors, enterprise_id`,
    [from, to],
  );
  const cells = new Map<
    string,
    { street: string; sector: string; seen: Set<string>; sums: Record<Amount, number> }
  >();
  for (const row of rows) {
    for (const street of ['', row.street]) {
      for (const sector of ['', ...wordsIn(row.sectors)]) {
        const name = `${street}\n${sector}`;
        const cell = cells.get(name) ?? { street, sector, seen: new Set(), sums: none() };
        cell.seen.add(row.enterprise);
        for (const amount of AMOUNTS) cell.sums[amount] += row[amount];
        cells.set(name, cell);
      }
    }
  }
  return [...cells.values()].map(({ street, sector, seen, sums }) => ({
    street,
    sector,
    enterprises: seen.size,
    ...sums,
  }));
}

function none(): Record<Amount, number> {
  return { visits: 0, routine: 0, special: 0, singleCase: 0, rechecks: 0, persons: 0 };
}
