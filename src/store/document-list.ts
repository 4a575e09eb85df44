import type { IssuedDocument, Service, VoidedDocument } from '../domain/document.ts';
import { nameKey } from '../domain/enterprise.ts';
import { Problem } from '../domain/problem.ts';
import type {
  DocumentFilter,
  DocumentRecord,
  DocumentRow,
  DocumentStatus,
  DocumentStore,
  Recorded,
} from './document-store.ts';
import { one, type Queries, type Value } from './driver.ts';
import type { EventBody } from './event-log.ts';

type Part = Pick<DocumentStore, 'documents' | 'document' | 'isNumberTaken'>;

/** Papers, as they are found and read. */
export function documentsIn(db: Queries): Part {
  return {
    documents: (filter = {}) => listDocuments(db, filter),
    document: (ref) => recordOf(db, ref),
    isNumberTaken: (number) => isTaken(db, number),
  };
}

/** A paper by its id or its number. */
export async function findDocument(
  db: Queries,
  ref: string,
): Promise<{ document: IssuedDocument; status: DocumentStatus } | undefined> {
  const row = await one<{ body: string; status: DocumentStatus }>(
    db,
    'select body, status from document where id = $1 or number_key = $2',
    [ref, nameKey(ref)],
  );
  return row && { document: JSON.parse(row.body) as IssuedDocument, status: row.status };
}

/** Whether a paper, void or not, has this number. */
export async function isTaken(db: Queries, number: string): Promise<boolean> {
  const sql = 'select id from document where number_key = $1 limit 1';
  return (await one(db, sql, [nameKey(number)])) !== undefined;
}

/** A paper with its versions and what was done to it, out of the log. */
async function recordOf(db: Queries, ref: string): Promise<DocumentRecord | undefined> {
  const found = await findDocument(db, ref);
  if (!found) return undefined;
  const rows = await db.query<{ body: string }>(
    'select body from event where entity = $1 order by chain_id, seq',
    [found.document.id],
  );
  const events = rows.map(({ body }) => JSON.parse(body) as EventBody);
  const [voided] = told<VoidedDocument>(events, 'document.voided');
  return {
    ...found,
    versions: told<IssuedDocument>(events, 'document.issued'),
    services: told<Service>(events, 'document.served'),
    ...(voided && { voided }),
  };
}

function told<T>(events: readonly EventBody[], type: string): Recorded<T>[] {
  return events
    .filter((event) => event.type === type)
    .map(({ data, at, actor }) => ({ ...(data as T), at, by: actor }));
}

interface Columns {
  readonly id: string;
  readonly number: string;
  readonly kind: DocumentRow['kind'];
  readonly status: DocumentStatus;
  readonly version: number;
  readonly issued_on: string;
  readonly inspection_id: string | null;
  readonly enterprise_id: string | null;
  readonly addressee: string;
  readonly street: string;
  readonly due_on: string | null;
  readonly served_on: string | null;
  readonly served_how: Service['how'] | null;
}

const COLUMNS = `id, number, kind, status, version, issued_on, inspection_id, enterprise_id, addressee, street,
  due_on, served_on, served_how`;

/** The papers that a filter asks for, the latest first. */
async function listDocuments(db: Queries, filter: DocumentFilter): Promise<DocumentRow[]> {
  const { conditions, params } = conditionsOf(filter);
  const rows = await db.query<Columns>(
    `select ${COLUMNS} from document where ${conditions.join(' and ') || 'true'}
     order by issued_on desc, number_key desc, id limit $${params.length + 1}`,
    [...params, filter.limit ?? -1],
  );
  return rows.map(rowFrom);
}

/** One paper as it stands in a list. @throws Problem `document.unknown` */
export async function rowOf(db: Queries, id: string): Promise<DocumentRow> {
  const row = await one<Columns>(db, `select ${COLUMNS} from document where id = $1`, [id]);
  if (!row) throw new Problem('document.unknown', { ref: id });
  return rowFrom(row);
}

function conditionsOf(filter: DocumentFilter): { conditions: string[]; params: Value[] } {
  const conditions: string[] = [];
  const params: Value[] = [];
  const add = (condition: string, value: Value | undefined) => {
    if (value === undefined) return;
    params.push(value);
    conditions.push(condition.replace('?', `$${params.length}`));
  };
  add('kind = ?', filter.kind);
  add('issued_on >= ?', filter.from);
  add('issued_on <= ?', filter.to);
  add('street = ?', filter.street);
  add('enterprise_id = ?', filter.enterpriseId);
  add('inspection_id = ?', filter.inspectionId);
  add('status = ?', filter.status);
  if (filter.hazardIds) {
    const places = filter.hazardIds.map((id) => `$${params.push(id)}`).join(', ');
    conditions.push(`id in (select document_id from document_hazard where hazard_id in (${places}))`);
  }
  add(`number_key like ? escape '\\'`, filter.number && `%${escapeLike(nameKey(filter.number))}%`);
  return { conditions, params };
}

function escapeLike(term: string): string {
  return term.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}

function rowFrom(row: Columns): DocumentRow {
  const { id, number, kind, status, version, addressee, street } = row;
  return {
    id,
    number,
    kind,
    status,
    version,
    issuedOn: row.issued_on,
    inspectionId: row.inspection_id ?? undefined,
    enterpriseId: row.enterprise_id ?? undefined,
    addressee,
    street,
    dueOn: row.due_on ?? undefined,
    served: row.served_on ? { on: row.served_on, how: row.served_how! } : undefined,
  };
}
