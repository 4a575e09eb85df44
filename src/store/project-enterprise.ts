import { type Enterprise, enterpriseStatus, nameKey } from '../domain/enterprise.ts';
import type { EnterpriseMerger } from '../domain/event.ts';
import { insertRows, queryIn } from './bulk.ts';
import type { Queries, Value } from './driver.ts';
import { countEnterprises, moveVisits } from './project-figures.ts';

/** Folds new states of enterprises into their table. */
export async function projectEnterprises(tx: Queries, enterprises: readonly Enterprise[]): Promise<void> {
  // PostgreSQL takes no row twice in one statement.
  const latest = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  const before = await queryIn<{ body: string }>(
    tx,
    (places) => `select body from enterprise where id in (${places})`,
    [...latest.keys()],
  );
  await countEnterprises(
    tx,
    before.map(({ body }) => JSON.parse(body) as Enterprise),
    [...latest.values()],
  );
  await insertRows(
    tx,
    'enterprise (id, name, name_key, credit_code, kind, street, sectors, status, merged_into, body)',
    [...latest.values()].map(enterpriseRow),
    `on conflict (id) do update set name = excluded.name, name_key = excluded.name_key,
       credit_code = excluded.credit_code, kind = excluded.kind, street = excluded.street,
       sectors = excluded.sectors, status = excluded.status, merged_into = excluded.merged_into,
       body = excluded.body`,
  );
}

function enterpriseRow(enterprise: Enterprise): Value[] {
  const { id, name, creditCode, kind, street, sectors, mergedInto } = enterprise;
  return [
    id,
    name,
    nameKey(name),
    creditCode ?? null,
    kind,
    street,
    ` ${sectors.join(' ')} `,
    enterpriseStatus(enterprise),
    mergedInto ?? null,
    JSON.stringify(enterprise),
  ];
}

/**
 * Keeps one record under another, or under the one that this was merged into: itself, what was merged into it before,
 * its visits, hazards and papers. Where each was merged into the other, the first merger holds.
 */
export async function projectMerger(tx: Queries, id: string, merger: EnterpriseMerger): Promise<void> {
  const [kept] = await underKept(tx, [{ enterpriseId: merger.into }]);
  const into = kept!.enterpriseId;
  if (into === id) return;
  const rows = await tx.query<Held>(
    'select id, body from enterprise where id = $1 or merged_into = $1 order by id',
    [id],
  );
  for (const { id: record } of rows) await moveVisits(tx, record, into);
  const merged = rows.map(({ body }) => ({ ...(JSON.parse(body) as Enterprise), mergedInto: into }));
  await projectEnterprises(tx, merged);
  for (const { bodies, name, of } of BELOW) {
    const below = await tx.query<Held>(
      `select ${name} as id, body from ${bodies} where ${name} in (select id from ${of} where enterprise_id = $1)
       order by ${name}`,
      [id],
    );
    for (const row of below)
      await tx.run(`update ${bodies} set body = $2 where ${name} = $1`, [row.id, bodyUnder(row, into)]);
    await tx.run(`update ${of} set enterprise_id = $2 where enterprise_id = $1`, [id, into]);
  }
}

/** What names an enterprise: the table that does, and where its bodies are. */
const BELOW = [
  { of: 'inspection', bodies: 'inspection', name: 'id' },
  { of: 'hazard', bodies: 'hazard_state', name: 'hazard_id' },
  { of: 'document', bodies: 'document', name: 'id' },
] as const;

interface Held {
  readonly id: string;
  readonly body: string;
}

/** Puts what names a record that was merged in the meantime under the one that holds. */
export async function underKept<T extends { readonly enterpriseId: string }>(
  tx: Queries,
  all: readonly T[],
): Promise<T[]> {
  const rows = await queryIn<{ id: string; into: string }>(
    tx,
    (places) =>
      `select id, merged_into as "into" from enterprise where id in (${places}) and merged_into is not null`,
    all.map(({ enterpriseId }) => enterpriseId),
  );
  const heirs = new Map(rows.map(({ id, into }) => [id, into]));
  return all.map((one) => ({ ...one, enterpriseId: heirs.get(one.enterpriseId) ?? one.enterpriseId }));
}

function bodyUnder({ body }: Held, into: string): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), enterpriseId: into });
}
