import type { Rate } from '../../domain/figure.ts';

/** A table of texts and numbers, as a spreadsheet takes it. */
export interface PlainTable {
  /** Of the sheet or the file. */
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
  /** How wide the widest cell under each heading is, a Chinese character being two. */
  readonly widths: readonly number[];
  /** What is said under it, where that has room. */
  readonly notes: readonly string[];
}
export type PlainCell = string | number | Rate;
