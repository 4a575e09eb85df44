import { stringify } from 'csv-stringify/sync';
import type { Layout } from './layout.ts';
import type { Cell, RosterFile, RosterRow } from './roster.ts';

/** The rows of a sheet that were not taken, each with what is wrong with it. */
export interface RejectedSheet {
  readonly layout: Layout;
  readonly rows: readonly { readonly row: RosterRow; readonly reason: string }[];
}

/**
 * A file in the layout of the roster with only the rejected rows, and one more column that says why; put right, it can
 * be imported itself. The same rejections give the same bytes.
 */
export async function writeRejects(
  file: RosterFile,
  sheets: readonly RejectedSheet[],
  header: string,
): Promise<Uint8Array> {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (file.format === 'csv') return csvBytes(filled[0]!, header, file.delimiter);
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: filled.map((sheet) => ({ name: sheet.layout.sheet.name, rows: linesOf(sheet, header) })),
    properties: { created: new Date(0), modified: new Date(0) },
  });
}

function linesOf({ layout, rows }: RejectedSheet, header: string): Cell[][] {
  const width = Math.max(...[...layout.head, ...rows.map(({ row }) => row)].map(({ cells }) => cells.length));
  const padded = (cells: readonly Cell[], last: Cell): Cell[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
    last,
  ];
  const head = layout.head.map(({ cells }, index) =>
    padded(cells, index === layout.head.length - 1 ? header : ''),
  );
  return [...head, ...rows.map(({ row, reason }) => padded(row.cells, reason))];
}

// With a byte order mark, or Excel shows other characters; what looks like a formula is guarded.
function csvBytes(sheet: RejectedSheet, header: string, delimiter: string): Uint8Array {
  const text = stringify(linesOf(sheet, header), {
    bom: true,
    delimiter,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
  return new TextEncoder().encode(text);
}
