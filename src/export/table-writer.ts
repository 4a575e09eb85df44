/** Where finished bytes go. */
export type Out = (bytes: Uint8Array) => void;

/** A column as a file shows it. */
export interface Header {
  readonly label: string;
  readonly type: 'text' | 'code' | 'phone' | 'date' | 'number' | 'integer';
}

/** Puts finished rows into a file of one format: what stands before, between and behind them. */
export interface TableWriter {
  begin(): void;
  rows(bytes: Uint8Array, count: number, sheet: number): void;
  end(): void;
}
