import type { DomainEvent, RegisteredChecklist } from '../domain/event.ts';
import { insertRows } from './bulk.ts';
import type { Queries } from './driver.ts';
import { projectPaper } from './project-document.ts';
import { projectEnterprises, projectMerger } from './project-enterprise.ts';
import { projectFigure } from './project-figures.ts';
import { projectHazards, projectInspections } from './project-visit.ts';

/** The tables that are the fold of the event log, with the order in which `check` compares their rows. */
export const FOLDED_TABLES = [
  { table: 'checklist_text', key: 'hash' },
  { table: 'enterprise', key: 'id' },
  { table: 'inspection', key: 'id' },
  { table: 'answer', key: 'inspection_id, checklist_id, item_id' },
  { table: 'hazard', key: 'id' },
  { table: 'hazard_state', key: 'hazard_id' },
  { table: 'profile', key: 'id, version' },
  { table: 'document', key: 'id' },
  { table: 'document_hazard', key: 'document_id, hazard_id' },
  {
    table: 'hazard_month',
    key: 'found_month, street, sector, grade, fixed_month, ended_month, ended_how',
  },
  { table: 'hazard_flow', key: 'month, way, grade, street' },
  { table: 'hazard_open', key: 'grade, street' },
  { table: 'major_hazard', key: 'hazard_id' },
  {
    table: 'major_month',
    key: 'ended_month, street, sector, found_month, ended_how, commitments, listed',
  },
  { table: 'hazard_fund_day', key: 'found_on, street, sector, voided_on' },
  { table: 'enterprise_month', key: 'month, sector, street, enterprise_id' },
  { table: 'moved_enterprise', key: 'enterprise_id' },
  { table: 'enterprise_month_count', key: 'month, sector, street' },
  { table: 'visit_month', key: 'month, street, sector, kind' },
  { table: 'visit_sector', key: 'inspection_id, sector' },
  { table: 'enterprise_count', key: 'street, sector' },
  { table: 'figure', key: 'period, name, street' },
] as const;

/**
 * What an event changes is read by the folding of those of a higher place, never of a lower one. So events that come
 * in this order can be folded type by type, and those of one type at once.
 */
const PLACES: Readonly<Record<DomainEvent['type'], number>> = {
  'chain.opened': 0,
  'checklist.registered': 0,
  'enterprise.recorded': 1,
  'enterprise.merged': 2,
  'inspection.completed': 3,
  hazard: 3,
  'profile.recorded': 4,
  'profile.chosen': 4,
  'document.issued': 4,
  'document.voided': 4,
  'document.served': 4,
  'figure.set': 4,
};

/** Folds events into the tables. The only writer of them, so that a second fold gives the same rows. */
export async function project(tx: Queries, events: readonly DomainEvent[]): Promise<void> {
  for (const run of runsOf(events)) {
    await projectChecklists(tx, ofType(run, 'checklist.registered').map(dataIn));
    await projectEnterprises(tx, ofType(run, 'enterprise.recorded').map(dataIn));
    for (const { entity, data } of ofType(run, 'enterprise.merged')) await projectMerger(tx, entity, data);
    await projectInspections(tx, ofType(run, 'inspection.completed').map(dataIn));
    await projectHazards(tx, ofType(run, 'hazard'));
    for (const event of run) await projectPaper(tx, event);
    for (const { data } of ofType(run, 'figure.set')) await projectFigure(tx, data);
  }
}

/** The events in runs, each in the order of places. */
function runsOf(events: readonly DomainEvent[]): DomainEvent[][] {
  const runs: DomainEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!run || !before || PLACES[event.type] < PLACES[before.type]) runs.push([event]);
    else run.push(event);
  }
  return runs;
}

type EventOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { readonly type: Type }>;

function ofType<Type extends DomainEvent['type']>(
  events: readonly DomainEvent[],
  type: Type,
): EventOf<Type>[] {
  return events.filter((event): event is EventOf<Type> => event.type === type);
}

function dataIn<Data>(event: { readonly data: Data }): Data {
  return event.data;
}

async function projectChecklists(tx: Queries, texts: readonly RegisteredChecklist[]): Promise<void> {
  await insertRows(
    tx,
    'checklist_text (hash, id, version, body)',
    texts.map(({ hash, checklist }) => [hash, checklist.id, checklist.version, JSON.stringify(checklist)]),
    'on conflict (hash) do nothing',
  );
}
