import type { CompletedInspection, DomainEvent } from '../domain/event.ts';
import { applyHazardEvent, type Hazard, isListed } from '../domain/hazard.ts';
import type { Answer, Inspection } from '../domain/inspection.ts';
import { dateOf } from '../domain/local-date.ts';
import { insertRows, queryIn } from './bulk.ts';
import type { Queries, Value } from './driver.ts';
import { underKept } from './project-enterprise.ts';

/** Folds completed visits and their answers into the tables. */
export async function projectInspections(tx: Queries, visits: readonly CompletedInspection[]): Promise<void> {
  const inspections = await underKept(
    tx,
    visits.map(({ inspection }) => inspection),
  );
  await insertRows(
    tx,
    'inspection (id, number, enterprise_id, status, started_at, completed_at, inspectors, body)',
    inspections.map(inspectionRow),
  );
  await insertRows(
    tx,
    'answer (inspection_id, checklist_id, item_id, result, measured, answered_at, body)',
    visits.flatMap(({ inspection, answers }) => answers.map((answer) => answerRow(inspection.id, answer))),
  );
}

function inspectionRow(inspection: Inspection): Value[] {
  return [
    inspection.id,
    inspection.number,
    inspection.enterpriseId,
    inspection.status,
    inspection.startedAt,
    inspection.completedAt ?? inspection.startedAt,
    namesOf(inspection),
    JSON.stringify(inspection),
  ];
}

// Between line breaks, which no name can hold: one name is found whole, never a part of it.
function namesOf({ inspectors }: Inspection): string {
  return `\n${inspectors.flatMap(({ name, certificate }) => [name, certificate]).join('\n')}\n`;
}

function answerRow(inspectionId: string, answer: Answer): Value[] {
  return [
    inspectionId,
    answer.checklistId,
    answer.itemId,
    answer.result,
    answer.measured ?? null,
    answer.answeredAt,
    JSON.stringify(answer),
  ];
}

type HazardStep = Extract<DomainEvent, { readonly type: 'hazard' }>;

/** Folds steps in the lives of hazards into their table. */
export async function projectHazards(tx: Queries, steps: readonly HazardStep[]): Promise<void> {
  const rows = await queryIn<{ id: string; body: string }>(
    tx,
    (places) => `select id, body from hazard where id in (${places})`,
    steps.map(({ entity }) => entity),
  );
  const states = new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Hazard]));
  for (const { entity, data } of steps) states.set(entity, applyHazardEvent(states.get(entity), data));
  const hazards = await underKept(tx, [...states.values()]);
  await insertRows(
    tx,
    `hazard (id, number, inspection_id, enterprise_id, sector, grade, status, found_on, due_on,
       listed, changed_on, version, body)`,
    [...states.keys()].map((id, index) => hazardRow(id, hazards[index]!)),
    `on conflict (id) do update set grade = excluded.grade, status = excluded.status, due_on = excluded.due_on,
       listed = excluded.listed, changed_on = excluded.changed_on, version = excluded.version,
       body = excluded.body`,
  );
}

function hazardRow(id: string, hazard: Hazard): Value[] {
  return [
    id,
    hazard.number,
    hazard.inspectionId,
    hazard.enterpriseId,
    hazard.sector,
    hazard.grade,
    hazard.status,
    hazard.foundOn,
    hazard.dueOn ?? null,
    isListed(hazard) ? 1 : 0,
    dateOf(hazard.changedAt),
    hazard.version,
    JSON.stringify(hazard),
  ];
}
