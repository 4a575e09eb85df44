import type { Grade } from '../domain/checklist.ts';
import { type FigureRange, type HazardCounts, lastDay } from '../domain/figure-facts.ts';
import { addDays, type LocalDate } from '../domain/local-date.ts';
import { splitByMonth } from '../domain/period.ts';
import type { Queries, Value } from './driver.ts';

interface Group {
  readonly street: string;
  readonly sector: string;
  readonly grade: Grade;
}
type Counts = { -readonly [K in keyof HazardCounts]: HazardCounts[K] };
type CountName = Exclude<keyof HazardCounts, keyof Group>;
type Amounts = Group & { readonly [K in CountName]?: number };

const NONE = { opening: 0, found: 0, closed: 0, voided: 0, transferred: 0, net: 0, fixed: 0, funds: 0 };
const FLOWS = ['found', 'closed', 'voided', 'transferred'] as const;

/** Hazards by street, sector and grade: the stock, what came and went, and what became of what was found. */
export async function hazardCounts(db: Queries, { from, to, asOf }: FigureRange): Promise<HazardCounts[]> {
  const end = lastDay({ from, to, asOf });
  const counts = new Map<string, Counts>();
  const add = (rows: readonly Amounts[]) => {
    for (const row of rows) {
      const name = `${row.street}\n${row.sector}\n${row.grade}`;
      const known = counts.get(name) ?? { street: row.street, sector: row.sector, grade: row.grade, ...NONE };
      for (const key of Object.keys(NONE) as CountName[]) known[key] += row[key] ?? 0;
      counts.set(name, known);
    }
  };
  add(await stockBefore(db, from));
  add(await flowsIn(db, from, end));
  add(await cohortOf(db, from, end, asOf));
  return [...counts.values()];
}

/** Open before that day: what is open now, less what came and more what went since. */
async function stockBefore(db: Queries, day: LocalDate): Promise<Amounts[]> {
  const stock = await db.query<Amounts>('select street, sector, grade, open as opening from hazard_stock');
  const month = day.slice(0, 7);
  const since = await monthFlows(db, month, '9999-12');
  const before = day.endsWith('-01') ? [] : await dayFlows(db, `${month}-01`, addDays(day, -1));
  return [...stock, ...since.map((row) => asOpening(row, -1)), ...before.map((row) => asOpening(row, 1))];
}

function asOpening(
  { street, sector, grade, found = 0, closed = 0, voided = 0, transferred = 0 }: Amounts,
  sign: 1 | -1,
): Amounts {
  return { street, sector, grade, opening: sign * (found - closed - voided - transferred) };
}

async function flowsIn(db: Queries, from: LocalDate, to: LocalDate): Promise<Amounts[]> {
  const { months, edges } = splitByMonth(from, to);
  const rows = months ? await monthFlows(db, months.first, months.last) : [];
  for (const edge of edges) rows.push(...(await dayFlows(db, edge.from, edge.to)));
  return rows;
}

function monthFlows(db: Queries, first: string, last: string): Promise<Amounts[]> {
  return db.query<Amounts>(
    `select street, sector, grade, ${FLOWS.join(', ')} from hazard_flow where month between $1 and $2`,
    [first, last],
  );
}

/** The same from the rows: for days that are no whole month. */
async function dayFlows(db: Queries, from: LocalDate, to: LocalDate): Promise<Amounts[]> {
  const params = [from.slice(0, 7), to.slice(0, 7), from, to];
  const found = await db.query<Amounts>(
    `select street, sector, grade, count(*) as found from hazard_life
     where found_month between $1 and $2 and found_on between $3 and $4
     group by found_month, street, sector, grade`,
    params,
  );
  const left = await db.query<Amounts>(
    `select street, sector, grade, sum(case when left_as = 'closed' then 1 else 0 end) as closed,
       sum(case when left_as = 'voided' then 1 else 0 end) as voided,
       sum(case when left_as = 'transferred' then 1 else 0 end) as transferred
     from hazard_life where left_month between $1 and $2 and left_on between $3 and $4
     group by left_month, street, sector, grade`,
    params,
  );
  return [...found, ...left];
}

/** What became, by a day, of the hazards found in a range. */
async function cohortOf(db: Queries, from: LocalDate, to: LocalDate, asOf: LocalDate): Promise<Amounts[]> {
  if (from > to) return [];
  const isWhole = from.endsWith('-01') && isMonthEnd(to) && isMonthEnd(asOf);
  const params: Value[] = [from.slice(0, 7), to.slice(0, 7), isWhole ? asOf.slice(0, 7) : asOf];
  if (isWhole) {
    return db.query<Amounts>(
      `select street, sector, grade, sum(found - voided) as net, sum(fixed) as fixed, sum(funds) as funds
       from hazard_cohort where found_month between $1 and $2 and month <= $3
       group by street, sector, grade`,
      params,
    );
  }
  const isNet = '(voided_on is null or voided_on > $3)';
  return db.query<Amounts>(
    `select street, sector, grade, sum(case when ${isNet} then 1 else 0 end) as net,
       sum(case when ${isNet} and fixed_on <= $3 then 1 else 0 end) as fixed,
       sum(case when ${isNet} and fixed_on <= $3 then funds else 0 end) as funds
     from hazard_life where found_month between $1 and $2 and found_on between $4 and $5
     group by found_month, street, sector, grade`,
    [...params, from, to],
  );
}

function isMonthEnd(day: LocalDate): boolean {
  return addDays(day, 1).endsWith('-01');
}
