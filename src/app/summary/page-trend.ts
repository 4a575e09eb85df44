import { monthsUpTo, type Period } from '../../domain/period.ts';
import type { PageModel } from '../../report/summary/page-model.ts';
import type { FigureStore } from '../../store/figure-store.ts';
import type { PageMessages } from './build-page.ts';

const MONTHS = 24;

/** What was found and closed in each of 24 months, the last one that of the period's end. */
export async function trendOf(
  store: FigureStore,
  { to }: Period,
  { summaryPage: w }: PageMessages,
): Promise<PageModel['trend']> {
  const spans = monthsUpTo(to, MONTHS);
  const counts = await store.trend({ from: spans[0]!.from, to: spans.at(-1)!.to });
  const months = spans.map(({ name }) => {
    const { found = 0, closed = 0 } = counts.find(({ month }) => month === name) ?? {};
    return { month: name, values: [found, closed] as const };
  });
  const total = (place: 0 | 1) => months.reduce((sum, { values }) => sum + values[place], 0);
  const most = months.reduce((high, one) => (one.values[0] > high.values[0] ? one : high));
  const [first, last] = [months[0]!.month, months.at(-1)!.month];
  return {
    id: 'trend',
    heading: w.trend(MONTHS),
    note: '',
    series: w.trendSeries,
    months,
    description: w.trendDescription(first, last, total(0), total(1), most.values[0], most.month),
    highest: w.trendHighest(Math.max(1, ...months.flatMap(({ values }) => values))),
    tableLabel: w.trendTable,
    table: {
      headers: [w.month, ...w.trendSeries],
      rows: months.map(({ month, values }) => [month, ...values.map(String)]),
      empty: '',
      numeric: [1, 2],
    },
  };
}
