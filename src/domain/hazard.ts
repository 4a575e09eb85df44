import type { Grade } from './checklist.ts';
import type { Photo } from './inspection.ts';
import { daysBetween, type Instant, type LocalDate } from './local-date.ts';
import { Problem } from './problem.ts';

/** Who did a step and when. */
export interface Stamp {
  readonly at: Instant;
  readonly by: string;
}

/** The official fact that makes a hazard major, as it stood in the checklist on that day. */
export interface MajorCriterion {
  readonly source: string;
  readonly article?: string | undefined;
  readonly fact: string;
}

/** What is known of a hazard when it is raised. */
export interface RaisedHazard {
  /** For people: `YH-20261123-0001`. */
  readonly number: string;
  readonly inspectionId: string;
  readonly enterpriseId: string;
  readonly checklistId: string;
  readonly itemId: string;
  readonly sector: string;
  readonly grade: Grade;
  readonly criterion?: MajorCriterion | undefined;
  readonly description: string;
  readonly place: string;
  readonly requirement: string;
  readonly responsible: string;
  readonly foundOn: LocalDate;
  /** Absent exactly when it was put right on the spot. */
  readonly dueOn?: LocalDate | undefined;
  readonly photos: readonly Photo[];
}

/** A step in a hazard's life. */
export type HazardEvent = Stamp &
  (
    | ({ readonly type: 'raised' } & RaisedHazard)
    | { readonly type: 'rectified'; readonly measures: string; readonly onTheSpot: boolean }
    | { readonly type: 'verified'; readonly outcome: 'effective' | 'ineffective'; readonly note: string }
    | { readonly type: 'closed'; readonly note: string }
  );

/** 已登记 | 已整改 | 复查合格 | 已销号. Overdue is computed, never a status. */
export type HazardStatus = 'raised' | 'rectified' | 'verified' | 'closed';

/** 隐患: the present state, folded from its events. */
export interface Hazard extends RaisedHazard {
  readonly status: HazardStatus;
  /** 复查轮次, from 1. */
  readonly round: number;
  /** How many events it has: a writer names the one it saw. */
  readonly version: number;
  readonly raisedBy: string;
  readonly fixedOnTheSpot: boolean;
  readonly closedOn?: Instant | undefined;
}

/** Folds a hazard's history into its present state; undefined when nothing was raised. */
export function hazardFrom(events: readonly HazardEvent[]): Hazard | undefined {
  return events.reduce<Hazard | undefined>(applyHazardEvent, undefined);
}

/** One step of the fold. Throws `hazard.not-raised` for a history that does not begin with its raising. */
export function applyHazardEvent(hazard: Hazard | undefined, event: HazardEvent): Hazard {
  if (event.type === 'raised') return raisedBy(event);
  if (!hazard) throw new Problem('hazard.not-raised', { type: event.type });
  const next = { ...hazard, version: hazard.version + 1 };
  switch (event.type) {
    case 'rectified':
      return { ...next, status: 'rectified', fixedOnTheSpot: event.onTheSpot };
    case 'verified':
      return event.outcome === 'effective'
        ? { ...next, status: 'verified' }
        : { ...next, status: 'raised', round: hazard.round + 1 };
    case 'closed':
      return { ...next, status: 'closed', closedOn: event.at };
  }
}

function raisedBy({ type: _, at: __, by, ...raised }: HazardEvent & { type: 'raised' }): Hazard {
  return { ...raised, status: 'raised', round: 1, version: 1, raisedBy: by, fixedOnTheSpot: false };
}

/**
 * The events of a hazard found in an inspection. One that was put right before the inspectors' eyes counts
 * as found and as fixed, so it is raised, rectified, verified and closed in the same breath.
 */
export function raise(hazard: RaisedHazard, stamp: Stamp): HazardEvent[] {
  const raised: HazardEvent = { ...stamp, type: 'raised', ...hazard };
  if (hazard.dueOn !== undefined) return [raised];
  return [
    raised,
    { ...stamp, type: 'rectified', measures: hazard.requirement, onTheSpot: true },
    { ...stamp, type: 'verified', outcome: 'effective', note: '' },
    { ...stamp, type: 'closed', note: '' },
  ];
}

/** True while nobody has verified that it is put right. */
export function isOpen(hazard: Hazard): boolean {
  return hazard.status !== 'closed' && hazard.status !== 'verified';
}

/** Days past the due date; 0 on the due date itself, which is inclusive, and for what is no longer open. */
export function daysOverdue(hazard: Hazard, today: LocalDate): number {
  if (!isOpen(hazard) || hazard.dueOn === undefined) return 0;
  return Math.max(0, daysBetween(hazard.dueOn, today));
}
