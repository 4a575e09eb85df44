import type { FigureRange } from '../domain/figure-facts.ts';
import type { SetFigure } from '../domain/figure-input.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Period } from '../domain/period.ts';
import type { Figure, Return, ReturnName } from '../domain/returns.ts';
import type { AgeCount, TrendMonth } from '../store/figure-store.ts';
import type { HazardRow } from '../store/store.ts';

/** What is asked of a summary. */
export interface SummaryRequest {
  readonly period: Period;
  readonly today: LocalDate;
  readonly asOf?: LocalDate | undefined;
  readonly cutOffDay?: number | undefined;
  readonly street?: string | undefined;
  readonly compare?: boolean | undefined;
  /** Counts every row again, however many there are. */
  readonly thorough?: boolean | undefined;
}

/** The figures of another period beside those of the one that is told. */
export interface Comparison {
  readonly label: string;
  readonly figures: readonly Figure[];
}

/** A period's figures, everything counted: formats only lay them out. */
export interface Summary {
  readonly period: Period;
  readonly range: FigureRange;
  readonly today: LocalDate;
  /** Begins after today: nothing can be in it yet. */
  readonly isFuture: boolean;
  readonly cutOffDay?: number | undefined;
  readonly street?: string | undefined;
  readonly returns: Readonly<Record<ReturnName, Return>>;
  /** The figures that are told first, of the period and of others. */
  readonly headline: readonly Figure[];
  readonly yearToDate: Comparison;
  readonly compared: readonly Comparison[];
  /** Twelve months, the last one that of the period's end. */
  readonly trend: readonly TrendMonth[];
  readonly inputs: readonly SetFigure[];
}

/** What only the page and the text tell beside the figures. */
export interface SummaryDetails {
  readonly trend: readonly TrendMonth[];
  readonly ages: readonly AgeCount[];
  readonly overdue: { readonly total: number; readonly rows: readonly HazardRow[] };
  readonly majors: readonly HazardRow[];
}
