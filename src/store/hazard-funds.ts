import type { Driver } from './driver.ts';
import type { FundCounts, Span } from './figure-store.ts';
import { daysOf } from './spans.ts';

/** Rectification funds of what was found in a span and not voided by its end. */
export function fundCounts(db: Driver, span: Span): Promise<FundCounts[]> {
  return db.query<FundCounts>(
    `select street, sector, sum(fen) as fen from hazard_fund_day
     where found_on >= $1 and found_on <= $2 and not (voided_on <> '' and voided_on <= $2) group by street, sector`,
    daysOf(span),
  );
}
