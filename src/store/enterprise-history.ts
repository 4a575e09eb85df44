import type { Enterprise } from '../domain/enterprise.ts';
import { changedFields } from '../domain/enterprise-fields.ts';
import type { EnterpriseMerger } from '../domain/event.ts';
import { dateOf } from '../domain/local-date.ts';
import { one, type Queries } from './driver.ts';
import type { EnterpriseActivity, EnterpriseFile, EnterpriseStep } from './enterprise-store.ts';
import { type EventBody, eventIn } from './event-log.ts';

const PAGE = 1000;

/** An enterprise with its history and what was done there. */
export async function enterpriseFile(db: Queries, id: string): Promise<EnterpriseFile | undefined> {
  const row = await one<{ body: string }>(db, 'select body from enterprise where id = $1', [id]);
  if (!row) return undefined;
  const events = await db.query<Logged>(
    `select entity, body from event where entity = $1
       or (type = 'enterprise.merged' and entity in (select id from enterprise where merged_into = $1))
     order by chain_id, seq`,
    [id],
  );
  const history = stepsOf(events, id);
  const counts = await one<{ inspections: number; hazards: number; last: string | null }>(
    db,
    `select (select count(*) from inspection where enterprise_id = $1) as inspections,
       (select count(*) from hazard where enterprise_id = $1) as hazards,
       (select max(started_at) from inspection where enterprise_id = $1) as last`,
    [id],
  );
  const { inspections, hazards, last } = counts!;
  const enterprise = JSON.parse(row.body) as Enterprise;
  return { enterprise, history, inspections, hazards, ...(last && { lastInspectedOn: dateOf(last) }) };
}

/** What a year brought to every record that is not kept under another one. */
export async function enterpriseActivity(db: Queries, year: number): Promise<EnterpriseActivity[]> {
  const visits = await visitsOf(db, year);
  const found: EnterpriseActivity[] = [];
  for (let page = await pageAfter(db, ''); page.length > 0; page = await pageAfter(db, page.at(-1)!.id)) {
    const logged = Map.groupBy(
      await eventsBetween(db, page[0]!.id, page.at(-1)!.id),
      (event) => event.entity,
    );
    for (const { id, body, merged_into } of page) {
      if (merged_into !== null) continue;
      const steps = stepsOf(logged.get(id) ?? [], id);
      const visit = visits.get(id);
      found.push({
        enterprise: JSON.parse(body) as Enterprise,
        steps: steps.filter((step) => dateOf(step.at).startsWith(`${year}-`)),
        addedOn: dateOf(steps[0]!.at),
        inspections: visit?.inspections ?? 0,
        ...(visit && { lastInspectedOn: dateOf(visit.last) }),
      });
    }
  }
  return found.sort(byStreetAndName);
}

function byStreetAndName(
  { enterprise: a }: EnterpriseActivity,
  { enterprise: b }: EnterpriseActivity,
): number {
  const [left, right] = [[a.street, a.name, a.id].join('\n'), [b.street, b.name, b.id].join('\n')];
  return left < right ? -1 : left > right ? 1 : 0;
}

interface Visits {
  readonly last: string;
  readonly inspections: number;
}

async function visitsOf(db: Queries, year: number): Promise<Map<string, Visits>> {
  const rows = await db.query<Visits & { enterprise_id: string }>(
    `select enterprise_id, max(started_at) as last,
       sum(case when started_at >= $1 and started_at < $2 then 1 else 0 end) as inspections
     from inspection group by enterprise_id`,
    [`${year}-01-01`, `${year + 1}-01-01`],
  );
  return new Map(rows.map((row) => [row.enterprise_id, row]));
}

interface Page {
  readonly id: string;
  readonly body: string;
  readonly merged_into: string | null;
}

function pageAfter(db: Queries, id: string): Promise<Page[]> {
  return db.query<Page>(
    `select id, body, merged_into from enterprise where id > $1 order by id limit ${PAGE}`,
    [id],
  );
}

interface Logged {
  readonly entity: string;
  readonly body: string;
}

function eventsBetween(db: Queries, first: string, last: string): Promise<Logged[]> {
  return db.query<Logged>(
    `select ev.entity, ev.body from enterprise e join event ev on ev.entity = e.id
     where e.id >= $1 and e.id <= $2 order by ev.chain_id, ev.seq`,
    [first, last],
  );
}

/** The steps that events make of a record; what changed nothing is no step. */
function stepsOf(events: readonly Logged[], id: string): EnterpriseStep[] {
  const steps: EnterpriseStep[] = [];
  let before: Enterprise | undefined;
  for (const logged of events) {
    const { at, actor: by } = JSON.parse(logged.body) as EventBody;
    const event = eventIn(logged);
    if (event.type === 'enterprise.merged') steps.push({ at, by, ...merged(event.data, event.entity, id) });
    if (event.type !== 'enterprise.recorded') continue;
    steps.push(...recorded(before, event.data).map((step) => ({ at, by, ...step })));
    before = event.data;
  }
  return steps;
}

type Change = Omit<EnterpriseStep, 'at' | 'by'>;

function merged({ into, reason }: EnterpriseMerger, from: string, id: string): Change {
  const side =
    from === id ? ({ what: 'merged', other: into } as const) : ({ what: 'absorbed', other: from } as const);
  return { ...side, fields: [], ...(reason !== undefined && { reason }) };
}

function recorded(before: Enterprise | undefined, after: Enterprise): Change[] {
  if (!before) return [{ what: 'added', fields: [] }];
  const fields = changedFields(before, after);
  const changes: Change[] = [];
  if (fields.length > 0) changes.push({ what: 'changed', fields });
  if (after.retired && !before.retired)
    changes.push({ what: 'retired', fields: [], reason: after.retired.reason });
  if (!after.retired && before.retired) changes.push({ what: 'reopened', fields: [] });
  if (after.confirmedOn !== before.confirmedOn) changes.push({ what: 'confirmed', fields: [] });
  return changes;
}
