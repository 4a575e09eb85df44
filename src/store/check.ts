import { portions } from './bulk.ts';
import { alteredDocuments } from './document-hash.ts';
import { type Driver, one, type Queries, type Row } from './driver.ts';
import { eventHash, eventIn, type StoredEvent } from './event-log.ts';
import { FOLDED_TABLES, project } from './project.ts';
import type { CheckReport, Fault } from './store.ts';

const NO_HASH = '0'.repeat(64);

/** Verifies the file, the chain of hashes, and that every table is what the log folds to. */
export async function checkStore(db: Driver): Promise<CheckReport> {
  const integrity = (await db.integrity()).map((where): Fault => ({ code: 'integrity', where }));
  const scratch = await db.scratch();
  try {
    const chain = await replay(db, scratch);
    const folds = await compareTables(db, scratch);
    const altered = (await alteredDocuments(db)).map((where): Fault => ({ code: 'document', where }));
    const faults = [...integrity, ...chain.faults, ...folds, ...altered];
    return { events: chain.events, head: chain.head, faults };
  } finally {
    await scratch.close();
  }
}

/** Folds the log again and puts the result in place of the tables, in one transaction. */
export async function rebuildStore(db: Driver): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { table } of FOLDED_TABLES) await tx.run(`delete from ${table}`);
    await fold(tx, await storedEvents(tx));
  });
}

async function fold(tx: Queries, events: readonly StoredEvent[]): Promise<void> {
  for (const portion of portions(events)) await project(tx, portion.map(eventIn));
}

async function storedEvents(db: Queries): Promise<StoredEvent[]> {
  return db.query<StoredEvent>(
    'select chain_id, seq, hash, prev_hash, type, entity, body from event order by chain_id, seq',
  );
}

interface Replay {
  readonly events: number;
  readonly head: string;
  readonly faults: Fault[];
}

async function replay(db: Driver, scratch: Driver): Promise<Replay> {
  const events = await storedEvents(db);
  const faults: Fault[] = [];
  let previous: StoredEvent | undefined;
  for (const event of events) {
    if (!isLinked(event, previous)) faults.push({ code: 'chain', where: `#${event.seq}` });
    previous = event;
  }
  await scratch.transaction((tx) => fold(tx, events));
  const open = await one<{ head: number }>(db, 'select count(*) as head from meta');
  if (events.length === 0 && open!.head > 0) faults.push({ code: 'chain', where: '#1' });
  return { events: events.length, head: previous?.hash ?? NO_HASH, faults };
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

async function compareTables(db: Driver, scratch: Driver): Promise<Fault[]> {
  const faults: Fault[][] = [];
  for (const { table, key } of FOLDED_TABLES) {
    const sql = `select * from ${table} order by ${key}`;
    const [kept, folded] = [await db.query(sql), await scratch.query(sql)];
    faults.push(differences(table, key.split(', '), kept, folded));
  }
  return faults.flat();
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
