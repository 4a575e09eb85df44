import type { ColumnType, RowForm } from './export-store.ts';
import type { Ordinary } from './export-table.ts';

/** A cell and where its value comes from. */
export interface Cell {
  readonly id: string;
  readonly type: ColumnType;
  readonly sql: string;
  readonly ordinary?: Ordinary | undefined;
  /** Values with what is written for them, see `writtenSql`. */
  readonly written?: Readonly<Record<string, string>> | undefined;
}

/** Styles of cells in the workbook, by their place in its list of formats. */
export const CELL_STYLES = { text: 1, code: 2, date: 3, quoted: 4, header: 5 } as const;

// What a spreadsheet takes for a formula, and the sign that disarms it; the last sign makes the rule reversible.
const SIGNS = `=+@|%'\t\r\n＝＋－＠-`;
const SPACES = ' \u00a0\u3000';
const STARTS_SO = quoted(`[${SPACES}${SIGNS}]*`);
const IS_SIGN = quoted(`[${SIGNS}]*`);

/**
 * One row as SQL text: the line of a CSV file, the row of a sheet, or a JSON object on its line. Where all that it is
 * made of is ordinary, it is written as it stands.
 */
export function lineSql(form: RowForm, cells: readonly Cell[]): string {
  const { start, between, end } = FRAMES[form];
  const lineOf = (care: Care) => {
    const frames = cells.map((cell) => (isPlain(cell, care) ? PLAIN : EXACT)[form].frame(cell));
    const [first = '', ...rest] = `${start}${frames.join(between)}${end}`.split(VALUE);
    const pieces = cells.map((cell, index) => `${pieceSql(form, cell, care)}, ${quoted(rest[index]!)}`);
    return `concat(${quoted(first)}, ${pieces.join(', ')})`;
  };
  const flags = [...new Set(cells.flatMap(({ ordinary }) => ordinary?.flag ?? []))];
  return flags.length === 0
    ? lineOf('exact')
    : `case when ${flags.join(' and ')} then ${lineOf('plain')} else ${lineOf('exact')} end`;
}

/** Whether texts are looked at, or known to be ordinary. */
type Care = 'exact' | 'plain';

function isPlain({ ordinary, written }: Cell, care: Care): boolean {
  return care === 'plain' && ordinary !== undefined && written === undefined;
}

/** What is written for a text, to be asked once for words that come again in every row. */
export function writtenSql(form: RowForm, type: ColumnType, text: string): string {
  return EXACT[form].value(type, quoted(text));
}

function pieceSql(form: RowForm, cell: Cell, care: Care): string {
  const { type, sql, written } = cell;
  if (isPlain(cell, care)) return PLAIN[form].value(cell);
  const exact = (c: string) => EXACT[form].value(type, c);
  const piece = isText(type) ? once(sql, exact) : exact(sql);
  const words = Object.entries(written ?? {}).map(
    ([code, text]) => `when ${quoted(code)} then ${quoted(text)}`,
  );
  return words.length > 0 ? `case ${sql} ${words.join(' ')} else ${piece} end` : piece;
}

/** An expression of a value that is worked out but once; a column is at hand as often as it is asked for. */
function once(sql: string, expression: (c: string) => string): string {
  return /^\w+\.\w+$/.test(sql)
    ? expression(sql)
    : `(select ${expression('c')} from (select ${sql} as c limit 1))`;
}

/** Where a value goes in the frame around it. */
const VALUE = '%s';

const FRAMES: Readonly<Record<RowForm, { start: string; between: string; end: string }>> = {
  csv: { start: '', between: ',', end: '\r\n' },
  'csv-raw': { start: '', between: ',', end: '\n' },
  xlsx: { start: '<row>', between: '', end: '</row>' },
  jsonl: { start: '{', between: ',', end: '}\n' },
};

type Frame = (cell: Cell) => string;

const csvFrame: Frame = ({ type }) => (isText(type) ? `"${VALUE}"` : VALUE);
const jsonFrame: Frame = ({ id }) => `${JSON.stringify(id)}:${VALUE}`;

/** Any value with what stands around it; that of a text may ask for it more than once. */
const EXACT: Readonly<Record<RowForm, { frame: Frame; value: (type: ColumnType, c: string) => string }>> = {
  csv: { frame: csvFrame, value: (type, c) => (isText(type) ? doubled(guarded(c)) : c) },
  'csv-raw': { frame: csvFrame, value: (type, c) => (isText(type) ? doubled(c) : c) },
  xlsx: { frame: () => VALUE, value: sheetCell },
  jsonl: { frame: jsonFrame, value: (_, c) => `json_quote(${c})` },
};

/** A text, or a day, that needs no care. */
const PLAIN: Readonly<Record<RowForm, { frame: Frame; value: (cell: Cell) => string }>> = {
  csv: { frame: csvFrame, value: ({ sql }) => sql },
  'csv-raw': { frame: csvFrame, value: ({ sql }) => sql },
  xlsx: {
    frame: ({ type, ordinary }) => (ordinary!.mayBeEmpty ? VALUE : `${sheetOpen(type)}>${VALUE}</v></c>`),
    value: ({ type, sql, ordinary }) =>
      ordinary!.mayBeEmpty
        ? `case when ${sql} <> '' then '${sheetOpen(type)}>' || ${sql} || '</v></c>' else '<c/>' end`
        : type === 'date'
          ? serial(sql)
          : sql,
  },
  jsonl: { frame: jsonFrame, value: ({ sql }) => `coalesce('"' || ${sql} || '"', 'null')` },
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

// What LibreOffice leaves out at the ends of a text, besides what XML does.
const EDGES = ' \t\n\r\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029';

function sheetCell(type: ColumnType, c: string): string {
  if (type === 'date') return `coalesce('${sheetOpen(type)}>' || ${serial(c)} || '</v></c>', '<c/>')`;
  if (!isText(type)) return `coalesce('<c><v>' || ${c} || '</v></c>', '<c/>')`;
  const space = ' xml:space="preserve">';
  const style = type === 'text' ? 0 : CELL_STYLES.code;
  return `case when ${c} is null or ${c} = '' then '<c/>'
    when ${c} glob ${quoted('*[_\r]*')} then '<c t="inlineStr" s="' || case when ${isArmed(c)} then ${CELL_STYLES.quoted}
      else ${style} end || '"><is><t${space}' || ${spelled(c)} || '</t></is></c>'
    when ${isArmed(c)} then '<c t="str" s="${CELL_STYLES.quoted}"><v${space}' || ${escaped(c)} || '</v></c>'
    when trim(${c}, ${quoted(EDGES)}) = ${c} then '${sheetOpen(type)}>' || ${escaped(c)} || '</v></c>'
    else '${sheetOpen(type)}${space}' || ${escaped(c)} || '</v></c>' end`;
}

// A text in its cell takes half of the place that the usual `is` and `t` around it would, and as long to pack.
function sheetOpen(type: ColumnType): string {
  if (type === 'date') return `<c s="${CELL_STYLES.date}"><v`;
  return type === 'text' ? '<c t="str"><v' : `<c t="str" s="${CELL_STYLES.code}"><v`;
}

/** The number that a spreadsheet counts a day by. */
function serial(c: string): string {
  return `cast(julianday(${c}) - 2415018.5 as integer)`;
}

function escaped(c: string): string {
  return `replace(replace(replace(${c}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')`;
}

// A carriage return would be read as a line feed; `_x000D_` in a text would be read as one. LibreOffice knows these
// spellings only where the text is a string of its own.
function spelled(c: string): string {
  return `replace(replace(${escaped(c)}, '_x', '_x005F_x'), char(13), '_x000D_')`;
}

/** Whether a cell is a text to the programs that read it. */
export function isText(type: ColumnType): boolean {
  return type === 'text' || type === 'code' || type === 'phone';
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
