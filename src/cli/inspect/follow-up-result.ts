import type { FollowUpDelta } from '../../app/follow-up-delta.ts';
import { daysOverdue, isUnverified } from '../../domain/hazard.ts';
import { wasVerifiedOn } from '../../domain/hazard-steps.ts';
import { visible } from '../../domain/safe-text.ts';
import type { HazardRow } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import type { FollowUpOutcome, FollowUpScope } from './follow-up-scope.ts';
import type { InspectOptions } from './options.ts';

const PARTS = ['new', 'stillOpen', 'changed', 'resolved'] as const;

/** Tells what a follow-up came to: what is new, still open, changed, resolved. */
export async function tellFollowUp(
  context: Context,
  scope: FollowUpScope,
  { rows, visit }: FollowUpOutcome,
  delta: FollowUpDelta,
  options: InspectOptions,
): Promise<void> {
  const { io, t, today } = context;
  if (options.json) return io.out(json(jsonOf(context, scope, delta, visit?.record.inspection.number)));
  const words = t.hazard.followUp;
  io.out(`${visible(t.inspect.prompts.answered(words.delta.title, scope.enterprise.name))}\n`);
  for (const part of PARTS) {
    io.out(`${words.delta[part]} ${delta[part].length}\n`);
    for (const row of delta[part]) io.out(`  ${visible(lineOf(context, row))}\n`);
  }
  const left = rows.filter(({ hazard }) => !wasVerifiedOn(hazard, today())).length;
  if (left > 0) io.err(`${words.leftOpen(left)}\n`);
  const general = delta.resolved.filter(({ hazard }) => hazard.grade === 'general');
  if (general.length > 0) {
    const numbers = general.map(({ hazard }) => hazard.number).join(' ');
    io.err(`${words.toClose(numbers)}\n`);
  }
  if (visit) await (await import('./finish.ts')).finish(context, visit, options);
}

function lineOf({ t, today }: Context, { hazard }: HazardRow): string {
  const late = daysOverdue(hazard, today());
  return [
    hazard.number,
    hazard.description,
    hazard.dueOn !== undefined && isUnverified(hazard) ? t.hazard.facts.found(hazard.dueOn) : '',
    late > 0 ? t.words.overdue(late) : '',
  ]
    .filter(Boolean)
    .join('  ');
}

function jsonOf(
  context: Context,
  { enterprise, inspectionNumber }: FollowUpScope,
  delta: FollowUpDelta,
  visitNumber: string | undefined,
) {
  const entries = PARTS.map((part) => [part, delta[part].map((row) => entryOf(context, row))] as const);
  return {
    enterprise: enterprise.name,
    followUpOf: inspectionNumber ?? null,
    inspection: visitNumber ?? null,
    ...Object.fromEntries(entries),
  };
}

function entryOf({ today }: Context, { hazard }: HazardRow) {
  const isSeen = wasVerifiedOn(hazard, today());
  return {
    number: hazard.number,
    itemId: hazard.itemId,
    grade: hazard.grade,
    description: hazard.description,
    status: hazard.status,
    round: hazard.round,
    outcome: isSeen ? hazard.lastVerification!.outcome : null,
    note: isSeen ? hazard.lastVerification!.note : null,
    dueOn: hazard.dueOn ?? null,
    daysOverdue: daysOverdue(hazard, today()),
  };
}
