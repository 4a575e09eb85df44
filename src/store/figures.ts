import { type FigureFacts, type FigureRange, lastDay, type MajorCounts } from '../domain/figure-facts.ts';
import { addDays, addMonths, type LocalDate } from '../domain/local-date.ts';
import type { Driver, Queries } from './driver.ts';
import { breaks, movements } from './figure-breaks.ts';
import { hazardCounts } from './figure-hazards.ts';
import { inputHistory, inputsOf, setFigure } from './figure-inputs.ts';
import { hazardsBehind, papersBehind, visitsBehind } from './figure-rows.ts';
import type { AgeCount, FigureStore, TrendMonth } from './figure-store.ts';
import { visitCounts } from './figure-visits.ts';

/** What the returns are made from. */
export function figuresIn(db: Driver): FigureStore {
  return {
    figureFacts: (range) => facts(db, range),
    hazardFacts: (range) => hazardCounts(db, range),
    figureTrend: (first, last, street) => trend(db, first, last, street),
    figureBreaks: (from) => breaks(db, from),
    figureMovements: (from) => movements(db, from),
    hazardsBehind: (range) => hazardsBehind(db, range),
    visitsBehind: (range) => visitsBehind(db, range),
    papersBehind: (range) => papersBehind(db, range),
    openByAge: (day, limits, street) => openByAge(db, day, limits, street),
    figureInputs: (periods) => inputsOf(db, periods),
    setFigure: (set, author) => setFigure(db, set, author),
    figureHistory: (set) => inputHistory(db, set),
  };
}

async function facts(db: Queries, range: FigureRange): Promise<FigureFacts> {
  const { from, to, asOf } = range;
  const end = lastDay({ from, to, asOf });
  const isOneMonth = from.endsWith('-01') && end === addDays(addMonths(from, 1), -1);
  return {
    hazards: await hazardCounts(db, range),
    visits: await visitCounts(db, from, end, isOneMonth),
    registered: await db.query('select street, sector, enterprises from registry_count'),
    papers: await db.query(
      `select street, kind, count(*) as count from document
       where issued_on between $1 and $2 and status = 'issued' group by street, kind`,
      [from, end],
    ),
    majors: await majorCounts(db, range),
  };
}

function majorCounts(db: Queries, { from, to, asOf }: FigureRange): Promise<MajorCounts[]> {
  const onHand = (left: string) => `select hazard_id, street, sector from hazard_life
    where grade = 'major' and ${left} and found_on <= $2 and (voided_on is null or voided_on > $3)`;
  const isListed = 'listed_on <= $3';
  const count = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`;
  const end = lastDay({ from, to, asOf });
  return db.query<MajorCounts>(
    `select h.street, h.sector, sum(planned) as planned,
       ${count('goals + money + staff + time_limit + emergency = 5')} as complete,
       sum(goals) as goals, sum(money) as money, sum(staff) as staff, sum(time_limit) as "timeLimit",
       sum(emergency) as emergency, ${count(isListed)} as listed,
       ${count(`${isListed} and level = 'province'`)} as province,
       ${count(`${isListed} and level = 'city'`)} as city,
       ${count('delisted_on between $1 and $2')} as delisted, sum(funds) as funds
     from (${onHand('left_on is null')} union all ${onHand('left_on >= $1')}) as h
     join major_plan p on p.hazard_id = h.hazard_id
     group by h.street, h.sector`,
    [from, end, asOf],
  );
}

function trend(db: Queries, first: string, last: string, street = ''): Promise<TrendMonth[]> {
  return db.query<TrendMonth>(
    `select month, sum(found) as found, sum(closed) as closed from hazard_flow
     where month between $1 and $2 and ($3 = '' or street = $3) group by month order by month`,
    [first, last, street],
  );
}

async function openByAge(
  db: Queries,
  day: LocalDate,
  limits: readonly number[],
  street = '',
): Promise<AgeCount[]> {
  const steps = limits.map((limit) => `when found_on >= '${addDays(day, -limit)}' then ${limit}`).join(' ');
  const open = (left: string) => `select grade, case ${steps} end as "upTo" from hazard_life
    where ${left} and found_on <= $1 and ($2 = '' or street = $2)`;
  return db.query<AgeCount>(
    `select grade, "upTo", count(*) as count
     from (${open('left_month is null')} union all ${open('left_month >= substr($1, 1, 7) and left_on > $1')}) as aged
     group by grade, "upTo"`,
    [day, street],
  );
}
