import { buildPage } from '../../app/summary/build-page.ts';
import type { Period } from '../../domain/period.ts';
import { page } from '../../report/summary/page.ts';
import type { Context } from '../context.ts';
import type { Asked } from './show-summary.ts';

/** What the page's figures are cut at. */
export type PageCut = Pick<Asked, 'asOf' | 'cutOffDay'>;

/** Writes the page of a period to a file, whole or not at all, or to the standard output. */
export async function writePage(
  context: Context,
  period: Period,
  out: string | undefined,
  cut: PageCut = {},
): Promise<void> {
  const text = await pageOf(context, period, cut);
  if (out === undefined) return context.io.out(text);
  const { publish } = await import('../publish.ts');
  publish(out, text);
  context.io.out(`${out}\n`);
}

/** The page of a period as HTML. */
export async function pageOf(
  context: Context,
  period: Period,
  { asOf, cutOffDay }: PageCut,
): Promise<string> {
  const store = await context.store();
  return page(await buildPage(store, { period, asOf, cutOffDay, today: context.today() }, context.t));
}
