/** A table of texts and numbers, as a spreadsheet takes it. */
export interface PlainTable {
  /** Of the sheet or the file. */
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
