import { visible } from '../domain/safe-text.ts';
import { padTo, widthOf } from '../report/width.ts';

const GAP = '  ';

/** Rows under their headers, aligned also in wide characters; hostile text is made visible. No trailing spaces. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headers, ...rows.map((row) => row.map((cell) => visible(cell.replaceAll(/\s+/g, ' '))))];
  const widths = headers.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const rule = widths.map((width) => '─'.repeat(width));
  const lines = [cells[0]!, rule, ...cells.slice(1)].map((row) =>
    row
      .map((cell, column) => padTo(cell, widths[column]!))
      .join(GAP)
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
