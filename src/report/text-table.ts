import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** A column: either so many columns wide, or a share of what is left. */
export type Column = { readonly width: number } | { readonly share: number };

const GAP = '  ';
const NARROWEST = 4;

/** Rows of cells as aligned lines of at most `width` columns. A line of dashes follows the first row and parts the others. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = widthsOf(columns, width);
  const rule = widths.map((columnWidth) => '-'.repeat(columnWidth)).join(GAP);
  return [rule, ...rows.flatMap((cells) => [...rowLines(cells, widths), rule])];
}

/** The text followed by spaces up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text in the middle of `width` columns. */
export function centred(text: string, width: number): string {
  return ' '.repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text;
}

function widthsOf(columns: readonly Column[], width: number): number[] {
  const gaps = GAP.length * (columns.length - 1);
  const fixed = columns.reduce((sum, column) => sum + ('width' in column ? column.width : 0), 0);
  const shares = columns.reduce((sum, column) => sum + ('share' in column ? column.share : 0), 0);
  const left = Math.max(0, width - gaps - fixed);
  return columns.map((column) =>
    'width' in column ? column.width : Math.max(NARROWEST, Math.floor((left * column.share) / shares)),
  );
}

function rowLines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => padEnd(lines[line] ?? '', widths[index]!))
      .join(GAP)
      .trimEnd(),
  );
}
