import type { CompletedInspection, DomainEvent, RegisteredChecklist } from '../domain/event.ts';
import { applyHazardEvent, type Hazard, isListed } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Inspection } from '../domain/inspection.ts';
import { dateOf } from '../domain/local-date.ts';
import { one, type Queries } from './driver.ts';
import {
  projectChoice,
  projectDocument,
  projectProfile,
  projectService,
  projectVoiding,
} from './project-document.ts';
import { projectEnterprise, projectMerger, putUnderKept } from './project-enterprise.ts';
import { projectInput, projectLife } from './project-figures.ts';
import { projectVisit } from './project-visit.ts';

/** The tables that are the fold of the event log, with the order in which `check` compares their rows. */
export const FOLDED_TABLES = [
  { table: 'checklist_text', key: 'hash' },
  { table: 'enterprise', key: 'id' },
  { table: 'inspection', key: 'id' },
  { table: 'answer', key: 'inspection_id, checklist_id, item_id' },
  { table: 'hazard', key: 'id' },
  { table: 'profile', key: 'id, version' },
  { table: 'document', key: 'id' },
  { table: 'document_hazard', key: 'document_id, hazard_id' },
  { table: 'visit', key: 'inspection_id' },
  { table: 'visit_month', key: 'month, street, sector' },
  { table: 'registry_count', key: 'street, sector' },
  { table: 'hazard_life', key: 'hazard_id' },
  { table: 'hazard_flow', key: 'month, street, sector, grade' },
  { table: 'hazard_cohort', key: 'found_month, month, street, sector, grade' },
  { table: 'hazard_stock', key: 'street, sector, grade' },
  { table: 'major_plan', key: 'hazard_id' },
  { table: 'figure_input', key: 'period, figure, street' },
] as const;

/** Folds one event into the tables. The only writer of them, so that a second fold gives the same rows. */
export async function project(tx: Queries, event: DomainEvent): Promise<void> {
  switch (event.type) {
    case 'chain.opened':
      return;
    case 'checklist.registered':
      return projectChecklist(tx, event.data);
    case 'enterprise.recorded':
      return projectEnterprise(tx, event.data);
    case 'enterprise.merged':
      return projectMerger(tx, event.entity, event.data);
    case 'inspection.completed':
      await projectInspection(tx, event.data);
      await projectVisit(tx, event.data);
      return putUnderKept(tx, 'inspection', event.entity);
    case 'hazard':
      await projectHazard(tx, event.entity, event.data);
      return putUnderKept(tx, 'hazard', event.entity);
    case 'profile.recorded':
      return projectProfile(tx, event.data);
    case 'profile.chosen':
      return projectChoice(tx, event.entity, event.data.version);
    case 'document.issued':
      return projectDocument(tx, event.data);
    case 'document.voided':
      return projectVoiding(tx, event.entity, event.data);
    case 'document.served':
      return projectService(tx, event.entity, event.data);
    case 'figure.set':
      return projectInput(tx, event.data);
  }
}

async function projectChecklist(tx: Queries, { hash, checklist }: RegisteredChecklist): Promise<void> {
  await tx.run(
    `insert into checklist_text (hash, id, version, body, sector) values ($1, $2, $3, $4, $5)
     on conflict (hash) do nothing`,
    [hash, checklist.id, checklist.version, JSON.stringify(checklist), checklist.sector],
  );
}

async function projectInspection(tx: Queries, { inspection, answers }: CompletedInspection): Promise<void> {
  await tx.run(
    `insert into inspection (id, number, enterprise_id, status, started_at, completed_at, inspectors, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      inspection.id,
      inspection.number,
      inspection.enterpriseId,
      inspection.status,
      inspection.startedAt,
      inspection.completedAt ?? inspection.startedAt,
      namesOf(inspection),
      JSON.stringify(inspection),
    ],
  );
  for (const answer of answers) {
    await tx.run(
      `insert into answer (inspection_id, checklist_id, item_id, result, measured, answered_at, body)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        inspection.id,
        answer.checklistId,
        answer.itemId,
        answer.result,
        answer.measured ?? null,
        answer.answeredAt,
        JSON.stringify(answer),
      ],
    );
  }
}

// Between line breaks, which no name can hold: one name is found whole, never a part of it.
function namesOf({ inspectors }: Inspection): string {
  return `\n${inspectors.flatMap(({ name, certificate }) => [name, certificate]).join('\n')}\n`;
}

async function projectHazard(tx: Queries, id: string, event: HazardEvent): Promise<void> {
  const row = await one<{ body: string }>(tx, 'select body from hazard where id = $1', [id]);
  const before = row && (JSON.parse(row.body) as Hazard);
  const hazard = applyHazardEvent(before, event);
  await tx.run(
    `insert into hazard (id, number, inspection_id, enterprise_id, sector, grade, status, found_on, due_on,
       listed, changed_on, version, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (id) do update set grade = excluded.grade, status = excluded.status, due_on = excluded.due_on,
       listed = excluded.listed, changed_on = excluded.changed_on, version = excluded.version,
       body = excluded.body`,
    [
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
    ],
  );
  await projectLife(tx, id, hazard, event);
}
