import type { PinnedChecklist } from '../content/compiled.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { type Inspection, type InspectionKind, type Inspector, questionsFor } from '../domain/inspection.ts';
import type { Instant } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import type { Author, HazardRow, InspectionRecord, Store } from '../store/store.ts';
import { hazardsOf } from './raise-hazards.ts';
import { type Asker, runInspection } from './run-inspection.ts';

/** What must be known before the first question. */
export interface VisitPlan {
  readonly checklists: readonly PinnedChecklist[];
  readonly enterprise: Enterprise;
  readonly traits: readonly string[];
  /** See `Inspection`. */
  readonly onlyItems?: readonly string[] | undefined;
  readonly inspectors: readonly Inspector[];
  readonly kind: InspectionKind;
  readonly startedAt: Instant;
}

/** What a visit needs of the world. */
export interface VisitPorts {
  readonly store: Store;
  readonly newId: () => string;
  readonly now: () => Instant;
  readonly author: () => Author;
}

/** How a visit ended. */
export interface VisitOutcome {
  readonly record: InspectionRecord;
  readonly complete: boolean;
  readonly hazards: readonly HazardRow[];
}

/** Two different people with two different certificates (安全生产法 demands written records signed by inspectors). */
export function requireTwoInspectors(inspectors: readonly Inspector[]): void {
  const [first, second] = inspectors;
  if (!first || !second || inspectors.length !== 2) throw new Problem('inspector.two-needed');
  if (first.name === second.name || first.certificate === second.certificate)
    throw new Problem('inspector.same');
}

/**
 * Begins a visit: records the enterprise if it is new or changed, and stores the draft with its number.
 *
 * @throws Problem `inspector.*`, `inspection.nothing-to-ask`
 */
export async function beginVisit(plan: VisitPlan, { store, newId, author }: VisitPorts): Promise<Inspection> {
  requireTwoInspectors(plan.inspectors);
  const { checklists, enterprise, traits, onlyItems, inspectors, kind, startedAt } = plan;
  const questions = questionsFor(
    checklists.map((one) => one.checklist),
    traits,
    onlyItems,
  );
  if (questions.length === 0) throw new Problem('inspection.nothing-to-ask');
  const known = await store.enterprise(enterprise.id);
  const current = { ...enterprise, traits: [...new Set([...enterprise.traits, ...traits])] };
  if (JSON.stringify(known) !== JSON.stringify(current)) await store.recordEnterprise(current, author());
  return store.startInspection(
    {
      id: newId(),
      checklists,
      enterpriseId: enterprise.id,
      traits,
      ...(onlyItems && { onlyItems }),
      inspectors,
      kind,
      startedAt,
    },
    author(),
  );
}

/** Asks what is still open in a visit and, if it is then complete, freezes it and raises its hazards. */
export async function goOnWith(
  id: string,
  asker: Asker,
  ports: VisitPorts,
  completedAt: () => Instant = ports.now,
): Promise<VisitOutcome> {
  const { store, newId, author } = ports;
  const start = await recordOf(store, id);
  const { traits, onlyItems, enterpriseId } = start.inspection;
  const questions = questionsFor(start.checklists, traits, onlyItems);
  const lastAnswers = await store.lastAnswers(enterpriseId);
  const world = { asker, keeper: store, now: ports.now, lastAnswers };
  const run = await runInspection(id, questions, start.answers, world);
  if (!run.complete) return { record: await recordOf(store, id), complete: false, hazards: [] };
  const at = completedAt();
  const hazards = hazardsOf(await recordOf(store, id), at, newId);
  const rows = await store.completeInspection(id, at, hazards, author());
  return { record: await recordOf(store, id), complete: true, hazards: rows };
}

async function recordOf(store: Store, id: string): Promise<InspectionRecord> {
  const record = await store.inspection(id);
  if (!record) throw new Problem('inspection.unknown', { ref: id });
  return record;
}
