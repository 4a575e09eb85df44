import type { ReturnName } from '../../domain/figure.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { type Period, until, yearToDate } from '../../domain/period.ts';
import type { FigureStore } from '../../store/figure-store.ts';
import type { Store } from '../../store/store.ts';
import { type Counted, countPeriod } from './counted.ts';
import { flowsOf, requireBalance } from './flow.ts';
import { returnTable, STREET_NAMES, type SummaryWords } from './returns.ts';
import type { Flow, SummaryModel } from './summary-model.ts';

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
  store: FigureStore & OverdueStore,
  terms: SummaryTerms,
  t: SummaryWords,
): Promise<SummaryModel> {
  const { asOf, cutOffDay } = terms;
  const whole = terms.yearToDate ? yearToDate(terms.period, cutOffDay) : terms.period;
  const period = until(whole, asOf);
  const counted = await countPeriod(store, period);
  const open = await store.openCounts(period);
  const flows = flowsOf(counted.hazards, open, STREET_NAMES);
  await requireBalance(store, flows, open, period);
  return {
    period,
    title: t.title(period.name),
    remarks: remarksOf(period, terms, t),
    returns: terms.returns.map((name) => returnTable(name, counted, t)),
    flows,
    ...(await besides(store, terms, counted, flows, t)),
  };
}

type OverdueStore = Pick<Store, 'hazards' | 'countHazards'>;
/** A page has room for so many of those that are overdue longest. */
const MOST_OVERDUE = 5;

/** What is told beside the figures: other periods, and what is overdue at the end. Figures alone go without it. */
async function besides(
  store: FigureStore & OverdueStore,
  terms: SummaryTerms,
  counted: Counted,
  flows: readonly Flow[],
  t: SummaryWords,
): Promise<Pick<SummaryModel, 'comparison' | 'text'>> {
  if (!terms.withText && !terms.compare) return { comparison: [], text: [] };
  const { comparedWith, comparisonOf } = await import('./comparison.ts');
  const compared = await comparedWith(store, terms, counted);
  const comparison = terms.compare ? comparisonOf(compared) : [];
  if (!terms.withText) return { comparison, text: [] };
  const { textOf } = await import('./summary-text.ts');
  const { overdueOn } = await import('./overdue.ts');
  const day = [until(terms.period, terms.asOf).to, terms.today].sort()[0]!;
  const overdue = await overdueOn(store, day, terms.today, MOST_OVERDUE);
  return { comparison, text: textOf(terms.period, { counted, compared, flows, overdue, day }, t) };
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
