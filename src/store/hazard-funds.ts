import { type Hazard, rectificationFunds } from '../domain/hazard.ts';
import { fenOf } from '../domain/money.ts';
import { isWholeMonths } from '../domain/period.ts';
import type { Driver } from './driver.ts';
import type { FundCounts, Span } from './figure-store.ts';
import { type HazardDates, type Tally, tallyOf } from './project-figures.ts';
import { daysOf, monthsOf } from './spans.ts';

/** The monthly sums of rectification funds: few rows, where the hazards that have some are many. */
export function fundTally(): Tally {
  return tallyOf('hazard_fund_month', ['found_month', 'voided_month', 'street', 'sector'], 'fen');
}

/** Adds a hazard's funds to them, or takes them away. */
export function tallyFunds(tally: Tally, hazard: Hazard, dates: HazardDates, sign: 1 | -1): void {
  const fen = fenOf(rectificationFunds(hazard));
  const voidedOn = dates.endedHow === 'voided' ? (dates.endedOn ?? '') : '';
  if (fen > 0)
    tally.add([hazard.foundOn.slice(0, 7), voidedOn.slice(0, 7), dates.street, hazard.sector], sign * fen);
}

/** Rectification funds of a span, from the monthly sums where it is whole months, else from the hazards. */
export function fundCounts(db: Driver, span: Span): Promise<FundCounts[]> {
  if (isWholeMonths(span)) {
    return db.query<FundCounts>(
      `select street, sector, sum(fen) as fen from hazard_fund_month
       where found_month >= $1 and found_month <= $2 and not (voided_month <> '' and voided_month <= $2)
       group by street, sector`,
      monthsOf(span),
    );
  }
  return db.query<FundCounts>(
    `select street, sector, sum(cast(round(1000000 * coalesce(
       json_extract(body, '$.rectification.funds'), json_extract(body, '$.commitments.funds'), 0
     )) as integer)) as fen from hazard
     where found_on >= $1 and found_on <= $2 and not (ended_on is not null and ended_how = 'voided' and ended_on <= $2)
     group by street, sector`,
    daysOf(span),
  );
}
