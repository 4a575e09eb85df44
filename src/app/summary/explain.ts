import { Problem } from '../../domain/problem.ts';
import type { FigureStore, Span } from '../../store/figure-store.ts';
import { countPeriod, figureOf } from './counted.ts';
import { type FigureInPlace, figureNamed } from './figure-named.ts';
import { type RowsBehind, rowsBehind } from './rows-behind.ts';

/** What is behind a figure: its rows, and the figure counted again from them. */
export type Explanation = FigureInPlace & { readonly value: number } & RowsBehind;

/**
 * Opens a figure down to its rows, and adds them up by another query than the one that gave it.
 *
 * @throws Problem `summary.unknown-figure`, `summary.rate-explained`, `summary.not-explained` for what is typed in,
 * `summary.recount-differs`
 */
export async function explain(
  store: FigureStore,
  asked: string,
  period: Span & { readonly name: string },
  labels: Readonly<Record<string, string>>,
): Promise<Explanation> {
  const { figure, scope } = figureNamed(asked, labels);
  const { source } = figure;
  if (source.from === 'rate')
    throw new Problem('summary.rate-explained', { figure: asked, part: source.part, whole: source.whole });
  const counted = await countPeriod(store, { ...period, kind: 'month' });
  const value = figureOf(source, counted, scope);
  const rows = await rowsBehind(store, source, scope, period);
  if (value === undefined || rows === undefined)
    throw new Problem('summary.not-explained', { figure: asked });
  const { recounted } = rows;
  if (recounted !== value) throw new Problem('summary.recount-differs', { figure: asked, value, recounted });
  return { figure, scope, value, ...rows };
}
