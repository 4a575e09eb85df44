import type { Grade } from '../domain/checklist.ts';
import type {
  FigureFacts,
  FigureRange,
  HazardCounts,
  LivingHazard,
  PaperBehind,
  VisitBehind,
} from '../domain/figure-facts.ts';
import type { SetFigure } from '../domain/figure-input.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Author } from './event-log.ts';

/** A month in a trend, summed over streets and sectors. */
export interface TrendMonth {
  readonly month: string;
  readonly found: number;
  readonly closed: number;
}

/** A sum that is not what its rows give: where, both numbers, and the hazards to look at. */
export interface FigureBreak {
  readonly what: 'flow' | 'stock' | 'cohort' | 'status';
  readonly where: string;
  readonly kept: number;
  readonly counted: number;
  readonly hazards: readonly string[];
}

/** How old open hazards are: so many days since they were found, at most `upTo`. */
export interface AgeCount {
  readonly grade: Grade;
  /** Days; null is more than all the others. */
  readonly upTo: number | null;
  readonly count: number;
}

/** What the returns are made from. */
export interface FigureStore {
  /** From the sums where the range is of whole months, else from the rows of its days. */
  figureFacts(range: FigureRange): Promise<FigureFacts>;
  /** Only the hazards of a range. */
  hazardFacts(range: FigureRange): Promise<readonly HazardCounts[]>;
  /** The months from `first` to `last`, those without anything left out. */
  figureTrend(first: string, last: string, street?: string): Promise<TrendMonth[]>;
  /** Sums from that day on that are not what the rows give. Empty when all is in order. */
  figureBreaks(from: LocalDate): Promise<FigureBreak[]>;
  /** How many hazards came or went since that day's month: what `figureBreaks` would look at. */
  figureMovements(from: LocalDate): Promise<number>;
  /** Hazards that were open on some day of the range, or found in it; folded from their own rows, not from the sums. */
  hazardsBehind(range: FigureRange): Promise<LivingHazard[]>;
  visitsBehind(range: FigureRange): Promise<VisitBehind[]>;
  papersBehind(range: FigureRange): Promise<PaperBehind[]>;
  openByAge(day: LocalDate, limits: readonly number[], street?: string): Promise<AgeCount[]>;
  /** Figures given by somebody, for these periods. */
  figureInputs(periods: readonly string[]): Promise<SetFigure[]>;
  setFigure(set: Omit<SetFigure, 'at' | 'by'>, author: Author): Promise<void>;
  /** Everything that was ever said of a figure, oldest first. */
  figureHistory(set: Pick<SetFigure, 'period' | 'figure' | 'street'>): Promise<SetFigure[]>;
}
