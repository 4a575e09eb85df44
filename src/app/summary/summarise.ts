import type { ReturnName } from '../../domain/figure.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { type Period, until, yearToDate } from '../../domain/period.ts';
import type { FigureStore } from '../../store/figure-store.ts';
import { comparedWith, comparisonOf } from './comparison.ts';
import { countPeriod } from './counted.ts';
import { flowsOf, requireBalance } from './flow.ts';
import { returnTable, STREET_NAMES, type SummaryWords } from './returns.ts';
import type { SummaryModel } from './summary-model.ts';
import { textOf } from './summary-text.ts';

/** What is asked for. */
export interface SummaryTerms {
  readonly period: Period;
  readonly today: LocalDate;
  readonly asOf?: LocalDate | undefined;
  readonly cutOffDay?: number | undefined;
  readonly returns: readonly ReturnName[];
  /** Whether the text, and with it the periods that it compares with, is wanted. */
  readonly withText: boolean;
  readonly compare: boolean;
  readonly yearToDate: boolean;
}

/**
 * The figures of a period.
 *
 * @throws Problems `summary.unbalanced` before any figure is given out that the rows do not bear out
 */
export async function summarise(
  store: FigureStore,
  terms: SummaryTerms,
  t: SummaryWords,
): Promise<SummaryModel> {
  const { asOf, cutOffDay } = terms;
  const whole = terms.yearToDate ? yearToDate(terms.period, cutOffDay) : terms.period;
  const period = until(whole, asOf);
  const counted = await countPeriod(store, period);
  const flows = flowsOf(counted.hazards, await store.openCounts(period), STREET_NAMES);
  await requireBalance(store, flows, period);
  const compared = terms.withText || terms.compare ? await comparedWith(store, terms, counted) : undefined;
  return {
    period,
    title: t.title(period.name),
    remarks: remarksOf(period, terms, t),
    returns: terms.returns.map((name) => returnTable(name, counted, t)),
    flows,
    comparison: compared && terms.compare ? comparisonOf(compared) : [],
    text: compared && terms.withText ? textOf(terms.period, counted, compared, flows, t) : [],
  };
}

/** The span of days and, where the figures are not final, why. */
export function remarksOf(
  period: Period,
  { today, asOf }: Pick<SummaryTerms, 'today' | 'asOf'>,
  t: SummaryWords,
): string[] {
  const isRunning = period.to > today && asOf === undefined;
  return [
    t.span(period.from, period.to),
    ...(period.from > today ? [t.future] : isRunning ? [t.running(today)] : []),
    ...(asOf === undefined ? [] : [t.asOf(asOf)]),
  ];
}
