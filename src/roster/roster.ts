/** What one cell holds. A number is what Excel made of what was typed: its digits beyond the 15th are lost. */
export type Cell = string | number;

/** A row as it stands in the file; `number` is the one that Excel shows. */
export interface RosterRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A range of merged cells, 0-based and inclusive. */
export interface MergedRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** A sheet of a workbook, or a whole CSV file. Rows without any text are left out. */
export interface RosterSheet {
  /** Empty for a CSV file. */
  readonly name: string;
  readonly rows: readonly RosterRow[];
  readonly merges: readonly MergedRange[];
}

/** A roster file, read but not yet understood. */
export interface RosterFile {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly RosterSheet[];
  /** Between the cells of a CSV file. */
  readonly delimiter: string;
}

/** Bytes. */
export const MEGABYTE = 1024 * 1024;

/** The most that a roster may be: beyond it lies no district's registry, but a mistake or an attack. */
export const ROSTER_LIMITS = {
  bytes: 10 * MEGABYTE,
  unpackedBytes: 64 * MEGABYTE,
  entries: 2_000,
  rows: 50_000,
  columns: 200,
} as const;

/** The text of a cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** The column's letters as Excel shows them, from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
