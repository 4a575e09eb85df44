import type { DomainEvent } from '../domain/event.ts';
import { type Instant, instantOf } from '../domain/local-date.ts';
import { randomHex, sha256 } from './crypto.ts';
import { one, type Queries, type Row } from './driver.ts';
import { project } from './project.ts';

/** Who writes, and by which clock. */
export interface Author {
  readonly name: string;
  readonly now: Date;
  /** True when the clock was fixed by the caller: every event written so says it. */
  readonly fixedClock: boolean;
}

/** The stored body of an event: its exact bytes are what is hashed. */
export interface EventBody {
  readonly v: 1;
  /** Random, so that a short answer cannot be guessed from its hash. */
  readonly salt: string;
  readonly type: string;
  readonly entity: string;
  readonly lamport: number;
  /** Milliseconds since 1970, as the clock said; never corrected. */
  readonly wall: number;
  readonly at: Instant;
  /** By how many milliseconds the clock stood behind the chain's event before. */
  readonly back?: number;
  readonly clock?: 'fixed';
  readonly actor: string;
  /** Hashes of the events that the author had seen of this entity. */
  readonly over: readonly string[];
  readonly data: unknown;
}

/** A row of the log, as stored. */
export interface StoredEvent {
  readonly chain_id: string;
  readonly seq: number;
  readonly hash: string;
  readonly prev_hash: string;
  /** Copies of what the body says, for finding. */
  readonly type: string;
  readonly entity: string;
  readonly body: string;
}

const NO_HASH = '0'.repeat(64);
const HASH_PREFIX = 'xh-safety/event/v1\n';

interface Meta {
  readonly chain_id: string;
  readonly lamport: number;
  readonly last_wall: number;
}

/** Appends events to this file's chain and folds them into the tables. To be called inside a transaction. */
export async function append(tx: Queries, events: readonly DomainEvent[], author: Author): Promise<void> {
  let meta = await one<Meta>(tx, 'select chain_id, lamport, last_wall from meta');
  if (!meta) meta = await openChain(tx, author);
  let previous = await tipOf(tx, meta.chain_id);
  for (const event of events) {
    previous = await appendOne(tx, event, author, meta, previous);
    meta = { ...meta, lamport: meta.lamport + 1, last_wall: author.now.getTime() };
  }
  await tx.run('update meta set lamport = $1, last_wall = $2', [meta.lamport, meta.last_wall]);
}

async function openChain(tx: Queries, author: Author): Promise<Meta> {
  const meta = { chain_id: randomHex(16), lamport: 0, last_wall: author.now.getTime() };
  await tx.run('insert into meta (one, chain_id, lamport, last_wall) values (1, $1, 0, $2)', [
    meta.chain_id,
    meta.last_wall,
  ]);
  const opening: DomainEvent = {
    type: 'chain.opened',
    entity: meta.chain_id,
    data: { program: 'xh-safety', reason: 'created' },
  };
  await appendOne(tx, opening, author, meta, { seq: 0, hash: NO_HASH });
  return { ...meta, lamport: 1 };
}

interface Tip {
  readonly seq: number;
  readonly hash: string;
}

async function tipOf(tx: Queries, chainId: string): Promise<Tip> {
  const sql = 'select seq, hash from event where chain_id = $1 order by seq desc limit 1';
  return (await one<Tip & Row>(tx, sql, [chainId])) ?? { seq: 0, hash: NO_HASH };
}

async function appendOne(
  tx: Queries,
  event: DomainEvent,
  author: Author,
  meta: Meta,
  previous: Tip,
): Promise<Tip> {
  const wall = author.now.getTime();
  const back = Math.max(0, meta.last_wall - wall);
  const body: EventBody = {
    v: 1,
    salt: randomHex(16),
    type: event.type,
    entity: event.entity,
    lamport: meta.lamport + 1,
    wall,
    at: instantOf(author.now),
    ...(back > 0 && { back }),
    ...(author.fixedClock && { clock: 'fixed' as const }),
    actor: author.name,
    over: await headsOf(tx, event.entity),
    data: event.data,
  };
  const text = JSON.stringify(body);
  const seq = previous.seq + 1;
  const hash = eventHash(meta.chain_id, seq, previous.hash, text);
  await tx.run(
    `insert into event (chain_id, seq, hash, prev_hash, type, entity, body)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [meta.chain_id, seq, hash, previous.hash, event.type, event.entity, text],
  );
  await project(tx, event);
  return { seq, hash };
}

async function headsOf(tx: Queries, entity: string): Promise<string[]> {
  const sql = 'select hash from event where entity = $1 order by chain_id desc, seq desc limit 1';
  const rows = await tx.query<{ hash: string }>(sql, [entity]);
  return rows.map((row) => row.hash);
}

/** sha256("xh-safety/event/v1\n" ‖ chain id ‖ seq as 64 bits big-endian ‖ previous hash ‖ sha256(body)), in hex. */
export function eventHash(chainId: string, seq: number, previousHash: string, body: string): string {
  const position = Buffer.alloc(8);
  position.writeBigInt64BE(BigInt(seq));
  return sha256()
    .update(HASH_PREFIX)
    .update(Buffer.from(chainId, 'hex'))
    .update(position)
    .update(Buffer.from(previousHash, 'hex'))
    .update(sha256().update(body).digest())
    .digest('hex');
}

/** The event that a stored row holds. */
export function eventIn(row: Pick<StoredEvent, 'body'>): DomainEvent {
  const { type, entity, data } = JSON.parse(row.body) as EventBody;
  return { type, entity, data } as DomainEvent;
}
