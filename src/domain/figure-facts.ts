import type { Grade } from './checklist.ts';
import type { Hazard } from './hazard.ts';
import type { HazardLife, MajorPlan } from './hazard-life.ts';
import type { LocalDate } from './local-date.ts';
import type { PaperKind } from './paper.ts';

/** What days a return is about, and as of which day it is told. */
export interface FigureRange {
  readonly from: LocalDate;
  /** Inclusive. */
  readonly to: LocalDate;
  /** What happened after this day is not known yet. */
  readonly asOf: LocalDate;
}

/** The last day of a range of which anything is known. */
export function lastDay({ to, asOf }: FigureRange): LocalDate {
  return [to, asOf].sort()[0]!;
}

/** Hazards of one street, sector and grade. */
export interface HazardCounts {
  readonly street: string;
  readonly sector: string;
  readonly grade: Grade;
  /** Open before the first day. */
  readonly opening: number;
  readonly found: number;
  readonly closed: number;
  readonly voided: number;
  readonly transferred: number;
  /** Of those found: not voided. */
  readonly net: number;
  /** Of the net ones: fixed. */
  readonly fixed: number;
  /** Spent on the fixed ones, in 1/100 yuan. */
  readonly funds: number;
}

/** Visits to one street and sector; `''` is all of them, because distinct enterprises cannot be added up. */
export interface VisitCounts {
  readonly street: string;
  readonly sector: string;
  readonly enterprises: number;
  readonly visits: number;
  readonly routine: number;
  readonly special: number;
  readonly singleCase: number;
  readonly rechecks: number;
  readonly persons: number;
}

/** Major hazards on hand in a street and sector: not voided, and open on some day of the range. */
export interface MajorCounts {
  readonly street: string;
  readonly sector: string;
  readonly planned: number;
  readonly complete: number;
  readonly goals: number;
  readonly money: number;
  readonly staff: number;
  readonly timeLimit: number;
  readonly emergency: number;
  readonly listed: number;
  readonly province: number;
  readonly city: number;
  readonly delisted: number;
  /** Committed, in 1/100 yuan. */
  readonly funds: number;
}

/** Everything that the returns of a range are made of. */
export interface FigureFacts {
  readonly hazards: readonly HazardCounts[];
  readonly visits: readonly VisitCounts[];
  /** Active enterprises now; sector `''` is all of a street. */
  readonly registered: readonly {
    readonly street: string;
    readonly sector: string;
    readonly enterprises: number;
  }[];
  readonly papers: readonly { readonly street: string; readonly kind: PaperKind; readonly count: number }[];
  readonly majors: readonly MajorCounts[];
}

/** A hazard as the rows have it, with the life that its own state gives. */
export interface LivingHazard {
  readonly id: string;
  readonly hazard: Hazard;
  readonly enterpriseName: string;
  readonly life: HazardLife;
  readonly plan: MajorPlan;
}

/** A visit, an enterprise or a paper behind a figure. */
export interface VisitBehind {
  readonly number: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly day: LocalDate;
  readonly street: string;
  readonly sectors: readonly string[];
  readonly kind: string;
  readonly isRecheck: boolean;
  readonly persons: number;
}

/** A paper behind a figure. */
export interface PaperBehind {
  readonly number: string;
  readonly kind: PaperKind;
  readonly addressee: string;
  readonly street: string;
  readonly issuedOn: LocalDate;
}
