import { effectiveInputs } from '../domain/effective-inputs.ts';
import { type FigureRange, lastDay } from '../domain/figure-facts.ts';
import type { SetFigure } from '../domain/figure-input.ts';
import { type Totals, totalsFor } from '../domain/figure-totals.ts';
import type { MeasureName } from '../domain/measures.ts';
import {
  monthsOf,
  monthsUntil,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  yearToDate,
} from '../domain/period.ts';
import { Problem, Problems } from '../domain/problem.ts';
import {
  type Figure,
  figureValue,
  RETURNS,
  type Return,
  type ReturnName,
  returnFrom,
} from '../domain/returns.ts';
import type { FigureBreak, TrendMonth } from '../store/figure-store.ts';
import type { Store } from '../store/store.ts';
import type { Comparison, Summary, SummaryDetails, SummaryRequest } from './summary-model.ts';

/** The figures that are told first. */
export const HEADLINE: readonly MeasureName[] = [
  'enterprises',
  'visits',
  'general-found',
  'general-fixed',
  'general-rate',
  'major-found',
  'major-fixed',
  'major-rate',
];
const ACCIDENTS: readonly MeasureName[] = ['accidents', 'deaths', 'injured'];
const TREND_MONTHS = 12;
const PAGE_TREND_MONTHS = 24;

/** Up to so many hazards that came or went, every row is counted again before anything is told. */
const ALWAYS_RECOUNTED = 20_000;
const MOST_BREAKS = 20;
/** Ages of open hazards: up to a week, a month, a quarter, a year, and more. */
const AGES = [7, 30, 90, 365];
const MOST_LISTED = 50;

/**
 * The figures of a period.
 *
 * @throws Problems `figures.broken` where the sums are not what the rows give
 */
export async function summarise(store: Store, request: SummaryRequest): Promise<Summary> {
  const { period, today, asOf = period.to, cutOffDay, street } = request;
  const range: FigureRange = { from: period.from, to: period.to, asOf };
  await refuseBreaks(store, range, request.thorough ?? false);
  const facts = await store.figureFacts(range);
  const inputs = await inputsOf(store, period);
  const totals = totalsFor(facts, { street }, inputs);
  refuseImpossible(totals);
  const returns = Object.fromEntries(
    RETURNS.map((name) => [name, returnFrom(name, facts, street, inputs)]),
  ) as Record<ReturnName, Return>;
  const last = range.to.slice(0, 7);
  return {
    period,
    range,
    today,
    isFuture: period.from > today,
    cutOffDay,
    street,
    returns,
    headline: figuresOf([...HEADLINE, ...ACCIDENTS], totals),
    yearToDate: await yearSoFar(store, request, range),
    compared: request.compare ? await compared(store, request) : [],
    trend: await trendUntil(store, last, TREND_MONTHS, street),
    inputs,
  };
}

async function refuseBreaks(store: Store, { from }: FigureRange, thorough: boolean): Promise<void> {
  if (!thorough && (await store.figureMovements(from)) > ALWAYS_RECOUNTED) return;
  const breaks = await store.figureBreaks(from);
  if (breaks.length > 0) throw new Problems(breaks.slice(0, MOST_BREAKS).map(brokenAt));
}

function brokenAt({ what, where, kept, counted, hazards }: FigureBreak): Problem {
  return new Problem('figures.broken', { what, where, kept, counted, hazards });
}

// Without the rows: a stock below nothing, or more put right than found, is a break all the same.
function refuseImpossible({ hazards }: Totals): void {
  for (const grade of ['general', 'major'] as const) {
    const { opening, closing, net, fixed } = hazards[grade];
    if (opening < 0 || closing < 0 || fixed > net) {
      throw new Problem('figures.impossible', { grade, opening, closing, found: net, fixed });
    }
  }
}

function figuresOf(names: readonly MeasureName[], totals: Totals): Figure[] {
  return names.map((name) => ({ id: name, name, value: figureValue(name, totals) }));
}

async function yearSoFar(
  store: Store,
  { period, cutOffDay, street }: SummaryRequest,
  range: FigureRange,
): Promise<Comparison> {
  const year = yearToDate(period, cutOffDay);
  const hazards = await store.hazardFacts({ ...range, from: year.from });
  const totals = totalsFor({ ...NOTHING, hazards }, { street });
  return {
    label: `${year.from}/${lastDay(range)}`,
    figures: figuresOf(YEAR_TO_DATE, totals),
  };
}

const NOTHING = { hazards: [], visits: [], registered: [], papers: [], majors: [] };
const YEAR_TO_DATE: readonly MeasureName[] = [
  'general-found',
  'general-fixed',
  'general-rate',
  'major-found',
  'major-fixed',
  'major-rate',
];

async function compared(store: Store, { period, cutOffDay, street }: SummaryRequest): Promise<Comparison[]> {
  const others = [previousPeriod(period, cutOffDay), samePeriodLastYear(period, cutOffDay)];
  const distinct = period.kind === 'year' ? others.slice(0, 1) : others;
  const found: Comparison[] = [];
  for (const other of distinct) {
    const facts = await store.figureFacts({ from: other.from, to: other.to, asOf: other.to });
    const totals = totalsFor(facts, { street }, await inputsOf(store, other));
    found.push({ label: other.label, figures: figuresOf([...HEADLINE, ...ACCIDENTS], totals) });
  }
  return found;
}

async function inputsOf(store: Store, period: Period): Promise<SetFigure[]> {
  const periods = [...new Set([period.label, ...monthsOf(period)])];
  return effectiveInputs(period, await store.figureInputs(periods));
}

async function trendUntil(store: Store, last: string, count: number, street?: string): Promise<TrendMonth[]> {
  const months = monthsUntil(last, count);
  const known = new Map((await store.figureTrend(months[0]!, last, street)).map((one) => [one.month, one]));
  return months.map((month) => known.get(month) ?? { month, found: 0, closed: 0 });
}

/** What the page and the text tell beside the figures: the long trend, ages, what is overdue, and the majors. */
export async function summaryDetails(
  store: Store,
  { range, street, today }: Summary,
): Promise<SummaryDetails> {
  const end = lastDay(range);
  const asOf = end < today ? end : undefined;
  const filter = { street, asOf };
  const overdue = { ...filter, overdueOn: asOf ?? today };
  return {
    trend: await trendUntil(store, range.to.slice(0, 7), PAGE_TREND_MONTHS, street),
    ages: await store.openByAge(asOf ?? today, AGES, street),
    overdue: {
      total: await store.countHazards(overdue),
      rows: await store.hazards({ ...overdue, limit: MOST_LISTED }),
    },
    majors: await store.hazards({ ...filter, grade: 'major', openOnly: true, limit: MOST_LISTED }),
  };
}
