import { OPEN } from '../domain/hazard.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { one, type Queries } from './driver.ts';
import type { FigureBreak } from './figure-store.ts';

const MOST_NAMED = 10;
const OPEN_SQL = `(${OPEN.map((status) => `'${status}'`).join(', ')})`;

/** How many hazards came or went since a day's month. */
export async function movements(db: Queries, from: LocalDate): Promise<number> {
  const row = await one<{ count: number }>(
    db,
    `select coalesce(sum(found + closed + voided + transferred), 0) as count from hazard_flow where month >= $1`,
    [from.slice(0, 7)],
  );
  return row!.count;
}

/** Compares the sums with counts of the rows, and what the rows say of open hazards with the hazards themselves. */
export async function breaks(db: Queries, from: LocalDate): Promise<FigureBreak[]> {
  const month = from.slice(0, 7);
  const found = [
    ...(await statusBreaks(db)),
    ...(await compared(db, 'flow', FLOW, [month])),
    ...(await compared(db, 'stock', STOCK, [])),
    ...(await compared(db, 'cohort', COHORT, [month])),
  ];
  return Promise.all(found.map((one) => named(db, one)));
}

/** Hazards that are open by their status and gone by their life, or the other way round. */
async function statusBreaks(db: Queries): Promise<Unnamed[]> {
  const rows = await db.query<{
    number: string;
    street: string;
    sector: string;
    grade: string;
    isOpen: number;
  }>(
    `select h.number, l.street, h.sector, h.grade, 1 as "isOpen" from hazard h
       join hazard_life l on l.hazard_id = h.id
     where h.status in ${OPEN_SQL} and l.left_month is not null
     union all
     select h.number, l.street, h.sector, h.grade, 0 from hazard_life l join hazard h on h.id = l.hazard_id
     where l.left_month is null and h.status not in ${OPEN_SQL}
     order by 1`,
  );
  return [...Map.groupBy(rows, ({ street, sector, grade }) => `${street} ${sector} ${grade}`)].map(
    ([where, group]) => ({
      what: 'status',
      where,
      kept: group.filter(({ isOpen }) => !isOpen).length,
      counted: group.filter(({ isOpen }) => isOpen).length,
      hazards: group.slice(0, MOST_NAMED).map(({ number }) => number),
    }),
  );
}

type Unnamed = FigureBreak & { readonly key?: readonly string[] };

interface Comparison {
  readonly kept: string;
  readonly counted: string;
}

const FLOW: Comparison = {
  kept: `select month || ' ' || street || ' ' || sector || ' ' || grade as place,
      found || '/' || closed || '/' || voided || '/' || transferred as sums from hazard_flow where month >= $1`,
  counted: `select month || ' ' || street || ' ' || sector || ' ' || grade as place,
      sum(found) || '/' || sum(closed) || '/' || sum(voided) || '/' || sum(transferred) as sums from (
        select found_month as month, street, sector, grade, count(*) as found, 0 as closed, 0 as voided,
          0 as transferred
        from hazard_life where found_month >= $1 group by found_month, street, sector, grade
        union all
        select left_month, street, sector, grade, 0, sum(case when left_as = 'closed' then 1 else 0 end),
          sum(case when left_as = 'voided' then 1 else 0 end),
          sum(case when left_as = 'transferred' then 1 else 0 end)
        from hazard_life where left_month >= $1 group by left_month, street, sector, grade) as moves
      group by month, street, sector, grade`,
};

const STOCK: Comparison = {
  kept: `select street || ' ' || sector || ' ' || grade as place, open || '' as sums from hazard_stock`,
  counted: `select street || ' ' || sector || ' ' || grade as place, count(*) || '' as sums
    from hazard_life where left_month is null group by street, sector, grade`,
};

const IS_FIXED = 'fixed_on is not null and voided_on is null';
const COHORT: Comparison = {
  kept: `select found_month || ' ' || street || ' ' || sector || ' ' || grade as place,
      sum(found) || '/' || sum(fixed) || '/' || sum(voided) || '/' || sum(funds) as sums
    from hazard_cohort where found_month >= $1 group by found_month, street, sector, grade`,
  counted: `select found_month || ' ' || street || ' ' || sector || ' ' || grade as place,
      count(*) || '/' || sum(case when ${IS_FIXED} then 1 else 0 end) || '/' ||
      sum(case when voided_on is not null then 1 else 0 end) || '/' ||
      sum(case when ${IS_FIXED} then funds else 0 end) as sums
    from hazard_life where found_month >= $1 group by found_month, street, sector, grade`,
};

async function compared(
  db: Queries,
  what: FigureBreak['what'],
  { kept, counted }: Comparison,
  params: readonly string[],
): Promise<Unnamed[]> {
  interface Sum {
    readonly place: string;
    readonly sums: string;
  }
  const byPlace = async (sql: string) =>
    new Map((await db.query<Sum>(sql, params)).map(({ place, sums }) => [place, sums]));
  const [ours, theirs] = [await byPlace(kept), await byPlace(counted)];
  const places = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return places.flatMap((where) => {
    const sums = [ours.get(where) ?? '', theirs.get(where) ?? ''].map((text) => text.split('/').map(Number));
    const length = Math.max(sums[0]!.length, sums[1]!.length);
    const at = Array.from({ length }, (_, index) => index).find(
      (index) => (sums[0]![index] ?? 0) !== (sums[1]![index] ?? 0),
    );
    if (at === undefined) return [];
    const [keptSum, countedSum] = sums.map((row) => row[at] ?? 0);
    return [{ what, where, kept: keptSum!, counted: countedSum!, hazards: [], key: where.split(' ') }];
  });
}

/** Names the hazards of a place whose sum is wrong: those that the rows count there. */
async function named(db: Queries, { key, ...one }: Unnamed): Promise<FigureBreak> {
  if (!key) return one;
  const [grade, sector, street, month] = key.toReversed();
  const rows = await db.query<{ number: string }>(
    `select h.number from hazard_life l join hazard h on h.id = l.hazard_id
     where l.street = $1 and l.sector = $2 and l.grade = $3
       and ($4 = '' or l.found_month = $4 or l.left_month = $4)
     order by h.number limit $5`,
    [street!, sector!, grade!, month ?? '', MOST_NAMED],
  );
  return { ...one, hazards: rows.map(({ number }) => number) };
}
