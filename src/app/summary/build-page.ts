import type { LocalDate } from '../../domain/local-date.ts';
import { type Period, periodBefore, until } from '../../domain/period.ts';
import type { Messages } from '../../messages/index.ts';
import type { PageModel } from '../../report/summary/page-model.ts';
import type { Store } from '../../store/store.ts';
import { type Counted, countPeriod } from './counted.ts';
import { ageBars, sectorBars, streetBars } from './page-bars.ts';
import { headlineOf } from './page-headline.ts';
import { flowTable, majorsTable, overdueTable } from './page-tables.ts';
import { trendOf } from './page-trend.ts';
import { summarise } from './summarise.ts';
import type { SummaryModel } from './summary-model.ts';

/** The words of the page. */
export type PageMessages = Pick<Messages, 'summary' | 'summaryPage' | 'words' | 'hazard'>;

/** What is asked of a page. */
export interface PageTerms {
  readonly period: Period;
  readonly today: LocalDate;
  readonly asOf?: LocalDate | undefined;
  readonly cutOffDay?: number | undefined;
}

/** Everything that the page is made from: the period, the one before, and the last day of which anything is known. */
export interface PageFacts {
  readonly model: SummaryModel;
  readonly now: Counted;
  readonly before: { readonly name: string; readonly counted: Counted; readonly overdue: number };
  readonly day: LocalDate;
  /** Of all hazards, with the rows of those overdue longest. */
  readonly overdue: Awaited<ReturnType<typeof overdueOn>>;
}

const MOST_ROWS = 100;

/**
 * The page of a period.
 *
 * @throws Problems `summary.unbalanced` before any figure is given out that the rows do not bear out
 */
export async function buildPage(store: Store, terms: PageTerms, t: PageMessages): Promise<PageModel> {
  const { today, asOf, cutOffDay } = terms;
  const asked = { ...terms, returns: [], withText: false, compare: false, yearToDate: false };
  const model = await summarise(store, asked, t.summary);
  const period = until(terms.period, asOf);
  const day = [period.to, today].sort()[0]!;
  const earlier = periodBefore(terms.period, cutOffDay);
  const facts: PageFacts = {
    model,
    day,
    now: await countPeriod(store, period),
    before: {
      name: earlier.name,
      counted: await countPeriod(store, earlier),
      overdue: await store.countHazards({ overdueOn: earlier.to, asOf: earlier.to }),
    },
    overdue: await overdueOn(store, day, today),
  };
  const { summaryPage: w } = t;
  return {
    language: w.language,
    title: model.title,
    remarks: model.remarks,
    skip: w.skip,
    contents: w.contents,
    headline: headlineOf(facts, t),
    bars: [sectorBars(facts, t), streetBars(facts, t), ageBars(await store.openAges(day), day, t)],
    trend: await trendOf(store, period, t),
    tables: [overdueTable(facts, t), await majorsTable(store, facts, t), flowTable(model, t)],
    foot: [w.madeOn(today)],
  };
}

async function overdueOn(store: Store, day: LocalDate, today: LocalDate) {
  // What stands now is at hand; another day is folded from the log.
  const filter = { overdueOn: day, ...(day < today && { asOf: day }) };
  return {
    total: await store.countHazards(filter),
    rows: await store.hazards({ ...filter, limit: MOST_ROWS }),
  };
}
