import type { Enterprise } from '../domain/enterprise.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Answer, Inspection } from '../domain/inspection.ts';
import { portions } from './bulk.ts';
import type { Driver, Queries } from './driver.ts';
import { one } from './driver.ts';
import { eventIn } from './event-log.ts';
import { keysSql } from './export-plan.ts';
import type { Exported, ExportedVisit, ExportFilter } from './export-store.ts';

const AT_ONCE = 200;

/** Reads the visits of one moment in their order, so many at a time. */
export async function exportVisits(
  db: Driver,
  filter: ExportFilter,
  sink: (visits: readonly ExportedVisit[]) => Promise<void>,
): Promise<Exported> {
  return db.snapshot(async (snapshot) => {
    const keys = keysSql('inspections', filter, '');
    const rows = await snapshot.query<{ id: string }>(keys.sql, keys.params);
    for (const portion of portions(rows, AT_ONCE))
      await sink(
        await visitsOf(
          snapshot,
          portion.map(({ id }) => id),
        ),
      );
    const last =
      'select hash from event where chain_id = (select chain_id from meta) order by seq desc limit 1';
    return { rows: rows.length, head: (await one<{ hash: string }>(snapshot, last))?.hash ?? '' };
  });
}

interface Row {
  readonly visit: string;
  readonly body: string;
  readonly street?: string;
  readonly entity?: string;
}

async function visitsOf(db: Queries, ids: readonly string[]): Promise<ExportedVisit[]> {
  const places = ids.map((_, index) => `$${index + 1}`).join(', ');
  const read = (sql: string) => db.query<Row>(sql.replace('(?)', `(${places})`), ids);
  const inspections = await read('select id as visit, body, street from inspection where id in (?)');
  const enterprises = await read(
    'select i.id as visit, e.body from inspection i join enterprise e on e.id = i.enterprise_id where i.id in (?)',
  );
  const answers = await read(
    'select inspection_id as visit, body from answer where inspection_id in (?) order by inspection_id, checklist_id, item_id',
  );
  const steps = await read(
    `select h.inspection_id as visit, v.entity, v.body from hazard h join event v on v.entity = h.id
     where h.inspection_id in (?) and v.type = 'hazard' order by h.number, h.id, v.chain_id, v.seq`,
  );
  const [inspectionOf, placeOf] = [bodies<Inspection>(inspections), bodies<Enterprise>(enterprises)];
  const streets = new Map(inspections.map((row) => [row.visit, row.street!]));
  const [answersOf, stepsOf] = [Map.groupBy(answers, visit), Map.groupBy(steps, visit)];
  return ids.map((id) => ({
    inspection: inspectionOf.get(id)!,
    enterprise: placeOf.get(id)!,
    street: streets.get(id)!,
    answers: (answersOf.get(id) ?? []).map(({ body }) => JSON.parse(body) as Answer),
    hazards: [...Map.groupBy(stepsOf.get(id) ?? [], ({ entity }) => entity!)].map(([hazard, events]) => ({
      id: hazard,
      history: events.map((event) => eventIn(event).data as HazardEvent),
    })),
  }));
}

function visit(row: Row): string {
  return row.visit;
}

function bodies<T>(rows: readonly Row[]): Map<string, T> {
  return new Map(rows.map((row) => [row.visit, JSON.parse(row.body) as T]));
}
