import { writeXlsx } from 'hucre/xlsx';
import { widthOf } from '../width.ts';
import type { PlainTable } from './plain-table.ts';

/** One day for every workbook, so that the same figures give the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));
const WIDEST = 24;

/** The tables as an Excel workbook, a sheet each: the title, the headings that stay in sight, and numbers as numbers. */
export function workbookOf(tables: readonly PlainTable[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { created: MADE, modified: MADE },
    sheets: tables.map(({ name, title, headers, rows }) => ({
      name: name.replaceAll(/[\\/?*[\]:]/g, ' '),
      rows: [[title], [...headers], ...rows.map((row) => [...row])],
      columns: headers.map((header, index) => ({
        width: Math.min(
          WIDEST,
          2 + Math.max(widthOf(header), ...rows.map((row) => widthOf(String(row[index] ?? '')))),
        ),
      })),
      freezePane: { rows: 2, columns: 1 },
    })),
  });
}
