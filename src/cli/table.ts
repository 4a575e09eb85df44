import { visible } from '../domain/safe-text.ts';
import { widthOf } from '../report/width.ts';

const GAP = '  ';

/** Rows under their headers, aligned also in wide characters; hostile text is made visible. No trailing spaces. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headers, ...rows.map((row) => row.map((cell) => visible(cell.replaceAll(/\s+/g, ' '))))];
  const taken = cells.map((row) => row.map(widthOf));
  const widths = headers.map((_, column) =>
    // As arguments of one call, a hundred thousand rows would be too many.
    taken.reduce((widest, row) => Math.max(widest, row[column] ?? 0), 0),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const lines = cells.map((row, index) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - taken[index]![column]!))
      .join(GAP)
      .trimEnd(),
  );
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}
