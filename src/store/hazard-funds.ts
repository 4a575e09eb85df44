import { type Hazard, rectificationFunds } from '../domain/hazard.ts';
import { fenOf } from '../domain/money.ts';
import type { Driver } from './driver.ts';
import type { FundCounts, Span } from './figure-store.ts';
import { type HazardDates, type Tally, tallyOf } from './project-figures.ts';
import { daysOf } from './spans.ts';

/** Rectification funds by the day of the find: few rows, where the hazards that have some are many. */
export function fundTally(): Tally {
  return tallyOf('hazard_fund_day', ['found_on', 'street', 'sector', 'voided_on'], 'fen');
}

/** Adds a hazard's funds to them, or takes them away. */
export function tallyFunds(tally: Tally, hazard: Hazard, dates: HazardDates, sign: 1 | -1): void {
  const fen = fenOf(rectificationFunds(hazard));
  const voidedOn = dates.endedHow === 'voided' ? dates.endedOn : undefined;
  if (fen > 0) tally.add([hazard.foundOn, dates.street, hazard.sector, voidedOn ?? ''], sign * fen);
}

/** Rectification funds of what was found in a span and not voided by its end. */
export function fundCounts(db: Driver, span: Span): Promise<FundCounts[]> {
  return db.query<FundCounts>(
    `select street, sector, sum(fen) as fen from hazard_fund_day
     where found_on >= $1 and found_on <= $2 and not (voided_on <> '' and voided_on <= $2) group by street, sector`,
    daysOf(span),
  );
}
