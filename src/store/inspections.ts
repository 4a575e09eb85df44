import type { Checklist } from '../domain/checklist.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { DomainEvent } from '../domain/event.ts';
import { raise } from '../domain/hazard-steps.ts';
import type { Answer, Inspection, Inspector } from '../domain/inspection.ts';
import { dateOf, type Instant } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import { takeNumber } from './counter.ts';
import { draftAnswers, draftsIn, findDraft } from './drafts.ts';
import { type Driver, one, type Queries, type Value } from './driver.ts';
import { enterprisesIn } from './enterprises.ts';
import { type Author, append } from './event-log.ts';
import { hazardsIn } from './hazards.ts';
import type {
  HazardRow,
  InspectionFilter,
  InspectionRecord,
  InspectionRow,
  LastAnswer,
  NewHazard,
  Store,
} from './store.ts';

type Part = Pick<
  Store,
  'inspection' | 'inspections' | 'completeInspection' | 'answersTo' | 'lastInspectors' | 'lastAnswers'
>;

/** Visits, in progress and completed. */
export function inspectionsIn(db: Driver): Part {
  return {
    inspection: (ref) => findInspection(db, ref),
    inspections: async (filter = {}) => {
      const open = (await draftsIn(db).drafts(filter.enterpriseId)).filter((row) => isAskedFor(row, filter));
      return [...open, ...(await listCompleted(db, filter))].slice(0, filter.limit);
    },
    completeInspection: (id, completedAt, hazards, author) =>
      db.transaction((tx) => complete(db, tx, id, completedAt, hazards, author)),
    answersTo: (checklistId, itemId) => countAnswers(db, checklistId, itemId),
    lastInspectors: () => lastInspectors(db),
    lastAnswers: (enterpriseId) => lastAnswers(db, enterpriseId),
  };
}

async function findInspection(db: Driver, ref: string): Promise<InspectionRecord | undefined> {
  const sql = 'select body from inspection where id = $1 or number = $1';
  const row = await one<{ body: string }>(db, sql, [ref]);
  if (row) return completed(db, JSON.parse(row.body) as Inspection);
  const draft = await findDraft(db, ref);
  return draft && record(db, draft, await draftAnswers(db, draft.id));
}

async function completed(db: Driver, inspection: Inspection): Promise<InspectionRecord> {
  const answers = await db.query<{ body: string }>(
    'select body from answer where inspection_id = $1 order by checklist_id, item_id',
    [inspection.id],
  );
  return record(
    db,
    inspection,
    answers.map((answer) => JSON.parse(answer.body) as Answer),
  );
}

async function record(
  db: Driver,
  inspection: Inspection,
  answers: readonly Answer[],
): Promise<InspectionRecord> {
  const checklists = await Promise.all(inspection.checklists.map(({ hash }) => checklistText(db, hash)));
  const enterprise = await enterprisesIn(db).enterprise(inspection.enterpriseId);
  return { inspection, enterprise: enterprise!, checklists, answers };
}

/** The very text that was asked, by its hash. */
export async function checklistText(db: Queries, hash: string): Promise<Checklist> {
  const row = await one<{ body: string }>(db, 'select body from checklist_text where hash = $1', [hash]);
  return JSON.parse(row!.body) as Checklist;
}

function isAskedFor({ inspection, street }: InspectionRow, filter: InspectionFilter): boolean {
  const day = dateOf(inspection.startedAt);
  return (
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || day <= filter.to) &&
    (filter.street === undefined || street === filter.street)
  );
}

async function listCompleted(db: Driver, filter: InspectionFilter): Promise<InspectionRow[]> {
  const params: Value[] = [filter.limit ?? -1];
  const conditions = [
    ['i.started_at >=', filter.from],
    ['i.started_at <', filter.to && `${filter.to}T99`],
    ['i.street =', filter.street],
    ['i.enterprise_id =', filter.enterpriseId],
  ].flatMap(([test, value]) => (value === undefined ? [] : [`${test} $${params.push(value)}`]));
  const rows = await db.query<{ body: string; name: string; street: string; hazards: number }>(
    `select i.body, e.name, i.street, (select count(*) from hazard h where h.inspection_id = i.id) as hazards
     from inspection i join enterprise e on e.id = i.enterprise_id where ${conditions.join(' and ') || 'true'}
     order by i.started_at desc, i.number desc limit $1`,
    params,
  );
  return rows.map(({ body, name, ...row }) => ({
    inspection: JSON.parse(body) as Inspection,
    enterpriseName: name,
    ...row,
  }));
}

async function complete(
  db: Driver,
  tx: Queries,
  id: string,
  completedAt: Instant,
  hazards: readonly NewHazard[],
  author: Author,
): Promise<HazardRow[]> {
  const draft = await findDraft(tx, id);
  if (!draft) throw new Problem('inspection.not-open', { id });
  const answers = await draftAnswers(tx, draft.id);
  const enterprise = (await enterprisesIn(db).enterprise(draft.enterpriseId)) as Enterprise;
  const inspection: Inspection = { ...draft, status: 'completed', completedAt };
  const events: DomainEvent[] = [
    { type: 'inspection.completed', entity: draft.id, data: { inspection, answers, enterprise } },
  ];
  // What is found is found when the visit ends, whenever it is typed in.
  const stamp = { at: completedAt, by: author.name };
  for (const hazard of hazards) {
    const number = await takeNumber(tx, 'YH', dateOf(completedAt));
    const steps = raise({ ...hazard.raised, number }, stamp);
    events.push(...steps.map((data): DomainEvent => ({ type: 'hazard', entity: hazard.id, data })));
  }
  await append(tx, events, author);
  await tx.run('delete from draft where id = $1', [draft.id]);
  return hazardsIn(db).hazards({ inspectionId: draft.id });
}

async function countAnswers(db: Driver, checklistId: string, itemId: string): Promise<number> {
  const row = await one<{ count: number }>(
    db,
    `select (select count(*) from answer where checklist_id = $1 and item_id = $2)
       + (select count(*) from draft_answer where checklist_id = $1 and item_id = $2) as count`,
    [checklistId, itemId],
  );
  return row!.count;
}

async function lastInspectors(db: Driver): Promise<readonly Inspector[]> {
  const row = await one<{ body: string }>(
    db,
    `select body from (select body, started_at from draft union all select body, started_at from inspection) as visit
     order by started_at desc limit 1`,
  );
  return row ? (JSON.parse(row.body) as Inspection).inspectors : [];
}

async function lastAnswers(db: Driver, enterpriseId: string): Promise<LastAnswer[]> {
  const rows = await db.query<{ body: string; number: string; completed_at: string }>(
    `select a.body, i.number, i.completed_at from inspection i join answer a on a.inspection_id = i.id
     where i.enterprise_id = $1 and i.status = 'completed'
     order by i.started_at desc, i.number desc, a.checklist_id, a.item_id`,
    [enterpriseId],
  );
  const latest = new Map<string, LastAnswer>();
  for (const { body, number, completed_at: at } of rows) {
    const answer = JSON.parse(body) as Answer;
    const key = `${answer.checklistId}/${answer.itemId}`;
    if (!latest.has(key)) latest.set(key, { answer, inspectionNumber: number, on: dateOf(at) });
  }
  return [...latest.values()];
}
