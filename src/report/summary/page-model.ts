/** A page of figures, ready to be laid out: every number is counted and every word chosen. Texts are safe to draw. */
export interface PageModel {
  /** For the page's `lang`. */
  readonly language: string;
  readonly title: string;
  /** The span of days and, where they are not final, why. */
  readonly remarks: readonly string[];
  readonly skip: string;
  readonly contents: string;
  readonly headline: PagePart & { readonly figures: readonly Headline[] };
  readonly bars: readonly BarChart[];
  readonly trend: PagePart & Trend;
  readonly tables: readonly (PagePart & { readonly table: PageTable })[];
  readonly foot: readonly string[];
}

/** A part of the page with its heading and the place that links lead to. */
export interface PagePart {
  readonly id: string;
  readonly heading: string;
  /** What the part says, in words; empty for nothing. */
  readonly note: string;
}

/** A figure that is told first, with its change on the period before. */
export interface Headline {
  readonly label: string;
  readonly value: string;
  readonly change: string;
}

/** A table, one row of which is one bar: the chart and its table are the same thing. */
export type BarChart = PagePart & {
  readonly rowHeading: string;
  readonly barHeading: string;
  readonly numberHeadings: readonly string[];
  /** What the whole bar is and what its filled part is; without a part, the bar is filled. */
  readonly key: { readonly whole: string; readonly part?: string | undefined };
  readonly rows: readonly BarRow[];
};

/** One bar. Lengths are measured against the longest of the chart. */
export interface BarRow {
  readonly label: string;
  readonly whole: number;
  readonly part?: number | undefined;
  readonly numbers: readonly string[];
}

/** Two columns for each month. */
export interface Trend {
  readonly series: readonly [string, string];
  readonly months: readonly { readonly month: string; readonly values: readonly [number, number] }[];
  /** What the picture shows, for who cannot see it. */
  readonly description: string;
  readonly highest: string;
  readonly table: PageTable;
  readonly tableLabel: string;
}

/** A table of texts. */
export interface PageTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is said instead of an empty table. */
  readonly empty: string;
  /** Columns that hold numbers, by place. */
  readonly numeric: readonly number[];
}
