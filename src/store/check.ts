import { portions } from './bulk.ts';
import { alteredDocuments } from './document-hash.ts';
import { type Driver, one, type Queries, type Row, type Value } from './driver.ts';
import { eventHash, eventIn, type StoredEvent } from './event-log.ts';
import { FOLDED_TABLES, project } from './project.ts';
import type { CheckReport, Fault } from './store.ts';

const NO_HASH = '0'.repeat(64);

/** Verifies the file, the chain of hashes, and that every table is what the log folds to. */
export async function checkStore(db: Driver): Promise<CheckReport> {
  const integrity = (await db.integrity()).map((where): Fault => ({ code: 'integrity', where }));
  const scratch = await db.scratch();
  try {
    // Of one moment: what another program writes meanwhile is no fault.
    return await db.snapshot(async (kept) => {
      const chain = await replay(kept, scratch);
      const folds = await compareTables(kept, scratch);
      const altered = (await alteredDocuments(kept)).map((where): Fault => ({ code: 'document', where }));
      const faults = [...integrity, ...chain.faults, ...folds, ...altered];
      return { events: chain.events, head: chain.head, faults };
    });
  } finally {
    await scratch.close();
  }
}

/** Folds the log again and puts the result in place of the tables, in one transaction. */
export async function rebuildStore(db: Driver): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { table } of FOLDED_TABLES) await tx.run(`delete from ${table}`);
    for await (const events of storedEvents(tx)) await fold(tx, events);
  });
}

async function fold(tx: Queries, events: readonly StoredEvent[]): Promise<void> {
  for (const portion of portions(events)) await project(tx, portion.map(eventIn));
}

/** So many rows are in memory at once, however long the log and the tables are. */
const AT_ONCE = 5_000;

/** The log in its order, so many events at a time. */
async function* storedEvents(db: Queries): AsyncGenerator<StoredEvent[]> {
  const columns = 'chain_id, seq, hash, prev_hash, type, entity, body';
  let last: Row | undefined;
  for (;;) {
    const page = await pageAfter(db, { columns, table: 'event', key: ['chain_id', 'seq', 'hash'] }, last);
    yield page as unknown as StoredEvent[];
    last = page.at(-1);
    if (page.length < AT_ONCE) return;
  }
}

interface Paged {
  readonly columns: string;
  readonly table: string;
  readonly key: readonly string[];
}

/** The rows that follow the last one in the order of their key; up to `upTo`, or so many. */
function pageAfter(
  db: Queries,
  { columns, table, key }: Paged,
  last: Row | undefined,
  upTo?: Row | undefined,
): Promise<Row[]> {
  const values: Value[] = [];
  const bound = (row: Row, sign: string) =>
    `(${key.join(', ')}) ${sign} (${key.map((name) => `$${values.push(row[name]!)}`).join(', ')})`;
  const conditions = [last && bound(last, '>'), upTo && bound(upTo, '<=')].filter((one) => one !== undefined);
  const limit = upTo ? '' : ` limit ${AT_ONCE}`;
  return db.query(
    `select ${columns} from ${table} where ${conditions.join(' and ') || 'true'} order by ${key.join(', ')}${limit}`,
    values,
  );
}

interface Replay {
  readonly events: number;
  readonly head: string;
  readonly faults: Fault[];
}

async function replay(db: Queries, scratch: Driver): Promise<Replay> {
  const faults: Fault[] = [];
  let count = 0;
  let previous: StoredEvent | undefined;
  await scratch.transaction(async (tx) => {
    for await (const events of storedEvents(db)) {
      for (const event of events) {
        if (!isLinked(event, previous)) faults.push({ code: 'chain', where: `#${event.seq}` });
        previous = event;
      }
      count += events.length;
      await fold(tx, events);
    }
  });
  const open = await one<{ head: number }>(db, 'select count(*) as head from meta');
  if (count === 0 && open!.head > 0) faults.push({ code: 'chain', where: '#1' });
  return { events: count, head: previous?.hash ?? NO_HASH, faults };
}

function isLinked(event: StoredEvent, previous: StoredEvent | undefined): boolean {
  const follows = previous?.chain_id === event.chain_id;
  const expectedSeq = follows ? previous.seq + 1 : 1;
  const expectedPrevious = follows ? previous.hash : NO_HASH;
  const { type, entity } = eventIn(event);
  return (
    event.type === type &&
    event.entity === entity &&
    event.seq === expectedSeq &&
    event.prev_hash === expectedPrevious &&
    event.hash === eventHash(event.chain_id, event.seq, event.prev_hash, event.body)
  );
}

async function compareTables(db: Queries, scratch: Queries): Promise<Fault[]> {
  const faults: Fault[][] = [];
  for (const { table, key } of FOLDED_TABLES) {
    const paged = { columns: '*', table, key: key.split(', ') };
    let last: Row | undefined;
    for (;;) {
      const kept = await pageAfter(db, paged, last);
      const isLast = kept.length < AT_ONCE;
      const folded = isLast
        ? await rest(scratch, paged, last)
        : await pageAfter(scratch, paged, last, kept.at(-1));
      faults.push(differences(table, paged.key, kept, folded));
      if (isLast) break;
      last = kept.at(-1);
    }
  }
  return faults.flat();
}

async function rest(db: Queries, paged: Paged, last: Row | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await pageAfter(db, paged, rows.at(-1) ?? last);
    rows.push(...page);
    if (page.length < AT_ONCE) return rows;
  }
}

function differences(
  table: string,
  key: readonly string[],
  kept: readonly Row[],
  folded: readonly Row[],
): Fault[] {
  const name = (row: Row) => key.map((column) => row[column]).join('/');
  const byName = (rows: readonly Row[]) => new Map(rows.map((row) => [name(row), JSON.stringify(row)]));
  const [ours, theirs] = [byName(kept), byName(folded)];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names]
    .filter((one) => ours.get(one) !== theirs.get(one))
    .map((one) => ({ code: 'fold', where: `${table} ${one}` }));
}
