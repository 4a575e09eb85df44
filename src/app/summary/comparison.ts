import type { FigureSource } from '../../domain/figure.ts';
import { addMonths } from '../../domain/local-date.ts';
import { monthsIn, periodBefore, periodLastYear, until, yearToDate } from '../../domain/period.ts';
import type { FigureStore } from '../../store/figure-store.ts';
import { type Counted, countPeriod, figureOf } from './counted.ts';
import type { SummaryTerms } from './summarise.ts';
import type { Comparison } from './summary-model.ts';

/** A period beside those that it is compared with. What begins with the year has the year before beside it, and no other. */
export interface Compared {
  readonly now: Counted;
  readonly before?: Counted | undefined;
  readonly lastYear: Counted;
  readonly year: Counted;
}

/** Counts what a period is compared with: as far into it as the period itself is known, where that was asked for. */
export async function comparedWith(
  store: FigureStore,
  { period, cutOffDay, asOf, yearToDate: isToDate }: SummaryTerms,
  now: Counted,
): Promise<Compared> {
  const isOfYear = isToDate || period.kind === 'year';
  const daysBefore = (months: number) => (asOf === undefined ? undefined : addMonths(asOf, -months));
  const lastYear = periodLastYear(period, cutOffDay);
  const spans = {
    before: until(periodBefore(period, cutOffDay), daysBefore(monthsIn(period))),
    lastYear: until(isToDate ? yearToDate(lastYear, cutOffDay) : lastYear, daysBefore(12)),
    year: until(yearToDate(period, cutOffDay), asOf),
  };
  return {
    now,
    before: isOfYear ? undefined : await countPeriod(store, spans.before),
    lastYear: await countPeriod(store, spans.lastYear),
    year: isOfYear ? now : await countPeriod(store, spans.year),
  };
}

const COMPARED = {
  visits: { from: 'visits', unit: 'visits' },
  enterprises: { from: 'visits', unit: 'enterprises' },
  general: { from: 'hazards', grade: 'general', measure: 'kept' },
  fixedGeneral: { from: 'hazards', grade: 'general', measure: 'fixed' },
  major: { from: 'hazards', grade: 'major', measure: 'kept' },
  fixedMajor: { from: 'hazards', grade: 'major', measure: 'closed' },
  accidents: { from: 'input', name: 'accidents' },
  deaths: { from: 'input', name: 'deaths' },
} as const satisfies Record<string, Exclude<FigureSource, { readonly from: 'rate' }>>;

/** The figures that are compared, in their order. */
export function comparisonOf({ now, before, lastYear, year }: Compared): Comparison[] {
  return (Object.keys(COMPARED) as (keyof typeof COMPARED)[]).map((name) => {
    const value = (counted: Counted) => figureOf(COMPARED[name], counted, {}) ?? null;
    return {
      name,
      now: value(now),
      ...(before && { before: value(before) }),
      lastYear: value(lastYear),
      year: value(year),
    };
  });
}
