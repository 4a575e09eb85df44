import type { VisitOutcome } from '../../app/conduct-visit.ts';
import { itemsToAskAgain } from '../../app/follow-up-delta.ts';
import type { FollowUpPorts } from '../../app/run-follow-up.ts';
import type { PinnedChecklist } from '../../content/compiled.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { type Answer, type Inspector, questionsFor } from '../../domain/inspection.ts';
import { Problem } from '../../domain/problem.ts';
import type { HazardRow } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { enterpriseNamed } from './flags.ts';

/** Whose hazards are looked at again, and what failed there before. */
export interface FollowUpScope {
  readonly enterprise: Enterprise;
  /** The inspection that is followed up; absent is all of the enterprise. */
  readonly inspectionNumber?: string | undefined;
  readonly filter: { readonly inspectionId?: string; readonly enterpriseId?: string };
  readonly traits: readonly string[];
  readonly failed: readonly Answer[];
}

/** The items to ask again, as a visit of their own. */
export interface SecondLook {
  readonly checklists: readonly PinnedChecklist[];
  readonly onlyItems: readonly string[];
}

/** What came of a follow-up: the hazards as they stand now, and the visit that asked items again. */
export interface FollowUpOutcome {
  readonly rows: readonly HazardRow[];
  readonly visit?: VisitOutcome | undefined;
}

/** What an inspection's number or an enterprise's name or code means. @throws Problem `inspection.*`, `enterprise.*` */
export async function scopeOf(context: Context, ref: string): Promise<FollowUpScope> {
  const store = await context.store();
  const record = await store.inspection(ref);
  if (record) {
    const { inspection, enterprise, answers } = record;
    const { id, number, traits, status } = inspection;
    if (status !== 'completed') throw new Problem('inspection.not-completed', { number });
    const failed = answers.filter((answer) => answer.result === 'fail');
    return { enterprise, inspectionNumber: number, filter: { inspectionId: id }, traits, failed };
  }
  if (/^JC-\d/.test(ref)) throw new Problem('inspection.unknown', { ref });
  const enterprise = await enterpriseNamed(store, ref);
  const last = await store.lastAnswers(enterprise.id);
  const failed = last.map(({ answer }) => answer).filter((answer) => answer.result === 'fail');
  return { enterprise, filter: { enterpriseId: enterprise.id }, traits: enterprise.traits, failed };
}

/** What is to be asked again after the hazards were seen; undefined when nothing is. */
export async function secondLook(
  context: Context,
  { failed, traits }: FollowUpScope,
  rows: readonly HazardRow[],
): Promise<SecondLook | undefined> {
  const onlyItems = itemsToAskAgain(failed, rows);
  const asked = failed.filter((answer) => onlyItems.includes(answer.itemId));
  const catalog = await context.catalog();
  const ids = [...new Set(asked.map((answer) => answer.checklistId))];
  const checklists = await Promise.all(ids.map((id) => catalog.get(id)));
  const texts = checklists.map((one) => one.checklist);
  return questionsFor(texts, traits, onlyItems).length > 0 ? { checklists, onlyItems } : undefined;
}

/** What recording a verdict needs of the world. */
export async function verdictPorts(
  context: Context,
  inspectors: readonly Inspector[],
): Promise<FollowUpPorts> {
  return { store: await context.store(), inspectors, now: context.now, author: context.author };
}
