import { stringify } from 'csv-stringify/sync';
import type { Layout } from './layout.ts';
import type { Cell, MergedRange, RosterFile, RosterRow } from './roster.ts';

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
    sheets: filled.map((sheet) => {
      const rows = linesOf(sheet, header);
      return {
        name: sheet.layout.sheet.name,
        rows: rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
        // As text, so that a code typed anew keeps its digits.
        columns: rows[0]!.map(() => ({ numFmt: '@' })),
        merges: headMerges(sheet.layout),
      };
    }),
    properties: { created: new Date(0), modified: new Date(0) },
  });
}

/** The merged cells of titles and headers, moved to where these rows are now: a header of two rows needs them. */
function headMerges({ head, sheet }: Layout): MergedRange[] {
  const places = new Map(head.map(({ number }, index) => [number - 1, index]));
  return sheet.merges.flatMap(({ startRow, endRow, startCol, endCol }) => {
    const [start, end] = [places.get(startRow), places.get(endRow)];
    return start === undefined || end === undefined
      ? []
      : [{ startRow: start, endRow: end, startCol, endCol }];
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
