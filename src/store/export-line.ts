import type { ColumnType, RowForm } from './export-store.ts';

/** A cell whose value stands in a column `c` of a query. */
export interface Cell {
  readonly id: string;
  readonly type: ColumnType;
  readonly c: string;
}

/** Styles of cells in the workbook, by their place in its list of formats. */
export const CELL_STYLES = { text: 1, code: 2, date: 3, quoted: 4, header: 5 } as const;

// What a spreadsheet takes for a formula, and the sign that disarms it; the last sign makes the rule reversible.
const SIGNS = `=+@|%'\t\r\n＝＋－＠-`;
const SPACES = ' \u00a0\u3000';
const STARTS_SO = glob(`[${SPACES}${SIGNS}]*`);
const IS_SIGN = glob(`[${SIGNS}]*`);

/** One row as SQL text: the line of a CSV file, the row of a sheet, or a JSON object on its line. */
export function lineSql(form: RowForm, cells: readonly Cell[]): string {
  const pieces = cells.map(PIECES[form]);
  const { start, between, end } = FRAMES[form];
  const pattern = `${start}${pieces.map(({ format }) => format).join(between)}${end}`;
  return `printf(${quoted(pattern)}, ${pieces.map(({ value }) => value).join(', ')})`;
}

interface Piece {
  /** What `printf` prints the value by. */
  readonly format: string;
  readonly value: string;
}

const FRAMES: Readonly<Record<RowForm, { start: string; between: string; end: string }>> = {
  csv: { start: '', between: ',', end: '\r\n' },
  'csv-raw': { start: '', between: ',', end: '\n' },
  xlsx: { start: '<row>', between: '', end: '</row>' },
  jsonl: { start: '{', between: ',', end: '}\n' },
};

const PIECES: Readonly<Record<RowForm, (cell: Cell) => Piece>> = {
  csv: (cell) => csvPiece(cell, guarded(cell.c)),
  'csv-raw': (cell) => csvPiece(cell, cell.c),
  xlsx: ({ type, c }) => ({
    format: '%s',
    value: `case when ${c} is null or ${c} = '' then '<c/>' ${sheetCell(type, c)} end`,
  }),
  jsonl: ({ id, c }) => ({ format: `${JSON.stringify(id)}:%s`, value: `json_quote(${c})` }),
};

// %w doubles the quotes within a text, as CSV wants it.
function csvPiece({ type, c }: Cell, text: string): Piece {
  return isText(type)
    ? { format: '"%w"', value: `coalesce(${text}, '')` }
    : { format: '%s', value: `coalesce(${c}, '')` };
}

/** The text with a `'` before it where a spreadsheet would calculate it. */
function guarded(c: string): string {
  return `case when ${isArmed(c)} then '''' || ${c} else ${c} end`;
}

// The quick look spares nearly every text the exact one.
function isArmed(c: string): string {
  return `${c} glob ${STARTS_SO} and ltrim(${c}, ${quoted(SPACES)}) glob ${IS_SIGN}`;
}

function sheetCell(type: ColumnType, c: string): string {
  if (type === 'date')
    return `else printf('<c s="${CELL_STYLES.date}"><v>%d</v></c>', julianday(${c}) - 2415018.5)`;
  if (!isText(type)) return `else '<c><v>' || ${c} || '</v></c>'`;
  const style = type === 'text' ? CELL_STYLES.text : CELL_STYLES.code;
  const open = (s: number) => `<c t="inlineStr" s="${s}"><is><t`;
  const space = ' xml:space="preserve">';
  return `when ${isArmed(c)} then '${open(CELL_STYLES.quoted)}${space}' || ${escaped(c)} || '</t></is></c>'
    when trim(${c}, ' ' || char(9, 10, 13)) = ${c} then '${open(style)}>' || ${escaped(c)} || '</t></is></c>'
    else '${open(style)}${space}' || ${escaped(c)} || '</t></is></c>'`;
}

// A carriage return would be read as a line feed; `_x000D_` in a text would be read as one.
function escaped(c: string): string {
  const pairs = [
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['_x', '_x005F_x'],
  ] as const;
  const safe = pairs.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, c);
  return `replace(${safe}, char(13), '_x000D_')`;
}

/** Whether a cell is a text to the programs that read it. */
export function isText(type: ColumnType): boolean {
  return type === 'text' || type === 'code' || type === 'phone';
}

function glob(pattern: string): string {
  return quoted(pattern);
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
