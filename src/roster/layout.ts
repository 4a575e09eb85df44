import type { EnterpriseField } from '../domain/enterprise-fields.ts';
import { fieldOfHeader, headerKey, isIdentityHeader, isPassedOver } from './header-names.ts';
import {
  type Cell,
  cellText,
  type MergedRange,
  ROSTER_LIMITS,
  type RosterRow,
  type RosterSheet,
} from './roster.ts';

/** A column that is read: where it is, how it is headed, and what it says. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly field: EnterpriseField;
}

/** A sheet understood: what its columns say, and its rows below the header. */
export interface Layout {
  readonly sheet: RosterSheet;
  readonly columns: readonly Column[];
  /** Title rows and headers, as they stand. */
  readonly head: readonly RosterRow[];
  readonly body: readonly RosterRow[];
  /** Headers that are not known, and so not read. */
  readonly unknown: readonly string[];
  /** Headers of identity numbers: left out on purpose. */
  readonly identities: readonly string[];
}

/** Names that a user gives to headers of their own: by the header as it is compared. */
export type HeaderMap = ReadonlyMap<string, EnterpriseField>;

/** Titles, dates and notes may stand above a header; further down nobody would look for one. */
const DEEPEST_HEADER = 30;

/**
 * Finds the header of a sheet: the first row that names the enterprise and something else. Undefined where there is
 * none. A header may have two rows, the upper one with merged cells over groups of columns.
 */
export function layoutOf(sheet: RosterSheet, names: HeaderMap): Layout | undefined {
  const fieldOf = (header: string) => names.get(headerKey(header)) ?? fieldOfHeader(header);
  const top = topOf(sheet);
  for (const at of top.rows.slice(0, DEEPEST_HEADER).keys()) {
    const depth = headerDepth(top, at);
    const headers = headersOf(top, at, depth);
    const columns = columnsOf(headers, fieldOf);
    if (columns.length < 2 || !columns.some(({ field }) => field === 'name')) continue;
    const read = new Set(columns.map(({ index }) => index));
    const others = headers.filter(
      (header, index) => header !== '' && !read.has(index) && !isPassedOver(header),
    );
    const body = sheet.rows.slice(at + depth).filter((each) => !repeats(each, headers));
    return {
      sheet,
      columns,
      head: sheet.rows.slice(0, at + depth),
      body: filledBody(body, sheet.merges),
      unknown: others.filter((header) => !isIdentityHeader(header)),
      identities: others.filter(isIdentityHeader),
    };
  }
  return undefined;
}

function columnsOf(
  headers: readonly string[],
  fieldOf: (header: string) => EnterpriseField | undefined,
): Column[] {
  const seen = new Set<EnterpriseField>();
  return headers.flatMap((header, index) => {
    const field = fieldOf(header);
    // Of two columns with one meaning the first is read; the other is told as unknown.
    if (field === undefined || seen.has(field)) return [];
    seen.add(field);
    return [{ index, header, field }];
  });
}

/** The top of a sheet, where its header is looked for. */
interface Top {
  readonly rows: readonly RosterRow[];
  readonly merges: readonly MergedRange[];
}

// Merged cells do not overlap in a sound sheet, so that few fit into its top; a hostile one may claim millions.
const MOST_MERGES = 5000;

function topOf({ rows, merges }: RosterSheet): Top {
  const top = rows.slice(0, DEEPEST_HEADER + 1);
  const last = top.at(-1)?.number ?? 0;
  const near = merges.filter(({ startRow }) => startRow < last).slice(0, MOST_MERGES);
  return { rows: top, merges: near };
}

/** What the lower row of a header says under a group such as 主要负责人. */
const PART_OF_GROUP = /^(姓名|名称|职务|电话|手机|手机号码?|联系电话|联系方式|电话号码|责任人)$/;

/**
 * Two where the next row only names the columns of groups above it: it says nothing in any other column, or nothing
 * but 姓名 and 电话. Otherwise it is an enterprise.
 */
function headerDepth({ rows, merges }: Top, at: number): 1 | 2 {
  const { number } = rows[at]!;
  const below = rows[at + 1];
  if (below?.number !== number + 1) return 1;
  const groups = merges.filter(
    ({ startRow, endRow, startCol, endCol }) =>
      startRow === number - 1 && endRow === startRow && endCol > startCol,
  );
  const isGrouped = (column: number) =>
    groups.some(({ startCol, endCol }) => column >= startCol && column <= endCol);
  const names = below.cells.map(
    (cell, column) => cell === '' || PART_OF_GROUP.test(headerKey(String(cell))) || isGrouped(column),
  );
  return names.every(Boolean) ? 2 : 1;
}

function headersOf(top: Top, at: number, depth: 1 | 2): string[] {
  const [upper = [], lower = []] = top.rows.slice(at, at + depth).map((row) => filled(row, top));
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = cellText(lower[column]);
    const group = own === '' ? cellText(upper[column]) : groupOver(upper, column);
    return own === '' || own === group ? group : group + own;
  });
}

// A CSV file has no merged cells: the group's name stands over its first column only.
function groupOver(upper: readonly Cell[], column: number): string {
  const named = upper.slice(0, column + 1).map(cellText);
  return named.findLast((text) => text !== '') ?? '';
}

/** The cells of a row with the value of a merged range in each of its cells. */
function filled(row: RosterRow, { rows, merges }: Top): Cell[] {
  const cells = [...row.cells];
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (row.number - 1 < startRow || row.number - 1 > endRow) continue;
    const first = rows.find(({ number }) => number === startRow + 1);
    for (let column = startCol; column <= Math.min(endCol, ROSTER_LIMITS.columns - 1); column += 1) {
      while (cells.length <= column) cells.push('');
      cells[column] = first?.cells[startCol] ?? '';
    }
  }
  return cells;
}

/**
 * The body with each range that is merged downwards filled: one street written beside many enterprises. A range over
 * several columns is a line between groups, not a value of each of them.
 */
function filledBody(body: readonly RosterRow[], merges: readonly MergedRange[]): readonly RosterRow[] {
  const downwards = merges.filter(
    ({ startCol, endCol, startRow, endRow }) => startCol === endCol && endRow > startRow,
  );
  if (downwards.length === 0) return body;
  const copies = body.map(({ number, cells }) => ({ number, cells: [...cells] }));
  for (const [column, ranges] of Map.groupBy(downwards, ({ startCol }) => startCol))
    fillColumn(copies, column, ranges);
  return copies;
}

// One pass for each column, however many ranges a hostile file claims.
function fillColumn(
  rows: readonly { number: number; cells: Cell[] }[],
  column: number,
  ranges: readonly MergedRange[],
): void {
  const ordered = ranges.toSorted((a, b) => a.startRow - b.startRow);
  let at = 0;
  let value: Cell = '';
  for (const { number, cells } of rows) {
    while (at < ordered.length && ordered[at]!.endRow < number - 1) {
      at += 1;
      value = '';
    }
    const range = ordered[at];
    if (!range || range.startRow > number - 1) continue;
    if (range.startRow === number - 1) value = cells[column] ?? '';
    while (cells.length <= column) cells.push('');
    cells[column] = value;
  }
}

// A long table repeats its header on every page.
function repeats(row: RosterRow, headers: readonly string[]): boolean {
  const cells = row.cells.map(cellText);
  return headers.every((header, index) => (cells[index] ?? '') === header);
}
