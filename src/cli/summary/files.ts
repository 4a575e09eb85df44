import type { SummaryModel } from '../../app/summary/summary-model.ts';
import { figureText } from '../../domain/figure.ts';
import type { Context } from '../context.ts';
import { tablesOf } from './tables.ts';

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
  const { t, language } = context;
  const tables = tablesOf(model, t.summary);
  const name = `${model.period.name}.${format}`;
  if (format === 'xlsx') {
    const { workbookOf } = await import('../../report/summary/workbook.ts');
    return [{ name, bytes: await workbookOf(tables, model.remarks) }];
  }
  if (format === 'csv') {
    const { csvTable } = await import('../../report/csv-table.ts');
    return tables.map((table) => ({
      name: `${model.period.name}_${table.name}.csv`,
      bytes: csvTable(
        [table.headers, ...table.rows].map((row) =>
          row.map((cell) => (typeof cell === 'object' ? figureText(cell) : cell)),
        ),
      ),
    }));
  }
  const { summaryLetter } = await import('../../app/summary/summary-letter.ts');
  const { docx } = await import('../../report/docx.ts');
  const profile = await (await context.store()).profileInForce();
  const letter = summaryLetter(model, tables, profile?.name ?? t.summary.issuer, language);
  return [{ name, bytes: docx(letter, t.paperLayout) }];
}
