import { type Hazard, isListed } from './hazard.ts';
import { Problem } from './problem.ts';

/** What can be done with a hazard, named as the commands are. */
export const HAZARD_STEPS = [
  'order',
  'rectify',
  'verify',
  'extend',
  'transfer',
  'report-major',
  'commit',
  'list-for-supervision',
  'accept',
  'delist',
  'close',
  'void',
] as const;
export type HazardStep = (typeof HAZARD_STEPS)[number];

/** Why a step is not legal now. */
export type StepRefusal =
  | 'closed'
  | 'voided'
  | 'transferred'
  | 'already-ordered'
  | 'already-rectified'
  | 'already-verified'
  | 'not-verified'
  | 'no-due-date'
  | 'general'
  | 'already-reported'
  | 'not-reported'
  | 'already-listed'
  | 'not-listed'
  | 'already-accepted'
  | 'not-accepted'
  | 'still-listed';

type Rule = (hazard: Hazard) => StepRefusal | undefined;

const RULES: Readonly<Record<HazardStep, Rule>> = {
  order: (hazard) => (hazard.status === 'ordered' ? 'already-ordered' : progressed(hazard)),
  rectify: progressed,
  verify: () => undefined,
  extend: (hazard) => progressed(hazard) ?? (hazard.dueOn === undefined ? 'no-due-date' : undefined),
  transfer: () => undefined,
  'report-major': (hazard) => general(hazard) ?? (hazard.reported && 'already-reported'),
  commit: general,
  'list-for-supervision': (hazard) =>
    general(hazard) ??
    (isListed(hazard) ? 'already-listed' : undefined) ??
    (hazard.status === 'verified' ? 'already-verified' : undefined) ??
    (hazard.reported ? undefined : 'not-reported'),
  accept: (hazard) =>
    general(hazard) ?? unverified(hazard) ?? (hazard.acceptedBy ? 'already-accepted' : undefined),
  delist: (hazard) =>
    general(hazard) ??
    (isListed(hazard) ? undefined : 'not-listed') ??
    unverified(hazard) ??
    accepted(hazard),
  close: (hazard) =>
    unverified(hazard) ??
    (hazard.grade === 'major'
      ? (accepted(hazard) ?? (isListed(hazard) ? 'still-listed' : undefined))
      : undefined),
  void: () => undefined,
};

/** What another body has taken over can still end here: with that body's result, or as a mistake. */
const AFTER_TRANSFER: readonly HazardStep[] = ['close', 'void'];

/** Why this step is not legal now; undefined when it is. */
export function refusalOf(hazard: Hazard, step: HazardStep): StepRefusal | undefined {
  const { status } = hazard;
  if (status === 'closed' || status === 'voided') return status;
  if (status === 'transferred') return AFTER_TRANSFER.includes(step) ? undefined : status;
  return RULES[step](hazard);
}

/** The steps that are legal now. */
export function legalSteps(hazard: Hazard): HazardStep[] {
  return HAZARD_STEPS.filter((step) => refusalOf(hazard, step) === undefined);
}

/** @throws Problem `hazard.illegal-step`, with the reason and the steps that are legal instead */
export function requireLegal(hazard: Hazard, step: HazardStep): void {
  const reason = refusalOf(hazard, step);
  if (reason) throw illegalStep(hazard, step, reason);
}

/** The problem that a step is not legal now. */
export function illegalStep(hazard: Hazard, step: HazardStep, reason: StepRefusal): Problem {
  const next = legalSteps(hazard).filter((one) => one !== step);
  return new Problem('hazard.illegal-step', { number: hazard.number, step, reason, next });
}

function progressed({ status }: Hazard): StepRefusal | undefined {
  if (status === 'rectified') return 'already-rectified';
  return status === 'verified' ? 'already-verified' : undefined;
}

function general({ grade }: Hazard): StepRefusal | undefined {
  return grade === 'general' ? 'general' : undefined;
}

function unverified({ status }: Hazard): StepRefusal | undefined {
  return status === 'verified' ? undefined : 'not-verified';
}

function accepted({ acceptedBy }: Hazard): StepRefusal | undefined {
  return acceptedBy ? undefined : 'not-accepted';
}
