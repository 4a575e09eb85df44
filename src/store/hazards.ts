import type { Hazard, HazardEvent } from '../domain/hazard.ts';
import type { Driver, Value } from './driver.ts';
import { eventIn } from './event-log.ts';
import type { HazardFilter, HazardRow, Store } from './store.ts';

type Part = Pick<Store, 'hazards' | 'hazard'>;

/** Hazards and their histories. */
export function hazardsIn(db: Driver): Part {
  return {
    hazards: (filter = {}) => listHazards(db, filter),
    hazard: async (ref) => {
      const [row] = await select(db, 'where h.id = $1 or h.number = $1', [ref]);
      if (!row) return undefined;
      const events = await db.query<{ body: string }>(
        `select body from event where entity = $1 and type = 'hazard' order by chain_id, seq`,
        [row.id],
      );
      return { ...row, history: events.map((event) => eventIn(event).data as HazardEvent) };
    },
  };
}

function listHazards(db: Driver, filter: HazardFilter): Promise<HazardRow[]> {
  const conditions: string[] = [];
  const params: Value[] = [];
  const add = (condition: string, value: Value) => {
    params.push(value);
    conditions.push(condition.replace('?', `$${params.length}`));
  };
  if (filter.inspectionId !== undefined) add('h.inspection_id = ?', filter.inspectionId);
  if (filter.openOnly || filter.overdueOn !== undefined)
    conditions.push(`h.status in ('raised', 'rectified')`);
  if (filter.overdueOn !== undefined) add('h.due_on < ?', filter.overdueOn);
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  params.push(filter.limit ?? -1);
  return select(db, `${where} order by h.found_on desc, h.number limit $${params.length}`, params);
}

interface JoinedRow {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly street: string;
}

async function select(db: Driver, rest: string, params: readonly Value[]): Promise<HazardRow[]> {
  const rows = await db.query<JoinedRow>(
    `select h.id, h.body, e.name, e.street from hazard h join enterprise e on e.id = h.enterprise_id ${rest}`,
    params,
  );
  return rows.map(({ id, body, name, street }) => ({
    id,
    hazard: JSON.parse(body) as Hazard,
    enterpriseName: name,
    street,
  }));
}
