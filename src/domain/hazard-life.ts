import type { Grade } from './checklist.ts';
import type { Hazard, ListingLevel } from './hazard.ts';
import type { HazardEvent } from './hazard-event.ts';
import { dateOf, type LocalDate } from './local-date.ts';

/** How a hazard leaves the stock of open ones. */
export const LEAVINGS = ['closed', 'voided', 'transferred'] as const;
export type Leaving = (typeof LEAVINGS)[number];

/** What the returns count of a hazard: days, each not before the day on which it was found. */
export interface HazardLife {
  /** Where it was found: an enterprise that moves takes nothing with it. */
  readonly street: string;
  readonly sector: string;
  readonly grade: Grade;
  readonly foundOn: LocalDate;
  /** 整改: verified as effective, or 销号 where it is major. What a later verification takes back was never fixed. */
  readonly fixedOn?: LocalDate | undefined;
  /** The day on which it was closed, voided or transferred, whichever came first. */
  readonly leftOn?: LocalDate | undefined;
  readonly leftAs?: Leaving | undefined;
  readonly voidedOn?: LocalDate | undefined;
  /** Spent on rectification, in 1/100 yuan: sums of these are exact. */
  readonly funds: number;
}

/** What the returns count of a major hazard's plan, as it stands. */
export interface MajorPlan {
  /** 列入治理计划: any of the five commitments was made. */
  readonly planned: boolean;
  readonly goals: boolean;
  readonly money: boolean;
  readonly staff: boolean;
  readonly timeLimit: boolean;
  readonly emergency: boolean;
  /** Committed, in 1/100 yuan. */
  readonly funds: number;
  readonly listedOn?: LocalDate | undefined;
  readonly level?: ListingLevel | undefined;
  readonly delistedOn?: LocalDate | undefined;
}

/** What a hazard's life is after its latest event, given what it was before that. */
export function lifeOf(
  hazard: Hazard,
  street: string,
  latest: Pick<HazardEvent, 'at'>,
  before: Pick<HazardLife, 'leftOn' | 'leftAs'> | undefined,
): HazardLife {
  const { sector, grade, foundOn, status } = hazard;
  const notBefore = (day: LocalDate) => (day < foundOn ? foundOn : day);
  const changedOn = notBefore(dateOf(hazard.changedAt));
  const left = before?.leftOn
    ? { leftOn: before.leftOn, leftAs: before.leftAs }
    : leavingOf(hazard, notBefore(dateOf(latest.at)), changedOn);
  const fixedAt = fixingOf(hazard);
  return {
    street,
    sector,
    grade,
    foundOn,
    ...left,
    ...(fixedAt && { fixedOn: notBefore(dateOf(fixedAt)) }),
    ...(status === 'voided' && { voidedOn: changedOn }),
    funds: cents(hazard.rectification?.funds),
  };
}

function leavingOf({ status }: Hazard, steppedOn: LocalDate, changedOn: LocalDate) {
  if (status === 'transferred') return { leftOn: steppedOn, leftAs: status };
  return status === 'closed' || status === 'voided' ? { leftOn: changedOn, leftAs: status } : {};
}

function fixingOf({ grade, status, lastVerification: seen, closedOn }: Hazard) {
  if (grade === 'general' && seen?.outcome === 'effective') return seen.at;
  return status === 'closed' ? closedOn : undefined;
}

/** What the returns count of a major hazard's plan. */
export function planOf(hazard: Pick<Hazard, 'commitments' | 'listing'>): MajorPlan {
  const { commitments: five, listing } = hazard;
  return {
    planned: five !== undefined,
    goals: Boolean(five?.measures),
    money: five?.funds !== undefined,
    staff: Boolean(five?.responsible),
    timeLimit: Boolean(five?.dueOn),
    emergency: Boolean(five?.emergencyPlan),
    funds: cents(five?.funds),
    ...(listing && { listedOn: dateOf(listing.at), level: listing.level }),
    ...(listing?.delistedAt && { delistedOn: dateOf(listing.delistedAt) }),
  };
}

/** 五到位: all five commitments are in place. */
export function isComplete(plan: MajorPlan): boolean {
  return plan.goals && plan.money && plan.staff && plan.timeLimit && plan.emergency;
}

/** 万元 in 1/100 yuan. */
function cents(amount: number | undefined): number {
  return Math.round((amount ?? 0) * 1_000_000);
}
