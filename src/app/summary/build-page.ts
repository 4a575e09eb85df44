import { addMonths, type LocalDate } from '../../domain/local-date.ts';
import { monthsIn, type Period, periodBefore, until } from '../../domain/period.ts';
import type { Messages } from '../../messages/index.ts';
import type { PageModel } from '../../report/summary/page-model.ts';
import type { Store } from '../../store/store.ts';
import { type Counted, countPeriod } from './counted.ts';
import { flowsOf, requireBalance } from './flow.ts';
import { type Overdue, overdueOn } from './overdue.ts';
import { ageBars, sectorBars, streetBars } from './page-bars.ts';
import { type HeadlineCounts, headlineCounts, headlineOf } from './page-headline.ts';
import { flowTable, majorsTable, overdueTable } from './page-tables.ts';
import { trendOf } from './page-trend.ts';
import { STREET_NAMES } from './returns.ts';
import { remarksOf } from './summarise.ts';
import type { Flow } from './summary-model.ts';

/** The words of the page. */
export type PageMessages = Pick<Messages, 'summary' | 'summaryPage' | 'words' | 'hazard'>;

/** What is asked of a page. */
export interface PageTerms {
  readonly period: Period;
  readonly today: LocalDate;
  readonly asOf?: LocalDate | undefined;
  readonly cutOffDay?: number | undefined;
}

/** Everything that the page is made from: the period, what is told of the one before, and the last day of which anything is known. */
export interface PageFacts {
  readonly flows: readonly Flow[];
  readonly now: Counted;
  readonly before: { readonly name: string; readonly counted: HeadlineCounts };
  readonly day: LocalDate;
  /** Of all hazards, with the rows of those overdue longest. */
  readonly overdue: Overdue;
}

const MOST_ROWS = 100;

/**
 * The page of a period.
 *
 * @throws Problems `summary.unbalanced` before any figure is given out that the rows do not bear out
 */
export async function buildPage(store: Store, terms: PageTerms, t: PageMessages): Promise<PageModel> {
  const { today, asOf, cutOffDay } = terms;
  const period = until(terms.period, asOf);
  const now = await countPeriod(store, period);
  const open = await store.openCounts(period);
  const flows = flowsOf(now.hazards, open, STREET_NAMES);
  await requireBalance(store, flows, open, period);
  const day = [period.to, today].sort()[0]!;
  const cut = asOf === undefined ? undefined : addMonths(asOf, -monthsIn(period));
  const earlier = until(periodBefore(terms.period, cutOffDay), cut);
  const facts: PageFacts = {
    flows,
    day,
    now,
    before: {
      name: cut === undefined ? earlier.name : t.summary.days(earlier.from, earlier.to),
      counted: await headlineCounts(store, earlier),
    },
    overdue: await overdueOn(store, day, today, MOST_ROWS),
  };
  const { summaryPage: w } = t;
  return {
    language: w.language,
    title: t.summary.title(period.name),
    remarks: remarksOf(period, terms, t.summary),
    skip: w.skip,
    contents: w.contents,
    headline: headlineOf(facts, t),
    bars: [sectorBars(facts, t), streetBars(facts, t), ageBars(await store.openAges(day), day, t)],
    trend: await trendOf(store, period, t),
    tables: [overdueTable(facts, t), await majorsTable(store, facts, period, t), flowTable(flows, t)],
    foot: [w.madeOn(today)],
  };
}
