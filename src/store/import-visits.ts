import { type Enterprise, nameKey } from '../domain/enterprise.ts';
import type { DomainEvent } from '../domain/event.ts';
import { dateOf } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import { queryIn } from './bulk.ts';
import { takeNumber } from './counter.ts';
import type { Driver, Queries } from './driver.ts';
import { type Author, append } from './event-log.ts';
import type { ImportCount, ImportedVisit, ImportStore, Take } from './import-store.ts';

/** Finished visits from elsewhere. */
export function importsIn(db: Driver): ImportStore {
  return {
    importVisits: (author, work) =>
      db.transaction((tx) => {
        const registered = new Set<string>();
        const places = new Map<string, Enterprise>();
        const take: Take = (visits, checklists) =>
          takeIn(tx, { author, registered, places }, visits, checklists);
        return work(take);
      }),
  };
}

interface Import {
  readonly author: Author;
  /** Hashes of checklists that are on record. */
  readonly registered: Set<string>;
  /** Enterprises by code, and by name and street. */
  readonly places: Map<string, Enterprise>;
}

async function takeIn(
  tx: Queries,
  run: Import,
  visits: readonly ImportedVisit[],
  checklists: Parameters<Take>[1],
): Promise<ImportCount> {
  const known = await idsIn(
    tx,
    'inspection',
    visits.map(({ inspection }) => inspection.id),
  );
  const fresh = visits.filter(({ inspection }) => !known.has(inspection.id));
  await refuseTaken(tx, fresh);
  await findPlaces(tx, run, fresh);
  const events: DomainEvent[] = await newChecklists(tx, run, usedBy(fresh, checklists));
  const steps: DomainEvent[] = [];
  for (const visit of fresh) {
    const { enterprise, isNew } = placeOf(run, visit.enterprise);
    if (isNew) events.push({ type: 'enterprise.recorded', entity: enterprise.id, data: enterprise });
    steps.push(...(await eventsOf(tx, visit, enterprise)));
  }
  // Checklists and enterprises first: so one portion is folded at once.
  await append(tx, [...events, ...steps], run.author);
  return { stored: fresh.length, known: known.size };
}

async function eventsOf(tx: Queries, visit: ImportedVisit, enterprise: Enterprise): Promise<DomainEvent[]> {
  const { inspection: given, answers, street, hazards } = visit;
  const day = given.startedAt;
  const number = await numberFor(tx, 'JC', dateOf(day), given.number);
  const inspection = { ...given, number, enterpriseId: enterprise.id };
  const events: DomainEvent[] = [
    {
      type: 'inspection.completed',
      entity: given.id,
      data: { inspection, answers, enterprise: { ...enterprise, street } },
    },
  ];
  for (const hazard of hazards) {
    const ours = await numberFor(tx, 'YH', dateOf(given.completedAt ?? day), hazard.number);
    const history = hazard.history(ours, enterprise.id);
    events.push(...history.map((data): DomainEvent => ({ type: 'hazard', entity: hazard.id, data })));
  }
  return events;
}

/** The number that was brought along, which is then never given again; else the next one. */
async function numberFor(
  tx: Queries,
  prefix: string,
  day: string,
  given: string | undefined,
): Promise<string> {
  if (given === undefined) return takeNumber(tx, prefix, day);
  const [, series, serial] = /^([A-Z]+-\d{8})-(\d{4,9})$/.exec(given) ?? [];
  if (series !== undefined)
    await tx.run(
      `insert into counter (series, last) values ($1, $2)
       on conflict (series) do update set last = max(counter.last, excluded.last)`,
      [series, Number(serial)],
    );
  return given;
}

async function refuseTaken(tx: Queries, visits: readonly ImportedVisit[]): Promise<void> {
  const asked = {
    inspection: visits.flatMap(({ inspection }) => inspection.number ?? []),
    hazard: visits.flatMap(({ hazards }) => hazards.flatMap(({ number }) => number ?? [])),
  };
  for (const table of ['inspection', 'hazard'] as const) {
    const rows = await queryIn<{ number: string }>(
      tx,
      (places) => `select number from ${table} where number in (${places})`,
      asked[table],
    );
    if (rows[0]) throw new Problem('import.number-taken', { number: rows[0].number });
  }
  const hazards = await idsIn(
    tx,
    'hazard',
    visits.flatMap((visit) => visit.hazards.map(({ id }) => id)),
  );
  for (const id of hazards) throw new Problem('import.number-taken', { number: id });
}

async function idsIn(
  tx: Queries,
  table: 'inspection' | 'hazard',
  ids: readonly string[],
): Promise<Set<string>> {
  const sql = (places: string) => `select id from ${table} where id in (${places})`;
  return new Set((await queryIn<{ id: string }>(tx, sql, ids)).map(({ id }) => id));
}

function usedBy(visits: readonly ImportedVisit[], checklists: Parameters<Take>[1]): Parameters<Take>[1] {
  const used = new Set(visits.flatMap(({ inspection }) => inspection.checklists.map(({ hash }) => hash)));
  return checklists.filter(({ hash }) => used.has(hash));
}

async function newChecklists(
  tx: Queries,
  { registered }: Import,
  checklists: Parameters<Take>[1],
): Promise<DomainEvent[]> {
  const fresh = checklists.filter(({ hash }) => !registered.has(hash));
  if (fresh.length === 0) return [];
  const sql = (places: string) => `select hash from checklist_text where hash in (${places})`;
  const known = (
    await queryIn<{ hash: string }>(
      tx,
      sql,
      fresh.map(({ hash }) => hash),
    )
  ).map(({ hash }) => hash);
  for (const { hash } of fresh) registered.add(hash);
  return fresh
    .filter(({ hash }) => !known.includes(hash))
    .map((data): DomainEvent => ({ type: 'checklist.registered', entity: data.hash, data }));
}

function keysOf({ creditCode, name, street }: Pick<Enterprise, 'creditCode' | 'name' | 'street'>): string {
  return creditCode ?? `${nameKey(name)}\n${street}`;
}

async function findPlaces(tx: Queries, { places }: Import, visits: readonly ImportedVisit[]): Promise<void> {
  const missing = visits.map(({ enterprise }) => enterprise).filter((one) => !places.has(keysOf(one)));
  const found = [
    ...(await bodiesWhere(
      tx,
      'credit_code',
      missing.flatMap(({ creditCode }) => creditCode ?? []),
    )),
    ...(await bodiesWhere(
      tx,
      'name_key',
      missing.filter(({ creditCode }) => creditCode === undefined).map(({ name }) => nameKey(name)),
    )),
  ];
  for (const enterprise of found) {
    places.set(keysOf(enterprise), enterprise);
    places.set(keysOf({ ...enterprise, creditCode: undefined }), enterprise);
  }
}

async function bodiesWhere(tx: Queries, column: string, values: readonly string[]): Promise<Enterprise[]> {
  const sql = (places: string) =>
    `select body from enterprise where ${column} in (${places}) and merged_into is null`;
  const rows = await queryIn<{ body: string }>(tx, sql, values);
  return rows.map(({ body }) => JSON.parse(body) as Enterprise);
}

/** The record that is there, completed by nothing: an import of visits does not change what is known of a place. */
function placeOf({ places }: Import, enterprise: Enterprise): { enterprise: Enterprise; isNew: boolean } {
  const known = places.get(keysOf(enterprise));
  if (known) return { enterprise: known, isNew: false };
  places.set(keysOf(enterprise), enterprise);
  return { enterprise, isNew: true };
}
