import { type Enterprise, enterpriseStatus, nameKey } from '../domain/enterprise.ts';
import type { EnterpriseMerger } from '../domain/event.ts';
import { one, type Queries } from './driver.ts';
import { countRegistered, moveVisit } from './project-visit.ts';

/** Folds a new state of an enterprise into its table. */
export async function projectEnterprise(tx: Queries, enterprise: Enterprise): Promise<void> {
  const { id, name, creditCode, kind, street, sectors, mergedInto } = enterprise;
  await countRegistered(tx, id, -1);
  await tx.run(
    `insert into enterprise (id, name, name_key, credit_code, kind, street, sectors, status, merged_into, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (id) do update set name = excluded.name, name_key = excluded.name_key,
       credit_code = excluded.credit_code, kind = excluded.kind, street = excluded.street,
       sectors = excluded.sectors, status = excluded.status, merged_into = excluded.merged_into,
       body = excluded.body`,
    [
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
    ],
  );
  await countRegistered(tx, id, 1);
}

/** Keeps one record under another: itself, what was merged into it before, its visits and its hazards. */
export async function projectMerger(tx: Queries, id: string, { into }: EnterpriseMerger): Promise<void> {
  const rows = await tx.query<{ body: string }>(
    'select body from enterprise where id = $1 or merged_into = $1 order by id',
    [id],
  );
  for (const { body } of rows) {
    await projectEnterprise(tx, { ...(JSON.parse(body) as Enterprise), mergedInto: into });
  }
  for (const table of ['inspection', 'hazard'] as const) {
    const below = await tx.query<Held>(`select id, body from ${table} where enterprise_id = $1 order by id`, [
      id,
    ]);
    for (const row of below) await putUnder(tx, table, row, into);
  }
}

type HeldTable = 'inspection' | 'hazard';

interface Held {
  readonly id: string;
  readonly body: string;
}

/** Puts a row under the record that holds, also when its event names one that was merged in the meantime. */
export async function putUnderKept(tx: Queries, table: HeldTable, id: string): Promise<void> {
  const row = await one<Held & { into: string }>(
    tx,
    `select t.id, t.body, e.merged_into as "into" from ${table} t join enterprise e on e.id = t.enterprise_id
     where t.id = $1 and e.merged_into is not null`,
    [id],
  );
  if (row) await putUnder(tx, table, row, row.into);
}

async function putUnder(tx: Queries, table: HeldTable, { id, body }: Held, into: string): Promise<void> {
  const moved = { ...(JSON.parse(body) as object), enterpriseId: into };
  await tx.run(`update ${table} set enterprise_id = $2, body = $3 where id = $1`, [
    id,
    into,
    JSON.stringify(moved),
  ]);
  if (table === 'inspection') await moveVisit(tx, id, into);
}
