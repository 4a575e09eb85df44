import { summarise } from '../../app/summary/summarise.ts';
import type { SummaryModel } from '../../app/summary/summary-model.ts';
import type { ReturnName } from '../../domain/figure.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import type { SummaryFormat, SummaryOptions } from './options.ts';
import { comparisonText, screenText } from './screen.ts';

/** What is to be shown. */
export interface Asked {
  readonly period: Period;
  readonly asOf?: LocalDate | undefined;
  readonly cutOffDay?: number | undefined;
  readonly returns: readonly ReturnName[];
  readonly withText: boolean;
  readonly format: SummaryFormat;
  readonly options: SummaryOptions;
}

/** Gives the figures of a period out, on the screen or as a file. */
export async function showSummary(context: Context, asked: Asked): Promise<void> {
  const { format, options } = asked;
  const { out } = options;
  const store = await context.store();
  if (format === 'html') {
    const { writePage } = await import('./write-page.ts');
    return writePage(context, asked.period, out, asked);
  }
  const terms = {
    ...asked,
    today: context.today(),
    compare: options.compare ?? false,
    yearToDate: options.ytd ?? false,
    // The screen shows the text only where it is asked for.
    withText: asked.withText && (format !== 'table' || options.return !== undefined),
  };
  const model = await summarise(store, terms, context.t.summary);
  if (format === 'table' || format === 'text') {
    const compared = options.compare ? await comparisonText(context, store, model) : '';
    const text = screenText(context, model, format) + compared;
    return out === undefined ? context.io.out(text) : write(context, out, text);
  }
  if (format === 'json') {
    const text = json(model);
    return out === undefined ? context.io.out(text) : write(context, out, text);
  }
  return writeFiles(context, model, format, out);
}

async function writeFiles(
  context: Context,
  model: SummaryModel,
  format: 'csv' | 'xlsx' | 'docx',
  out: string | undefined,
): Promise<void> {
  const { summaryFiles } = await import('./files.ts');
  const files = await summaryFiles(model, format, context);
  const [only] = files;
  if (out === undefined) {
    if (files.length === 1 && format === 'csv') return context.io.out(String(only!.bytes));
    throw new Problem('summary.out-needed', { format });
  }
  if (files.length === 1) return write(context, out, only!.bytes);
  const ending = `.${format}`;
  const isFile = out.toLowerCase().endsWith(ending);
  for (const { name, bytes } of files)
    await write(context, isFile ? `${out.slice(0, -ending.length)}_${name}` : `${out}/${name}`, bytes);
}

async function write({ io }: Context, path: string, bytes: Uint8Array | string): Promise<void> {
  const { publish } = await import('../publish.ts');
  publish(path, bytes);
  io.out(`${path}\n`);
}
