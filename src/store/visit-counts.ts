import { isWholeMonths } from '../domain/period.ts';
import type { Driver } from './driver.ts';
import type { Span, VisitCounts } from './figure-store.ts';
import { instantsOf, monthsOf } from './spans.ts';

/** Visits and the enterprises visited, by sector and street, and in all streets. */
export async function visitCounts(db: Driver, span: Span): Promise<VisitCounts[]> {
  const byMonth = isWholeMonths(span);
  const rows = await (byMonth ? visitsByMonth(db, span) : visitsByRows(db, span));
  const again = new Map(
    (await (byMonth ? movedByMonth(db, span) : movedByRows(db, span))).map((row) => [row.sector, row.again]),
  );
  const whole = [...Map.groupBy(rows, ({ sector }) => sector)].map(([sector, places]) => ({
    street: '',
    sector,
    visits: places.reduce((sum, { visits }) => sum + visits, 0),
    enterprises: places.reduce((sum, { enterprises }) => sum + enterprises, 0) - (again.get(sector) ?? 0),
  }));
  return [...rows, ...whole];
}

/** How often an enterprise was counted again because it was visited in a further street. */
interface Again {
  readonly sector: string;
  readonly again: number;
}

// Only those that ever moved are looked at: counting all of them apart takes as long as all other figures.
const AGAIN = (from: string) => `select sector, sum(streets - 1) as again from (
  select sector, count(distinct street) as streets from moved_enterprise k ${from} group by sector, k.enterprise_id
) as moved group by sector`;

function movedByMonth(db: Driver, span: Span): Promise<Again[]> {
  return db.query<Again>(
    AGAIN(`cross join enterprise_month m on m.enterprise_id = k.enterprise_id
      where m.month >= $1 and m.month <= $2`),
    monthsOf(span),
  );
}

function movedByRows(db: Driver, span: Span): Promise<Again[]> {
  return db.query<Again>(
    AGAIN(`cross join inspection i on i.enterprise_id = k.enterprise_id
      join visit_sector v on v.inspection_id = i.id
      where i.completed_at >= $1 and i.completed_at < $2`),
    instantsOf(span),
  );
}

function visitsByMonth(db: Driver, span: Span): Promise<VisitCounts[]> {
  const [from, to] = monthsOf(span);
  return db.query<VisitCounts>(
    from === to
      ? `select v.street, v.sector, sum(v.visits) as visits, c.enterprises
         from visit_month v join enterprise_month_count c
           on c.month = v.month and c.sector = v.sector and c.street = v.street
         where v.month >= $1 and v.month <= $2 group by v.sector, v.street, c.enterprises`
      : `select street, sector, sum(visits) as visits, count(distinct enterprise_id) as enterprises
         from enterprise_month where month >= $1 and month <= $2 group by sector, street`,
    [from!, to!],
  );
}

function visitsByRows(db: Driver, span: Span): Promise<VisitCounts[]> {
  return db.query<VisitCounts>(
    `select i.street, v.sector, count(*) as visits, count(distinct i.enterprise_id) as enterprises
     from inspection i join visit_sector v on v.inspection_id = i.id
     where i.completed_at >= $1 and i.completed_at < $2 group by v.sector, i.street`,
    instantsOf(span),
  );
}
