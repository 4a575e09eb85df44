import type { ColumnType, RowForm } from './export-store.ts';

/** A cell and where its value comes from. */
export interface Cell {
  readonly id: string;
  readonly type: ColumnType;
  readonly sql: string;
  /** A column that is 1 where the value, a column too, can be written as it stands. */
  readonly ordinary?: string | undefined;
  /** Values with what is written for them, see `writtenSql`. */
  readonly written?: Readonly<Record<string, string>> | undefined;
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
  const { start, between, end } = FRAMES[form];
  const pattern = `${start}${cells.map((cell) => PIECES[form].pattern(cell)).join(between)}${end}`;
  return `printf(${quoted(pattern)}, ${cells.map((cell) => pieceSql(form, cell)).join(', ')})`;
}

/** What is written for a text, to be asked once for words that come again in every row. */
export function writtenSql(form: RowForm, type: ColumnType, text: string): string {
  return PIECES[form].exact(type, quoted(text));
}

function pieceSql(form: RowForm, { type, sql, ordinary, written = {} }: Cell): string {
  const exact = isText(type) ? once(sql, (c) => PIECES[form].exact(type, c)) : PIECES[form].exact(type, sql);
  const words = Object.entries(written).map(([code, text]) => `when ${quoted(code)} then ${quoted(text)}`);
  if (words.length > 0) return `case ${sql} ${words.join(' ')} else ${exact} end`;
  return ordinary !== undefined && isText(type)
    ? `case when ${ordinary} then ${PIECES[form].plain(type, sql)} else ${exact} end`
    : exact;
}

/** An expression of a value that is worked out but once; a column is at hand as often as it is asked for. */
function once(sql: string, expression: (c: string) => string): string {
  return /^\w+\.\w+$/.test(sql)
    ? expression(sql)
    : `(select ${expression('c')} from (select ${sql} as c limit 1))`;
}

interface Piece {
  /** What stands around a value, with `%s` in its place. */
  readonly pattern: (cell: Cell) => string;
  /** What is written for any value; that of a text may ask for it more than once. */
  readonly exact: (type: ColumnType, c: string) => string;
  /** For a text that needs no care. */
  readonly plain: (type: ColumnType, c: string) => string;
}

const FRAMES: Readonly<Record<RowForm, { start: string; between: string; end: string }>> = {
  csv: { start: '', between: ',', end: '\r\n' },
  'csv-raw': { start: '', between: ',', end: '\n' },
  xlsx: { start: '<row>', between: '', end: '</row>' },
  jsonl: { start: '{', between: ',', end: '}\n' },
};

const csvPattern = ({ type }: Cell) => (isText(type) ? '"%s"' : '%s');
const itself = (_: ColumnType, c: string) => c;

const PIECES: Readonly<Record<RowForm, Piece>> = {
  csv: {
    pattern: csvPattern,
    exact: (type, c) => (isText(type) ? doubled(guarded(c)) : c),
    plain: itself,
  },
  'csv-raw': {
    pattern: csvPattern,
    exact: (type, c) => (isText(type) ? doubled(c) : c),
    plain: itself,
  },
  xlsx: {
    pattern: () => '%s',
    exact: (type, c) => sheetCell(type, c),
    plain: (type, c) =>
      `case when ${c} <> '' then '${sheetText(type)}>' || ${c} || '</v></c>' else '<c/>' end`,
  },
  jsonl: {
    pattern: ({ id }) => `${JSON.stringify(id)}:%s`,
    exact: (_, c) => `json_quote(${c})`,
    plain: (_, c) => `coalesce('"' || ${c} || '"', 'null')`,
  },
};

function doubled(c: string): string {
  return `replace(${c}, '"', '""')`;
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
    return `coalesce('<c s="${CELL_STYLES.date}"><v>' || cast(julianday(${c}) - 2415018.5 as integer) || '</v></c>', '<c/>')`;
  if (!isText(type)) return `coalesce('<c><v>' || ${c} || '</v></c>', '<c/>')`;
  const space = ' xml:space="preserve">';
  return `case when ${c} is null or ${c} = '' then '<c/>'
    when ${isArmed(c)} then '<c t="str" s="${CELL_STYLES.quoted}"><v${space}' || ${escaped(c)} || '</v></c>'
    when trim(${c}, ' ' || char(9, 10, 13)) = ${c} then '${sheetText(type)}>' || ${escaped(c)} || '</v></c>'
    else '${sheetText(type)}${space}' || ${escaped(c)} || '</v></c>' end`;
}

// A text in its cell takes half of the place that the usual `is` and `t` around it would, and as long to pack.
function sheetText(type: ColumnType): string {
  return type === 'text' ? '<c t="str"><v' : `<c t="str" s="${CELL_STYLES.code}"><v`;
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
