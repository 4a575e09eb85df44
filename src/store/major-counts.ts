import { isWholeMonths } from '../domain/period.ts';
import type { Driver, Value } from './driver.ts';
import { OPEN_MAJOR } from './figure-rows.ts';
import type { MajorCounts, Span } from './figure-store.ts';
import { daysOf, monthsOf } from './spans.ts';

/** Major hazards that were open in a span, with what the returns ask of them. */
export function majorCounts(db: Driver, span: Span): Promise<MajorCounts[]> {
  return isWholeMonths(span) ? majorsByMonth(db, span) : majorsByRows(db, span);
}

const COMMITMENTS = ['responsible', 'measures', 'funded', 'dated', 'emergencyPlan'] as const;

/** From the counts by month; the span is of whole months. */
export function majorsByMonth(db: Driver, span: Span): Promise<MajorCounts[]> {
  const inPlace = COMMITMENTS.map((name, index) =>
    sum(`substr(commitments, ${index + 1}, 1) = '1'`, 'hazards', name),
  );
  return counted(
    db,
    `sum(hazards) as majors, sum(fen) as fen, ${inPlace.join(', ')}, ${sum(`commitments = '11111'`, 'hazards', 'five')}`,
    'hazards',
    // Two reads, each along the key: what is open still, and what ended in the span or later.
    [`ended_month = ''`, `ended_month >= $1 and not (ended_how = 'voided' and ended_month <= $2)`].map(
      (ended) => `select street, sector, commitments, listed, hazards, fen
        from major_month where ${ended} and found_month <= $2`,
    ),
    monthsOf(span),
  );
}

/** From a narrow row of each. */
export function majorsByRows(db: Driver, span: Span): Promise<MajorCounts[]> {
  return counted(
    db,
    `count(*) as majors, sum(responsible) as responsible, sum(measures) as measures, sum(funded) as funded,
      sum(dated) as dated, sum(planned) as "emergencyPlan", sum(cast(round(funds * 1000000) as integer)) as fen,
      sum(responsible * measures * funded * dated * planned) as five`,
    '1',
    // Two reads, each along an index that has all of it.
    ['ended_on is null', 'ended_on >= $1'].map(
      (ended) => `select street, sector, responsible, measures, funded, dated, planned, funds, listed
        from major_hazard where ${ended} and ${OPEN_MAJOR}`,
    ),
    daysOf(span),
  );
}

function counted(
  db: Driver,
  sums: string,
  each: string,
  parts: readonly string[],
  params: readonly Value[],
): Promise<MajorCounts[]> {
  return db.query<MajorCounts>(
    `select street, sector, ${sums}, ${sum(`listed <> ''`, each, 'listed')},
       ${sum(`listed = 'province'`, each, 'listedByProvince')}, ${sum(`listed = 'city'`, each, 'listedByCity')}
     from (${parts.join(' union all ')}) as open group by street, sector`,
    params,
  );
}

function sum(condition: string, each: string, name: string): string {
  return `sum(case when ${condition} then ${each} else 0 end) as "${name}"`;
}
