import { maskPhone } from '../domain/privacy.ts';
import { insertRows } from './bulk.ts';
import type { Queries } from './driver.ts';
import { linesSql } from './export-plan.ts';
import type { ExportRequest } from './export-store.ts';
import { cited } from './export-table.ts';

/** Tables of one export, gone with it: what would be looked up for each row is worked out once. */
const AIDS: Readonly<Record<string, string>> = {
  export_order: `create temp table export_order as
    select dh.hazard_id, d.kind, d.number, max(d.issued_on || d.id) as latest, d.issued_on,
      (select json_extract(p.body, '$.name') from profile p where p.id = d.profile_id order by p.version desc limit 1) as body_name
    from document_hazard dh join document d on d.id = dh.document_id
    where d.status = 'issued' and d.kind in ('rectification-order', 'rectification-notice', 'measures-decision')
    group by dh.hazard_id`,
  export_verdict: `create temp table export_verdict as
    select dh.hazard_id, d.number, max(d.issued_on || d.id) as latest
    from document_hazard dh join document d on d.id = dh.document_id
    where d.status = 'issued' and d.kind = 'verification-record' group by dh.hazard_id`,
  export_extended: `create temp table export_extended as
    select v.entity as hazard_id, count(*) as count from event v
    where v.type = 'hazard' and json_extract(v.body, '$.data.type') in ('extended', 'verified')
      and json_extract(v.body, '$.data.type') = 'extended' group by v.entity`,
  export_item: `create temp table export_item as
    select t.id as checklist_id, i.value ->> 'id' as item_id, max(t.version) as latest,
      (select group_concat(text, '；') from (
         select ${cited("(b.value ->> 'source')", "(b.value ->> 'article')")} as text
         from json_each(i.value, '$.basis') b group by text order by min(b.key)
       )) as basis
    from checklist_text t, json_each(t.body, '$.sections') s, json_each(s.value, '$.items') i
    group by t.id, item_id`,
  export_voiding: `create temp table export_voiding as
    select v.entity as document_id, substr(json_extract(v.body, '$.data.at'), 1, 10) as day,
      json_extract(v.body, '$.data.reason') as reason
    from document d join event v on v.entity = d.id and v.type = 'document.voided' where d.status = 'void'`,
};

const KEYS: Readonly<Record<string, string>> = {
  export_order: 'hazard_id',
  export_verdict: 'hazard_id',
  export_extended: 'hazard_id',
  export_item: 'checklist_id, item_id',
  export_voiding: 'document_id',
};

/** Makes the table of the rows that are exported, numbered in their order. */
export async function makeRows(tx: Queries): Promise<void> {
  await dropAids(tx);
  await tx.run('create temp table export_row (n integer primary key, id, k1 text, k2 text, k3 text)');
}

/** Makes the tables that the export's columns need. */
export async function makeAids(tx: Queries, request: ExportRequest): Promise<void> {
  const sql = linesSql(request);
  if (/export_(citation|item)/.test(sql)) await makeCitations(tx, request);
  for (const [name, create] of Object.entries(AIDS)) {
    if (!sql.includes(name)) continue;
    await tx.run(create);
    await tx.run(`create index temp.${name}_key on ${name} (${KEYS[name]})`);
  }
  if (sql.includes('export_phone')) await makePhones(tx);
}

/** Leaves nothing behind. */
export async function dropAids(tx: Queries): Promise<void> {
  for (const name of [...Object.keys(AIDS), 'export_row', 'export_phone', 'export_citation'])
    await tx.run(`drop table if exists temp.${name}`);
}

async function makeCitations(tx: Queries, { words }: ExportRequest): Promise<void> {
  await tx.run('create temp table export_citation (key text primary key, text text) without rowid');
  await insertRows(tx, 'temp.export_citation (key, text)', Object.entries(words?.['citation'] ?? {}));
}

const PHONES = ['phone', 'safetyManager.phone', 'siteContact.phone'];

async function makePhones(tx: Queries): Promise<void> {
  await tx.run('create temp table export_phone (phone text primary key, masked text) without rowid');
  const each = PHONES.map((path) => `select json_extract(body, '$.${path}') as phone from enterprise`);
  const rows = await tx.query<{ phone: string }>(
    `select distinct phone from (${each.join(' union all ')}) where phone is not null`,
  );
  if (rows.length === 0) return;
  await insertRows(
    tx,
    'temp.export_phone (phone, masked)',
    rows.map(({ phone }) => [phone, maskPhone(phone)]),
  );
}
