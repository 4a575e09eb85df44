import type { EnterpriseField } from '../domain/enterprise-fields.ts';
import { fieldOfHeader, headerKey, isIdentityHeader, isPassedOver } from './header-names.ts';
import { type Cell, cellText, type MergedRange, type RosterRow, type RosterSheet } from './roster.ts';

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
  for (const [at, row] of sheet.rows.slice(0, DEEPEST_HEADER).entries()) {
    const depth = headerDepth(sheet, row);
    const headers = headersOf(sheet, at, depth);
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

/**
 * Two where merged cells of this row stand over several columns and the next row names only those: had it anything
 * in another column, it would be an enterprise.
 */
function headerDepth({ rows, merges }: RosterSheet, row: RosterRow): 1 | 2 {
  const below = rows.find(({ number }) => number === row.number + 1);
  const groups = merges.filter(
    ({ startRow, endRow, startCol, endCol }) =>
      startRow === row.number - 1 && endRow === startRow && endCol > startCol,
  );
  const isGrouped = (column: number) =>
    groups.some(({ startCol, endCol }) => column >= startCol && column <= endCol);
  return below?.cells.every((cell, column) => cell === '' || isGrouped(column)) ? 2 : 1;
}

function headersOf(sheet: RosterSheet, at: number, depth: 1 | 2): string[] {
  const [upper, lower] = sheet.rows.slice(at, at + depth).map((row) => filled(row, sheet.merges, sheet.rows));
  const width = Math.max(upper!.length, lower?.length ?? 0);
  return Array.from({ length: width }, (_, column) => {
    const [group, own] = [cellText(upper![column]), cellText(lower?.[column])];
    return own === '' || own === group ? group : group + own;
  });
}

/** The cells of a row with the value of a merged range in each of its cells. */
function filled(row: RosterRow, merges: readonly MergedRange[], rows: readonly RosterRow[]): Cell[] {
  const cells = [...row.cells];
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (row.number - 1 < startRow || row.number - 1 > endRow) continue;
    const first = rows.find(({ number }) => number === startRow + 1);
    for (let column = startCol; column <= endCol; column += 1) {
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
