import type { SetFigure } from '../domain/event.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Author } from './event-log.ts';
import type { HazardRow } from './store.ts';

/** Days, both inclusive. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Hazards of one street, sector and grade in a span. */
export interface HazardCounts {
  readonly street: string;
  readonly sector: string;
  readonly grade: 'general' | 'major';
  /** Found in the span, whatever came of them. */
  readonly found: number;
  /** Of those found: voided by its end. */
  readonly foundVoided: number;
  /** Of those found and not voided: fixed by its end. */
  readonly foundFixed: number;
  /** Of those found: closed by its end. */
  readonly foundClosed: number;
  /** Ended in the span, by how, whenever they were found. */
  readonly closed: number;
  readonly voided: number;
  readonly transferred: number;
}

/** Hazards not ended, by street and grade; never from the monthly counts. */
export interface OpenCounts {
  readonly street: string;
  readonly grade: 'general' | 'major';
  /** At the beginning of the first day. */
  readonly opening: number;
  /** At the end of the last day. */
  readonly closing: number;
  /** What was found in whole months, counted apart from `hazardCounts`; of other spans that is counted from rows anyway. */
  readonly found?: number | undefined;
}

/** Visits of a span by sector and street; sector '' is all visits, whatever they asked about, street '' all streets. */
export interface VisitCounts {
  readonly street: string;
  readonly sector: string;
  readonly visits: number;
  /** Different ones: 家, not 家次. One that moved is one in each street, and one in all streets. */
  readonly enterprises: number;
}

/** Visits by what they were for; sector as in `VisitCounts`. */
export interface VisitKinds {
  readonly street: string;
  readonly kind: string;
  readonly visits: number;
  readonly inspectors: number;
}

/** Papers issued and not void. */
export interface DocumentCounts {
  readonly street: string;
  readonly kind: string;
  readonly documents: number;
}

/** Major hazards open at some time in a span and not voided, and what is in place for them. */
export interface MajorCounts {
  readonly street: string;
  readonly sector: string;
  readonly majors: number;
  /** With all five commitments (五到位). */
  readonly five: number;
  readonly responsible: number;
  readonly measures: number;
  readonly funded: number;
  readonly dated: number;
  readonly emergencyPlan: number;
  readonly listed: number;
  readonly listedByProvince: number;
  readonly listedByCity: number;
  /** What is committed for them or was spent. */
  readonly fen: number;
}

/** 整改资金 of the hazards that were found in a span and not voided by its end, as it is on record now. */
export interface FundCounts {
  readonly street: string;
  readonly sector: string;
  readonly fen: number;
}

/** Which hazards are behind a figure. */
export interface HazardQuery {
  readonly what:
    | 'found'
    | 'foundFixed'
    | 'foundClosed'
    | 'foundVoided'
    | 'closed'
    | 'voided'
    | 'transferred'
    | 'opening'
    | 'closing';
  readonly span: Span;
  readonly street?: string | undefined;
  readonly sector?: string | undefined;
  readonly grade?: 'general' | 'major' | undefined;
}

/** A visit behind a figure. */
export interface VisitRow {
  readonly number: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly street: string;
  readonly completedAt: string;
  readonly kind: string;
  readonly inspectors: number;
}

/** A paper behind a figure. */
export interface PaperRow {
  readonly number: string;
  readonly addressee: string;
  readonly street: string;
  readonly issuedOn: LocalDate;
}

/** An enterprise behind a figure. */
export interface EnterpriseRow {
  readonly name: string;
  readonly creditCode: string | null;
  readonly street: string;
}

/** What the month's figures are made of. */
export interface FigureStore {
  /** From the monthly counts where the span is whole months, else from the rows. */
  hazardCounts(span: Span): Promise<HazardCounts[]>;
  /** The same from the rows, whatever the span: what the monthly counts are checked with. */
  hazardCountsByRows(span: Span): Promise<HazardCounts[]>;
  openCounts(span: Span): Promise<OpenCounts[]>;
  visitCounts(span: Span): Promise<VisitCounts[]>;
  visitKinds(span: Span): Promise<VisitKinds[]>;
  /** Enterprises on the register now, by street and sector; sector '' counts each once. */
  enterpriseCounts(): Promise<
    { readonly street: string; readonly sector: string; readonly enterprises: number }[]
  >;
  documentCounts(span: Span): Promise<DocumentCounts[]>;
  majorCounts(span: Span): Promise<MajorCounts[]>;
  fundCounts(span: Span): Promise<FundCounts[]>;
  /** Those that `majorCounts` counts, by number, so many of them. */
  openMajors(span: Span, limit: number): Promise<HazardRow[]>;
  figures(period: string): Promise<SetFigure[]>;
  setFigure(figure: SetFigure, author: Author): Promise<void>;
  /** The rows behind a figure, by number. */
  hazardsBehind(query: HazardQuery): Promise<HazardRow[]>;
  visitsBehind(
    span: Span,
    scope: { readonly street?: string | undefined; readonly sector: string },
  ): Promise<VisitRow[]>;
  papersBehind(
    span: Span,
    scope: { readonly street?: string | undefined; readonly kind: string },
  ): Promise<PaperRow[]>;
  enterprisesBehind(scope: {
    readonly street?: string | undefined;
    readonly sector?: string | undefined;
  }): Promise<EnterpriseRow[]>;
  /** Hazards whose dates contradict their status: what breaks the flow. */
  contradictoryHazards(scope: { readonly street: string; readonly grade: string }): Promise<HazardRow[]>;
  /** Found and closed by month over a span. */
  trend(span: Span): Promise<{ readonly month: string; readonly found: number; readonly closed: number }[]>;
  /** Open hazards at the end of a day by how many days since they were found: up to 7, 30, 90, and more. */
  openAges(day: LocalDate): Promise<{ readonly upTo: number | undefined; readonly hazards: number }[]>;
}
