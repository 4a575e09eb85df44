import type { DomainEvent } from '../domain/event.ts';
import { type Hazard, hazardAsOf } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import { Problem } from '../domain/problem.ts';
import { type Driver, one, type Queries, type Value } from './driver.ts';
import { type Author, append, eventIn } from './event-log.ts';
import { changedSinceSql, filterSql, isAskedFor, isByDueDate } from './hazard-filter.ts';
import type { HazardFilter, HazardRow, Store } from './store.ts';

type Part = Pick<Store, 'hazards' | 'countHazards' | 'hazard' | 'appendHazardEvents'>;

/** Hazards and their histories. */
export function hazardsIn(db: Driver): Part {
  return {
    hazards: (filter = {}) => listHazards(db, filter),
    countHazards: (filter = {}) => countHazards(db, filter),
    hazard: async (ref) => {
      const row = await findHazard(db, ref);
      return row && { ...row, history: await historyOf(db, row.id) };
    },
    appendHazardEvents: (id, seen, events, author) =>
      db.transaction((tx) => appendSteps(tx, id, seen, events, author)),
  };
}

async function findHazard(db: Queries, ref: string): Promise<HazardRow | undefined> {
  const [row] = await select(db, 'where h.id = $1 or h.number = $1', [ref]);
  return row;
}

async function historyOf(db: Queries, id: string): Promise<HazardEvent[]> {
  const events = await db.query<{ body: string }>(
    `select body from event where entity = $1 and type = 'hazard' order by chain_id, seq`,
    [id],
  );
  return events.map((event) => eventIn(event).data as HazardEvent);
}

async function appendSteps(
  tx: Queries,
  id: string,
  seen: number,
  steps: readonly HazardEvent[],
  author: Author,
): Promise<HazardRow> {
  const row = await one<{ version: number }>(tx, 'select version from hazard where id = $1', [id]);
  if (!row) throw new Problem('hazard.unknown', { ref: id });
  if (row.version !== seen) throw await conflict(tx, id, seen);
  const events = steps.map((data): DomainEvent => ({ type: 'hazard', entity: id, data }));
  await append(tx, events, author);
  return (await findHazard(tx, id))!;
}

async function conflict(tx: Queries, id: string, seen: number): Promise<Problem> {
  const { hazard } = (await findHazard(tx, id))!;
  const missed = (await historyOf(tx, id)).slice(seen);
  const { by = '', at = '' } = missed.at(-1) ?? {};
  const steps = missed.map((event) => event.type);
  return new Problem('hazard.conflict', {
    number: hazard.number,
    seen,
    version: hazard.version,
    steps,
    by,
    at,
  });
}

async function listHazards(db: Driver, filter: HazardFilter): Promise<HazardRow[]> {
  const { asOf, limit = -1 } = filter;
  const { condition, params, joins } = filterSql(filter);
  const order = isByDueDate(filter) ? 'h.due_on, h.number' : 'h.found_on desc, h.number';
  // Found by number first: the wide rows are read only for those that are shown.
  const ids = `select h.id from hazard h${joins} where ${condition} order by ${order} limit $${params.length + 1}`;
  const rows = await select(db, `where h.id in (${ids}) order by ${order}`, [...params, limit]);
  if (asOf === undefined) return rows;
  const earlier = await earlierStates(db, { ...filter, asOf });
  if (earlier.length === 0) return rows;
  const all = [...rows, ...earlier].sort(isByDueDate(filter) ? byDueDate : latestFirst);
  return limit < 0 ? all : all.slice(0, limit);
}

async function countHazards(db: Driver, filter: HazardFilter): Promise<number> {
  const { condition, params, joins } = filterSql(filter);
  const { asOf, limit = -1 } = filter;
  const counted = `select h.id from hazard h${joins} where ${condition} limit $${params.length + 1}`;
  const sql = `select count(*) as count from (${counted}) as counted`;
  const { count } = (await one<{ count: number }>(db, sql, [...params, limit]))!;
  if (asOf === undefined) return count;
  const all = count + (await earlierStates(db, { ...filter, asOf })).length;
  return limit < 0 ? all : Math.min(all, limit);
}

// What has changed since that day is folded again from the log, up to that day.
async function earlierStates(
  db: Driver,
  filter: HazardFilter & { readonly asOf: string },
): Promise<HazardRow[]> {
  const { condition, params, joins } = changedSinceSql(filter);
  const changed = `select h.id from hazard h${joins} where ${condition}`;
  const rows = await db.query<{ entity: string; body: string }>(
    `select entity, body from event where type = 'hazard' and entity in (${changed})
     order by entity, chain_id, seq`,
    params,
  );
  const enterprises = await enterprisesOf(db, changed, params);
  return [...Map.groupBy(rows, (row) => row.entity)].flatMap(([id, events]) => {
    const history = events.map((event) => eventIn(event).data as HazardEvent);
    const hazard = hazardAsOf(history, filter.asOf);
    if (!hazard || !isAskedFor(hazard, filter)) return [];
    // The record that holds now, also where the events name one that was merged into it.
    const { enterpriseId, name, street } = enterprises.get(id)!;
    return [{ id, hazard: { ...hazard, enterpriseId }, enterpriseName: name, street }];
  });
}

interface NamedPlace {
  readonly hazardId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly street: string;
}

async function enterprisesOf(
  db: Driver,
  hazardIds: string,
  params: readonly Value[],
): Promise<Map<string, NamedPlace>> {
  const rows = await db.query<NamedPlace>(
    `select h.id as "hazardId", e.id as "enterpriseId", e.name, e.street
     from hazard h join enterprise e on e.id = h.enterprise_id where h.id in (${hazardIds})`,
    params,
  );
  return new Map(rows.map((row) => [row.hazardId, row]));
}

function byDueDate(a: HazardRow, b: HazardRow): number {
  return compare(a.hazard.dueOn ?? '', b.hazard.dueOn ?? '') || compare(a.hazard.number, b.hazard.number);
}

function latestFirst(a: HazardRow, b: HazardRow): number {
  return compare(b.hazard.foundOn, a.hazard.foundOn) || compare(a.hazard.number, b.hazard.number);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface JoinedRow {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly street: string;
}

async function select(db: Queries, rest: string, params: readonly Value[]): Promise<HazardRow[]> {
  const rows = await db.query<JoinedRow>(
    `select h.id, s.body, e.name, e.street from hazard h join hazard_state s on s.hazard_id = h.id
     join enterprise e on e.id = h.enterprise_id ${rest}`,
    params,
  );
  return rows.map(({ id, body, name, street }) => ({
    id,
    hazard: JSON.parse(body) as Hazard,
    enterpriseName: name,
    street,
  }));
}
