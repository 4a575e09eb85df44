import type { Answer, ChecklistVersion, Inspection } from '../domain/inspection.ts';
import { dateOf } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import { takeNumber } from './counter.ts';
import { type Driver, one, type Queries } from './driver.ts';
import { append } from './event-log.ts';
import type { InspectionRow, NewInspection, Store } from './store.ts';

type Part = Pick<Store, 'startInspection' | 'drafts' | 'saveAnswer' | 'undoAnswer'>;

/** Visits in progress: plain rows of one author, each change durable at once. */
export function draftsIn(db: Driver): Part {
  return {
    startInspection: (start, author) =>
      db.transaction(async (tx) => {
        for (const { hash, checklist } of start.checklists) {
          if (await one(tx, 'select hash from checklist_text where hash = $1', [hash])) continue;
          await append(
            tx,
            [{ type: 'checklist.registered', entity: hash, data: { hash, checklist } }],
            author,
          );
        }
        const inspection = await numbered(tx, start);
        await tx.run(
          'insert into draft (id, number, enterprise_id, started_at, body) values ($1, $2, $3, $4, $5)',
          [
            inspection.id,
            inspection.number,
            inspection.enterpriseId,
            inspection.startedAt,
            JSON.stringify(inspection),
          ],
        );
        return inspection;
      }),
    drafts: (enterpriseId) => listDrafts(db, enterpriseId),
    saveAnswer: (inspectionId, answer) => db.transaction((tx) => saveAnswer(tx, inspectionId, answer)),
    undoAnswer: (inspectionId) => db.transaction((tx) => undoAnswer(tx, inspectionId)),
  };
}

async function numbered(tx: Queries, start: NewInspection): Promise<Inspection> {
  const { id, enterpriseId, traits, onlyItems, inspectors, kind, startedAt } = start;
  const checklists: ChecklistVersion[] = start.checklists.map(({ hash, checklist }) => ({
    id: checklist.id,
    version: checklist.version,
    hash,
  }));
  const number = await takeNumber(tx, 'JC', dateOf(startedAt));
  const scope = onlyItems && { onlyItems };
  return {
    id,
    number,
    checklists,
    enterpriseId,
    traits,
    ...scope,
    inspectors,
    kind,
    startedAt,
    status: 'in-progress',
  };
}

async function listDrafts(db: Driver, enterpriseId?: string): Promise<InspectionRow[]> {
  const rows = await db.query<{ body: string; name: string; street: string; hazards: number }>(
    `select d.body, e.name, e.street, (select count(*) from draft_answer a
       where a.inspection_id = d.id and a.body like '%"result":"fail"%') as hazards
     from draft d join enterprise e on e.id = d.enterprise_id
     where $1 is null or d.enterprise_id = $1
     order by d.started_at desc, d.number desc`,
    [enterpriseId ?? null],
  );
  return rows.map(({ body, name, ...row }) => ({
    inspection: JSON.parse(body) as Inspection,
    enterpriseName: name,
    ...row,
  }));
}

/** The draft with that id or number. */
export async function findDraft(db: Queries, ref: string): Promise<Inspection | undefined> {
  const row = await one<{ body: string }>(db, 'select body from draft where id = $1 or number = $1', [ref]);
  return row && (JSON.parse(row.body) as Inspection);
}

/** The answers of a draft so far, in the order of the checklists' items as saved. */
export async function draftAnswers(db: Queries, inspectionId: string): Promise<Answer[]> {
  const sql = 'select body from draft_answer where inspection_id = $1 order by checklist_id, item_id';
  const rows = await db.query<{ body: string }>(sql, [inspectionId]);
  return rows.map((row) => JSON.parse(row.body) as Answer);
}

async function saveAnswer(tx: Queries, inspectionId: string, answer: Answer): Promise<void> {
  const { checklistId, itemId } = answer;
  if (!(await one(tx, 'select id from draft where id = $1', [inspectionId]))) {
    throw new Problem('inspection.not-open', { id: inspectionId });
  }
  const before = await one<{ body: string }>(
    tx,
    'select body from draft_answer where inspection_id = $1 and checklist_id = $2 and item_id = $3',
    [inspectionId, checklistId, itemId],
  );
  await tx.run(
    `insert into draft_step (inspection_id, step, checklist_id, item_id, before)
     select $1, coalesce(max(step), 0) + 1, $2, $3, $4 from draft_step where inspection_id = $1`,
    [inspectionId, checklistId, itemId, before?.body ?? null],
  );
  await putAnswer(tx, inspectionId, answer);
}

async function putAnswer(tx: Queries, inspectionId: string, answer: Answer): Promise<void> {
  await tx.run(
    `insert into draft_answer (inspection_id, checklist_id, item_id, body) values ($1, $2, $3, $4)
     on conflict (inspection_id, checklist_id, item_id) do update set body = excluded.body`,
    [inspectionId, answer.checklistId, answer.itemId, JSON.stringify(answer)],
  );
}

async function undoAnswer(tx: Queries, inspectionId: string) {
  const step = await one<{ step: number; checklist_id: string; item_id: string; before: string | null }>(
    tx,
    'select step, checklist_id, item_id, before from draft_step where inspection_id = $1 order by step desc limit 1',
    [inspectionId],
  );
  if (!step) return undefined;
  const { checklist_id: checklistId, item_id: itemId } = step;
  await tx.run('delete from draft_step where inspection_id = $1 and step = $2', [inspectionId, step.step]);
  if (step.before === null) {
    await tx.run('delete from draft_answer where inspection_id = $1 and checklist_id = $2 and item_id = $3', [
      inspectionId,
      checklistId,
      itemId,
    ]);
    return { checklistId, itemId };
  }
  const before = JSON.parse(step.before) as Answer;
  await putAnswer(tx, inspectionId, before);
  return { checklistId, itemId, before };
}
