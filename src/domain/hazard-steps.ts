import {
  type FiveCommitments,
  type Hazard,
  isEarlier,
  isUnverified,
  type Listing,
  type RaisedHazard,
  type Rectification,
  type Verification,
} from './hazard.ts';
import type { Extension, HazardEvent, Order, Stamp } from './hazard-event.ts';
import { illegalStep, requireLegal } from './hazard-rules.ts';
import { dateOf, type LocalDate } from './local-date.ts';
import { Problem } from './problem.ts';

/**
 * The events of a hazard found in an inspection. A general one that was put right before the inspectors' eyes counts
 * as found and as fixed, so it is raised, rectified, verified and closed in the same breath; a major one still has
 * to be accepted.
 *
 * @throws Problem `hazard.criterion-missing`, `hazard.due-in-the-past`
 */
export function raise(hazard: RaisedHazard, stamp: Stamp): HazardEvent[] {
  const { number, grade, criterion, dueOn, foundOn, requirement } = hazard;
  if (grade === 'major' && !criterion) throw new Problem('hazard.criterion-missing', { number });
  if (dueOn !== undefined) refusePast(number, dueOn, foundOn);
  const raised: HazardEvent = { ...stamp, type: 'raised', ...hazard };
  if (dueOn !== undefined) return [raised];
  const fixed: HazardEvent[] = [
    raised,
    { ...stamp, type: 'rectified', measures: requirement, onTheSpot: true, photos: [] },
    { ...stamp, type: 'verified', outcome: 'effective', note: '', photos: [], inspectors: [] },
  ];
  return grade === 'major' ? fixed : [...fixed, { ...stamp, type: 'closed', note: '' }];
}

/** 下达整改要求. @throws Problem `hazard.illegal-step`, `hazard.due-in-the-past` */
export function order(hazard: Hazard, order: Order, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'order');
  if (order.dueOn !== undefined) refusePast(hazard.number, order.dueOn, dayOf(hazard, stamp));
  return [{ ...stamp, type: 'ordered', ...order }];
}

/** 登记整改情况. @throws Problem `hazard.illegal-step`, `hazard.rectified-before-found`, `hazard.rectified-in-future` */
export function rectify(hazard: Hazard, done: Rectification, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'rectify');
  const { number, foundOn } = hazard;
  const { doneOn } = done;
  if (doneOn !== undefined && doneOn < foundOn)
    throw new Problem('hazard.rectified-before-found', { number, doneOn, foundOn });
  if (doneOn !== undefined && doneOn > dayOf(hazard, stamp))
    throw new Problem('hazard.rectified-in-future', { number, doneOn });
  return [{ ...stamp, type: 'rectified', onTheSpot: false, ...done }];
}

/**
 * 复查. Inspectors may come before anything was reported: then what they saw done (`measures`) is recorded with it.
 * Ineffective opens the next round.
 *
 * @throws Problem `hazard.illegal-step`, `hazard.measures-missing`, `hazard.due-in-the-past`
 */
export function verify(
  hazard: Hazard,
  { measures, ...seen }: Verification & { readonly measures?: string | undefined },
  stamp: Stamp,
): HazardEvent[] {
  requireLegal(hazard, 'verify');
  const { number, status } = hazard;
  const verified: HazardEvent = { ...stamp, type: 'verified', ...seen };
  if (seen.outcome === 'ineffective') {
    if (seen.dueOn !== undefined) refusePast(number, seen.dueOn, dayOf(hazard, stamp));
    return [verified];
  }
  if (status === 'verified') throw illegalStep(hazard, 'verify', 'already-verified');
  if (status === 'rectified') return [verified];
  if (!measures) throw new Problem('hazard.measures-missing', { number });
  return [{ ...stamp, type: 'rectified', measures, onTheSpot: false, photos: [] }, verified];
}

/** 延期. @throws Problem `hazard.illegal-step`, `hazard.not-extended`, `hazard.due-in-the-past` */
export function extend(hazard: Hazard, extension: Extension, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'extend');
  const { number, dueOn } = hazard;
  if (extension.dueOn <= dueOn!)
    throw new Problem('hazard.not-extended', { number, dueOn, asked: extension.dueOn });
  refusePast(number, extension.dueOn, dayOf(hazard, stamp));
  return [{ ...stamp, type: 'extended', ...extension }];
}

/** 移交. @throws Problem `hazard.illegal-step` */
export function transfer(
  hazard: Hazard,
  handover: { readonly to: string; readonly reason: string },
  stamp: Stamp,
): HazardEvent[] {
  requireLegal(hazard, 'transfer');
  return [{ ...stamp, type: 'transferred', ...handover }];
}

/** 作废, for what was no hazard. It stays on record. @throws Problem `hazard.illegal-step`, `hazard.approver-same` */
export function voidHazard(
  hazard: Hazard,
  voiding: { readonly reason: string; readonly approvedBy: string },
  stamp: Stamp,
): HazardEvent[] {
  requireLegal(hazard, 'void');
  if (voiding.approvedBy === stamp.by)
    throw new Problem('hazard.approver-same', { number: hazard.number, name: stamp.by });
  return [{ ...stamp, type: 'voided', ...voiding }];
}

/** 上报重大隐患. @throws Problem `hazard.illegal-step` */
export function reportMajor(
  hazard: Hazard,
  report: { readonly to: string; readonly note: string },
  stamp: Stamp,
): HazardEvent[] {
  requireLegal(hazard, 'report-major');
  return [{ ...stamp, type: 'reported', ...report }];
}

/** 五落实; what is said again replaces what was said before. @throws Problem `hazard.illegal-step`, `hazard.no-commitment` */
export function commit(hazard: Hazard, given: FiveCommitments, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'commit');
  if (Object.keys(given).length === 0) throw new Problem('hazard.no-commitment', { number: hazard.number });
  return [{ ...stamp, type: 'committed', ...hazard.commitments, ...given }];
}

/** 挂牌督办. @throws Problem `hazard.illegal-step` */
export function listForSupervision(hazard: Hazard, listing: Listing, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'list-for-supervision');
  return [{ ...stamp, type: 'listed', ...listing }];
}

/** 验收, by two persons of whom none rectified it. @throws Problem `hazard.illegal-step`, `hazard.accepted-by-*` */
export function accept(
  hazard: Hazard,
  acceptance: { readonly acceptedBy: readonly string[]; readonly note: string },
  stamp: Stamp,
): HazardEvent[] {
  requireLegal(hazard, 'accept');
  const { number, rectification } = hazard;
  const persons = new Set(acceptance.acceptedBy);
  if (persons.size !== 2 || acceptance.acceptedBy.length !== 2)
    throw new Problem('hazard.accepted-by-two', { number });
  const rectifier = rectification?.by;
  if (rectifier !== undefined && persons.has(rectifier))
    throw new Problem('hazard.accepted-by-rectifier', { number, name: rectifier });
  return [{ ...stamp, type: 'accepted', ...acceptance }];
}

/** 摘牌. @throws Problem `hazard.illegal-step` */
export function delist(hazard: Hazard, { note }: { readonly note: string }, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'delist');
  return [{ ...stamp, type: 'delisted', note }];
}

/**
 * 销号. A major hazard is not closed by who rectified it; one in other hands is closed with their result.
 *
 * @throws Problem `hazard.illegal-step`, `hazard.closed-by-rectifier`, `hazard.result-missing`
 */
export function close(hazard: Hazard, { note }: { readonly note: string }, stamp: Stamp): HazardEvent[] {
  requireLegal(hazard, 'close');
  const { number, grade, status, rectification, transferredTo: to } = hazard;
  if (status === 'transferred' && note === '') throw new Problem('hazard.result-missing', { number, to });
  if (grade === 'major' && rectification?.by === stamp.by)
    throw new Problem('hazard.closed-by-rectifier', { number, name: stamp.by });
  return [{ ...stamp, type: 'closed', note }];
}

/** Whether the clock stands behind the hazard's last step: recorded all the same, but somebody should be told. */
export function isClockBehind(hazard: Hazard, { at }: Stamp): boolean {
  return isEarlier(at, hazard.changedAt);
}

/** Whether inspectors looked at it on that day: nothing has happened since. */
export function wasVerifiedOn(hazard: Hazard, day: LocalDate): boolean {
  const seen = hazard.lastVerification;
  if (!seen || dateOf(seen.at) !== day) return false;
  return seen.outcome === 'effective' ? !isUnverified(hazard) : hazard.rectification === undefined;
}

// With the clock set back, the last step says what day it must be at least.
function dayOf(hazard: Hazard, { at }: Stamp): LocalDate {
  return dateOf(isEarlier(at, hazard.changedAt) ? hazard.changedAt : at);
}

function refusePast(number: string, dueOn: LocalDate, today: LocalDate): void {
  if (dueOn < today) throw new Problem('hazard.due-in-the-past', { number, dueOn, today });
}
