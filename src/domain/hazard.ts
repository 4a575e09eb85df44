import type { Grade } from './checklist.ts';
import type { HazardEvent } from './hazard-event.ts';
import type { Inspector, Photo } from './inspection.ts';
import { dateOf, daysBetween, type Instant, type LocalDate } from './local-date.ts';
import { Problem } from './problem.ts';

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
  /** The date in force. Absent exactly when it was put right on the spot. */
  readonly dueOn?: LocalDate | undefined;
  readonly photos: readonly Photo[];
}

/** 已登记 | 已下达 | 待复查 | 复查合格 | 已销号 | 已移交 | 已作废. Overdue is computed, never a status. */
export const HAZARD_STATUSES = [
  'raised',
  'ordered',
  'rectified',
  'verified',
  'closed',
  'transferred',
  'voided',
] as const;
export type HazardStatus = (typeof HAZARD_STATUSES)[number];

/** Not yet shown to be put right: these can be overdue, and a follow-up looks at them. */
export const UNVERIFIED: readonly HazardStatus[] = ['raised', 'ordered', 'rectified'];

/** Not yet at its end: unverified, or put right and waiting for its close-out. */
export const OPEN: readonly HazardStatus[] = [...UNVERIFIED, 'verified'];

/** 整改情况: what was done about a hazard. */
export interface Rectification {
  readonly measures: string;
  /** In 万元 (10,000 yuan). */
  readonly funds?: number | undefined;
  /** The day it was done, where that was said; else the day it was recorded. */
  readonly doneOn?: LocalDate | undefined;
  readonly photos: readonly Photo[];
}

/** 复查: what two inspectors saw when they came back. */
export interface Verification {
  readonly outcome: 'effective' | 'ineffective';
  readonly note: string;
  readonly photos: readonly Photo[];
  readonly inspectors: readonly Inspector[];
  /** A new date for what is still to be done. */
  readonly dueOn?: LocalDate | undefined;
}

/** 五落实: responsibility, measures, funds, time limit and emergency plan of a major hazard; absent is not in place. */
export interface FiveCommitments {
  readonly responsible?: string | undefined;
  readonly measures?: string | undefined;
  /** In 万元 (10,000 yuan). */
  readonly funds?: number | undefined;
  readonly dueOn?: LocalDate | undefined;
  readonly emergencyPlan?: string | undefined;
}

/** 挂牌级别: by whose order a major hazard is supervised. */
export const LISTING_LEVELS = ['state', 'province', 'city', 'district', 'town'] as const;
export type ListingLevel = (typeof LISTING_LEVELS)[number];

/** 挂牌督办: a major hazard under supervision. */
export interface Listing {
  readonly level: ListingLevel;
  /** Number of the paper that lists it. */
  readonly number: string;
  /** 临时管控措施: what keeps people safe meanwhile. */
  readonly interimMeasures: string;
}

/** A step with who took it and when. */
export type Stamped<T> = T & { readonly at: Instant; readonly by: string };

/** 隐患: the present state, folded from its events. */
export interface Hazard extends RaisedHazard {
  readonly status: HazardStatus;
  /** 复查轮次, from 1. */
  readonly round: number;
  /** How many events it has: a writer names the one it saw. */
  readonly version: number;
  readonly raisedBy: string;
  /** The latest instant that any of its events bears. */
  readonly changedAt: Instant;
  readonly fixedOnTheSpot: boolean;
  /** Every due date that was in force before, oldest first. */
  readonly formerDueDates: readonly LocalDate[];
  /** The paper by which rectification was demanded in this round. */
  readonly order?: Stamped<{ readonly paper: string }> | undefined;
  /** What was done in this round. */
  readonly rectification?: Stamped<Rectification> | undefined;
  readonly lastVerification?: Stamped<Verification> | undefined;
  readonly reported?: Stamped<{ readonly to: string }> | undefined;
  readonly commitments?: FiveCommitments | undefined;
  readonly listing?: (Stamped<Listing> & { readonly delistedAt?: Instant | undefined }) | undefined;
  readonly acceptedBy?: readonly string[] | undefined;
  readonly transferredTo?: string | undefined;
  readonly closedOn?: Instant | undefined;
  /** Photos of rectification and verification, in the order in which they were taken in. */
  readonly evidence: readonly Photo[];
}

/** Folds a hazard's history into its present state; undefined when nothing was raised. */
export function hazardFrom(events: readonly HazardEvent[]): Hazard | undefined {
  return events.reduce<Hazard | undefined>(applyHazardEvent, undefined);
}

/** The state at the end of that day; undefined when it was not raised yet. */
export function hazardAsOf(events: readonly HazardEvent[], day: LocalDate): Hazard | undefined {
  // The order of the log counts, not the clock: what follows a later step was not known before that step.
  const later = events.findIndex((event) => dateOf(event.at) > day);
  return hazardFrom(later < 0 ? events : events.slice(0, later));
}

/** One step of the fold. Throws `hazard.not-raised` for a history that does not begin with its raising. */
export function applyHazardEvent(hazard: Hazard | undefined, event: HazardEvent): Hazard {
  if (event.type === 'raised') return raisedBy(event);
  if (!hazard) throw new Problem('hazard.not-raised', { type: event.type });
  const changedAt = isEarlier(event.at, hazard.changedAt) ? hazard.changedAt : event.at;
  const next = { ...hazard, version: hazard.version + 1, changedAt };
  const { type: _, ...step } = event;
  switch (event.type) {
    case 'ordered':
      return { ...withDueDate(next, event.dueOn), status: 'ordered', order: paperOf(event) };
    case 'rectified':
      return rectified(next, event);
    case 'verified':
      return verified(next, event);
    case 'extended':
      return withDueDate(next, event.dueOn);
    case 'transferred':
      return { ...next, status: 'transferred', transferredTo: event.to };
    case 'voided':
      return { ...next, status: 'voided' };
    case 'reported':
      return { ...next, reported: { to: event.to, at: event.at, by: event.by } };
    case 'committed': {
      const { at: __, by: ___, ...commitments } = step as HazardEvent & { type: 'committed' };
      return { ...next, commitments };
    }
    case 'listed':
      return { ...next, listing: step as Stamped<Listing> };
    case 'accepted':
      return { ...next, acceptedBy: event.acceptedBy };
    case 'delisted':
      return next.listing ? { ...next, listing: { ...next.listing, delistedAt: event.at } } : next;
    case 'closed':
      return { ...next, status: 'closed', closedOn: event.at };
  }
}

function raisedBy({ type: _, at, by, ...raised }: HazardEvent & { type: 'raised' }): Hazard {
  return {
    ...raised,
    status: 'raised',
    round: 1,
    version: 1,
    raisedBy: by,
    changedAt: at,
    fixedOnTheSpot: false,
    formerDueDates: [],
    evidence: [],
  };
}

function paperOf({ paper, at, by }: HazardEvent & { type: 'ordered' }) {
  return { paper, at, by };
}

function withDueDate(hazard: Hazard, dueOn: LocalDate | undefined): Hazard {
  if (dueOn === undefined || dueOn === hazard.dueOn) return hazard;
  const former = hazard.dueOn === undefined ? [] : [hazard.dueOn];
  return { ...hazard, dueOn, formerDueDates: [...hazard.formerDueDates, ...former] };
}

function rectified(hazard: Hazard, event: HazardEvent & { type: 'rectified' }): Hazard {
  const { type: _, onTheSpot, ...rectification } = event;
  const evidence = [...hazard.evidence, ...event.photos];
  return { ...hazard, status: 'rectified', fixedOnTheSpot: onTheSpot, rectification, evidence };
}

function verified(hazard: Hazard, event: HazardEvent & { type: 'verified' }): Hazard {
  const { type: _, ...lastVerification } = event;
  const seen = { ...hazard, lastVerification, evidence: [...hazard.evidence, ...event.photos] };
  if (event.outcome === 'effective') return { ...seen, status: 'verified' };
  const { order: _order, rectification: _done, acceptedBy: _accepted, ...again } = seen;
  return { ...withDueDate(again, event.dueOn), status: 'raised', round: hazard.round + 1 };
}

/** True until it is closed, voided or in other hands. */
export function isOpen(hazard: Pick<Hazard, 'status'>): boolean {
  return OPEN.includes(hazard.status);
}

/** True while nobody has verified that it is put right. */
export function isUnverified(hazard: Pick<Hazard, 'status'>): boolean {
  return UNVERIFIED.includes(hazard.status);
}

/** True while it is under supervision (挂牌). */
export function isListed({ listing }: Pick<Hazard, 'listing'>): boolean {
  return listing !== undefined && listing.delistedAt === undefined;
}

/** Days past the due date; 0 on the due date itself, which is inclusive, and for what was verified or has ended. */
export function daysOverdue(hazard: Hazard, today: LocalDate): number {
  if (!isUnverified(hazard) || hazard.dueOn === undefined) return 0;
  return Math.max(0, daysBetween(hazard.dueOn, today));
}

/** 五到位: whether all five commitments are in place. */
export function hasFiveCommitments({ commitments: five }: Pick<Hazard, 'commitments'>): boolean {
  return [five?.responsible, five?.measures, five?.funds, five?.dueOn, five?.emergencyPlan].every(
    (one) => one !== undefined && one !== '',
  );
}

/** 治理资金 of a major hazard, 万元: committed, or else spent. */
export function treatmentFunds({ commitments, rectification }: Hazard): number {
  return commitments?.funds ?? rectification?.funds ?? 0;
}

/** 整改资金 as the ledger has it, 万元: spent, or else committed. */
export function rectificationFunds({ commitments, rectification }: Hazard): number {
  return rectification?.funds ?? commitments?.funds ?? 0;
}

/** Whether one instant lies before another, whatever their offsets. */
export function isEarlier(one: Instant, other: Instant): boolean {
  return Date.parse(one) < Date.parse(other);
}
