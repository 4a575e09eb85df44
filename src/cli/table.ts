import { visible } from '../domain/safe-text.ts';
import { widthOf } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';
import { hanging } from './wrap.ts';

const GAP = '  ';
/** A column of Chinese that is narrower is no longer read as one. */
const NARROWEST = 6;

/**
 * Rows under their headers, aligned also in wide characters; hostile text is made visible. No trailing spaces. Where
 * the lines would not fit into `room` columns, cells are wrapped; where that is not enough, each row is told in lines.
 */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  room = Number.POSITIVE_INFINITY,
): string {
  const told = rows.map((row) => row.map((cell) => visible(cell.replaceAll(/\s+/g, ' '))));
  const widths = fitting([headers, ...told], room);
  if (!widths) return lists(headers, told, room);
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const [head, ...lines] = [headers, ...told].map((row) => linesOf(row, widths));
  return `${[...head!, rule, ...lines.flat()].join('\n')}\n`;
}

/** The width of each column; undefined where they cannot be narrow enough. The widest give way first. */
function fitting(rows: readonly (readonly string[])[], room: number): number[] | undefined {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ''));
  const widths = columns.map((cells) => most(cells.map(widthOf)));
  let excess = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - room;
  if (excess <= 0) return widths;
  const least = columns.map((cells, at) => Math.min(widths[at]!, Math.max(NARROWEST, longestWord(cells))));
  for (; excess > 0; excess -= 1) {
    const spare = widths.map((width, at) => (width > least[at]! ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) return undefined;
    widths[spare.lastIndexOf(widest)]! -= 1;
  }
  return widths;
}

/** Numbers and codes are not broken. */
function longestWord(cells: readonly string[]): number {
  return most(cells.flatMap((cell) => cell.match(/[\x21-\x7e]+/g) ?? []).map((word) => word.length));
}

// As arguments of one call, those of a hundred thousand rows would be too many.
function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), 0);
}

function linesOf(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, column) =>
    widthOf(cell) > widths[column]! ? wrap(cell, widths[column]!) : [cell],
  );
  return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, line) =>
    cells
      .map((lines, column) => padded(lines[line] ?? '', widths[column]!))
      .join(GAP)
      .trimEnd(),
  );
}

function lists(headers: readonly string[], rows: readonly (readonly string[])[], room: number): string {
  const width = Math.max(...headers.map(widthOf));
  const list = (row: readonly string[]) =>
    row.flatMap((cell, column) => (cell ? [hanging(padded(headers[column]!, width) + GAP, cell, room)] : []));
  return rows.map((row) => `${list(row).join('\n')}\n`).join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
