import { type Enterprise, nameKey } from '../domain/enterprise.ts';
import { completedBy } from '../domain/enterprise-fields.ts';
import type { DomainEvent, EnterpriseMerger } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import { queryIn } from './bulk.ts';
import type { Driver, Queries, Value } from './driver.ts';
import { one } from './driver.ts';
import type {
  EnterpriseFilter,
  EnterpriseKey,
  EnterpriseMatch,
  EnterpriseStore,
} from './enterprise-store.ts';
import { type Author, append } from './event-log.ts';

const history = () => import('./enterprise-history.ts');

/** The registry of what is inspected. */
export function enterprisesIn(db: Driver): EnterpriseStore {
  return {
    recordEnterprise: (enterprise, author) => db.transaction((tx) => record(tx, [enterprise], author)),
    recordEnterprises: (enterprises, author) => db.transaction((tx) => record(tx, enterprises, author)),
    mergeEnterprises: (from, into, author, reason) =>
      db.transaction((tx) => merge(tx, from, into, author, reason)),
    enterprise: (id) => find(db, id),
    searchEnterprises: (term, limit) => list(db, { term, status: 'active', limit }),
    enterprises: (filter) => list(db, filter),
    enterprisesMatching: (wanted) => matching(db, wanted),
    enterpriseFile: async (id) => (await history()).enterpriseFile(db, id),
    enterpriseActivity: async (year) => (await history()).enterpriseActivity(db, year),
  };
}

interface Body {
  readonly body: string;
}

function parse(row: Body): Enterprise {
  return JSON.parse(row.body) as Enterprise;
}

async function find(db: Queries, id: string): Promise<Enterprise | undefined> {
  const row = await one<Body>(db, 'select body from enterprise where id = $1', [id]);
  return row && parse(row);
}

async function record(tx: Queries, enterprises: readonly Enterprise[], author: Author): Promise<void> {
  const merged = enterprises.find(({ mergedInto }) => mergedInto !== undefined);
  if (merged) throw new Problem('enterprise.is-merged', { name: merged.name });
  await refuseTakenCodes(tx, enterprises);
  const events = enterprises.map(
    (data): DomainEvent => ({ type: 'enterprise.recorded', entity: data.id, data }),
  );
  await append(tx, events, author);
}

// Not a rule of the table: two laptops may bring two records of one enterprise together, and then they are merged.
async function refuseTakenCodes(tx: Queries, enterprises: readonly Enterprise[]): Promise<void> {
  const codes = enterprises.flatMap(({ creditCode }) => creditCode ?? []);
  const written = new Set(enterprises.map(({ id }) => id));
  const others = (await withCodes(tx, codes)).filter(({ id }) => !written.has(id));
  const holders = new Map(others.map(({ creditCode, name }) => [creditCode, name]));
  for (const { creditCode, name } of enterprises) {
    if (creditCode === undefined) continue;
    const holder = holders.get(creditCode);
    if (holder !== undefined) throw new Problem('enterprise.code-taken', { code: creditCode, name: holder });
    holders.set(creditCode, name);
  }
}

async function merge(
  tx: Queries,
  from: string,
  into: string,
  author: Author,
  reason: string | undefined,
): Promise<Enterprise> {
  const [other, kept] = [await find(tx, from), await find(tx, into)];
  if (!other) throw new Problem('enterprise.unknown', { ref: from });
  if (!kept) throw new Problem('enterprise.unknown', { ref: into });
  await refuseMerger(tx, other, kept);
  const data: EnterpriseMerger = { into, ...(reason !== undefined && { reason }) };
  const completed = completedBy(kept, other);
  const events: DomainEvent[] = [{ type: 'enterprise.merged', entity: from, data }];
  if (JSON.stringify(completed) !== JSON.stringify(kept)) {
    events.push({ type: 'enterprise.recorded', entity: into, data: completed });
  }
  await append(tx, events, author);
  return completed;
}

async function refuseMerger(tx: Queries, other: Enterprise, kept: Enterprise): Promise<void> {
  if (other.id === kept.id) throw new Problem('enterprise.merge-itself', { name: kept.name });
  for (const { mergedInto, name } of [other, kept]) {
    if (mergedInto === undefined) continue;
    throw new Problem('enterprise.already-merged', { name, into: (await find(tx, mergedInto))!.name });
  }
  if (kept.retired) throw new Problem('enterprise.merge-into-retired', { name: kept.name });
  if (
    other.creditCode !== undefined &&
    kept.creditCode !== undefined &&
    other.creditCode !== kept.creditCode
  ) {
    throw new Problem('enterprise.codes-differ', { from: other.creditCode, into: kept.creditCode });
  }
  const open = await one<{ number: string }>(tx, 'select number from draft where enterprise_id = $1', [
    other.id,
  ]);
  if (open) throw new Problem('enterprise.visit-open', { name: other.name, number: open.number });
}

/** Every part of the term must be in the name or the code; the whole first, then what begins so. */
function list(db: Driver, filter: EnterpriseFilter): Promise<Enterprise[]> {
  const { term = '', limit = -1 } = filter;
  const params: Value[] = [nameKey(term), `${escapeLike(nameKey(term))}%`];
  const conditions: string[] = [];
  const add = (condition: string, value: string) => {
    params.push(value);
    conditions.push(condition.replaceAll('?', `$${params.length}`));
  };
  for (const part of term.split(/\s+/).map(nameKey)) {
    if (part !== '')
      add(`(name_key like ? escape '\\' or credit_code like ? escape '\\')`, `%${escapeLike(part)}%`);
  }
  if (filter.status !== undefined) add('status = ?', filter.status);
  if (filter.street !== undefined) add('street = ?', filter.street);
  if (filter.kind !== undefined) add('kind = ?', filter.kind);
  if (filter.sector !== undefined) add('sectors like ?', `% ${filter.sector} %`);
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  params.push(limit);
  return db
    .query<Body>(
      `select e.body from (
         select id, name_key, case when name_key = $1 or credit_code = $1 then 0
             when name_key like $2 escape '\\' or credit_code like $2 escape '\\' then 1 else 2 end as place
         from enterprise ${where} order by place, name_key, id limit $${params.length}
       ) as found join enterprise e on e.id = found.id
       order by found.place, found.name_key, found.id`,
      params,
    )
    .then((rows) => rows.map(parse));
}

function escapeLike(term: string): string {
  return term.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}

async function matching(db: Queries, wanted: readonly EnterpriseKey[]): Promise<EnterpriseMatch[]> {
  const coded = await withCodes(
    db,
    wanted.flatMap(({ creditCode }) => creditCode ?? []),
  );
  const byCode = new Map(coded.map((one) => [one.creditCode, one]));
  const isKnown = ({ creditCode }: EnterpriseKey) => creditCode !== undefined && byCode.has(creditCode);
  const named = await withNames(
    db,
    wanted.filter((key) => !isKnown(key)).map(({ name }) => nameKey(name)),
  );
  const byName = Map.groupBy(named, placeKey);
  return wanted.map((key) =>
    isKnown(key)
      ? { byCode: byCode.get(key.creditCode)!, byName: [] }
      : { byName: byName.get(placeKey(key)) ?? [] },
  );
}

function placeKey({ name, street = '' }: EnterpriseKey): string {
  return `${street}\n${nameKey(name)}`;
}

function withCodes(db: Queries, codes: readonly string[]): Promise<Enterprise[]> {
  return enterprisesWith(db, 'credit_code', codes);
}

function withNames(db: Queries, keys: readonly string[]): Promise<Enterprise[]> {
  return enterprisesWith(db, 'name_key', keys);
}

async function enterprisesWith(
  db: Queries,
  column: 'credit_code' | 'name_key',
  values: readonly string[],
): Promise<Enterprise[]> {
  const rows = await queryIn<Body>(
    db,
    (places) =>
      `select body from enterprise where ${column} in (${places}) and status <> 'merged' order by id`,
    values,
  );
  return rows.map(parse);
}
