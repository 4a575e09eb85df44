// What a spreadsheet would take for a formula, also behind spaces; and what was guarded so before.
const FORMULA = /^\s*[=+\-@\t\r\n'|%＝＋－＠]/;

/**
 * A small table as CSV for Excel: byte order mark, CRLF, every text quoted and on one line, and none of them a formula.
 */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const line = cell.replaceAll(/\s+/g, ' ');
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
