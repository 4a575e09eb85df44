import { isBalanced } from '../../app/summary/flow.ts';
import type { SummaryWords } from '../../app/summary/returns.ts';
import type { SummaryModel } from '../../app/summary/summary-model.ts';
import { figureText } from '../../domain/figure.ts';
import type { PlainCell, PlainTable } from '../../report/summary/plain-table.ts';
import { widthOf } from '../../report/width.ts';

/** The returns and the flows as plain tables; what is not known stays the word that says so. */
export function tablesOf({ returns, flows }: SummaryModel, t: SummaryWords): PlainTable[] {
  const tables = returns.map(({ name, title, headers, rows, notes }) => ({
    name: t.sheet(name),
    title,
    headers,
    notes,
    rows: rows.map(({ label, cells }) => [
      label,
      ...cells.map(({ text, value }): PlainCell => {
        if (value === null) return text;
        return text.endsWith('%') ? { hundredths: value } : value;
      }),
    ]),
  }));
  const flow = {
    name: t.flowTitle,
    title: t.flowTitle,
    headers: [t.flowHeaders[0]!, t.columns.street, ...t.flowHeaders.slice(1)],
    notes: [],
    rows: flows.map((one) => [
      t.grades[one.grade],
      one.street ?? t.total,
      one.opening,
      one.found,
      one.closed,
      one.voided,
      one.transferred,
      one.closing,
      isBalanced(one) ? t.balanced : t.unbalanced,
    ]),
  };
  return [...tables, flow].map((table) => ({ ...table, widths: widthsOf(table) }));
}

function widthsOf({ headers, rows }: Pick<PlainTable, 'headers' | 'rows'>): number[] {
  return headers.map((_, index) => Math.max(0, ...rows.map((row) => widthOf(figureText(row[index] ?? '')))));
}
