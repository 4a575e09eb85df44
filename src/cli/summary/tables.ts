import { isBalanced } from '../../app/summary/flow.ts';
import type { SummaryWords } from '../../app/summary/returns.ts';
import type { SummaryModel } from '../../app/summary/summary-model.ts';
import { figureText } from '../../domain/figure.ts';
import type { PlainCell, PlainTable } from '../../report/summary/plain-table.ts';
import { widthOf } from '../../report/width.ts';

type Table = Omit<PlainTable, 'widths'>;

/** The returns, the flows and the comparison as plain tables; what is not known stays the word that says so. */
export function tablesOf(model: SummaryModel, t: SummaryWords): PlainTable[] {
  const { returns, flows, comparison } = model;
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
  const compared = comparison.length > 0 ? [comparisonTable(model, t)] : [];
  return [...tables, flow, ...compared].map((table) => ({ ...table, widths: widthsOf(table) }));
}

/** Columns of the comparison that say by how much. */
export const CHANGES: readonly number[] = [3, 5];

/** The figures beside what they were. */
export function comparisonTable({ comparison }: SummaryModel, t: SummaryWords): Table {
  const given = (value: number | null | undefined) => (value === undefined ? t.none : (value ?? t.pending));
  const change = (now: number | null, then: number | null | undefined) =>
    typeof now === 'number' && typeof then === 'number' ? now - then : t.none;
  return {
    name: t.compareTitle,
    title: t.compareTitle,
    headers: t.compareHeaders,
    notes: [],
    rows: comparison.map(({ name, now, before, lastYear, year }) => [
      t.compareLabels[name] ?? name,
      given(now),
      given(before),
      change(now, before),
      given(lastYear),
      change(now, lastYear),
      given(year),
    ]),
  };
}

function widthsOf({ headers, rows }: Pick<PlainTable, 'headers' | 'rows'>): number[] {
  return headers.map((_, index) => Math.max(0, ...rows.map((row) => widthOf(figureText(row[index] ?? '')))));
}
