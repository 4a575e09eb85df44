import type { DomainEvent } from '../domain/event.ts';
import { type Instant, instantOf } from '../domain/local-date.ts';
import { insertRows, portions, queryIn } from './bulk.ts';
import { randomHex, sha256 } from './crypto.ts';
import { one, type Queries } from './driver.ts';

// Only what writes folds: every other start goes without it.
const folding = () => import('./project.ts');

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
const HASH_PREFIX = Buffer.from('xh-safety/event/v1\n');

/** Where the chain of this file ends. */
interface Tip {
  readonly chainId: string;
  readonly seq: number;
  readonly hash: string;
  readonly lamport: number;
  readonly wall: number;
}

/**
 * Appends events to this file's chain and folds them into the tables; thousands of them as well as one. To be called
 * inside a transaction.
 */
export async function append(tx: Queries, events: readonly DomainEvent[], author: Author): Promise<void> {
  const known = await tipOf(tx);
  let tip = known ?? (await newChain(tx, author));
  const all = known ? events : [opening(tip.chainId), ...events];
  for (const portion of portions(all)) tip = await appendPortion(tx, portion, author, tip);
  await tx.run('update meta set lamport = $1, last_wall = $2', [tip.lamport, tip.wall]);
}

async function tipOf(tx: Queries): Promise<Tip | undefined> {
  const meta = await one<{ chainId: string; lamport: number; wall: number }>(
    tx,
    'select chain_id as "chainId", lamport, last_wall as wall from meta',
  );
  if (!meta) return undefined;
  const sql = 'select seq, hash from event where chain_id = $1 order by seq desc limit 1';
  const last = await one<{ seq: number; hash: string }>(tx, sql, [meta.chainId]);
  return { ...meta, ...(last ?? { seq: 0, hash: NO_HASH }) };
}

async function newChain(tx: Queries, author: Author): Promise<Tip> {
  const [chainId, wall] = [randomHex(16), author.now.getTime()];
  await tx.run('insert into meta (one, chain_id, lamport, last_wall) values (1, $1, 0, $2)', [chainId, wall]);
  return { chainId, seq: 0, hash: NO_HASH, lamport: 0, wall };
}

function opening(chainId: string): DomainEvent {
  return { type: 'chain.opened', entity: chainId, data: { program: 'xh-safety', reason: 'created' } };
}

async function appendPortion(
  tx: Queries,
  events: readonly DomainEvent[],
  author: Author,
  from: Tip,
): Promise<Tip> {
  const heads = await headsOf(tx, events);
  const stamp = stampOf(author);
  let tip = from;
  const rows = events.map((event) => {
    const over = heads.get(event.entity);
    const body = JSON.stringify(bodyOf(event, over === undefined ? [] : [over], stamp, tip));
    const { chainId, hash: previous } = tip;
    const seq = tip.seq + 1;
    const hash = eventHash(chainId, seq, previous, body);
    heads.set(event.entity, hash);
    tip = { chainId, seq, hash, lamport: tip.lamport + 1, wall: stamp.wall };
    return [chainId, seq, hash, previous, event.type, event.entity, body];
  });
  await insertRows(tx, 'event (chain_id, seq, hash, prev_hash, type, entity, body)', rows);
  await (await folding()).project(tx, events);
  return tip;
}

type Stamp = Pick<EventBody, 'wall' | 'at' | 'clock' | 'actor'>;

function stampOf({ name: actor, now, fixedClock }: Author): Stamp {
  const clock = fixedClock ? ({ clock: 'fixed' } as const) : {};
  return { wall: now.getTime(), at: instantOf(now), ...clock, actor };
}

function bodyOf(event: DomainEvent, over: readonly string[], stamp: Stamp, tip: Tip): EventBody {
  const { wall, at, clock, actor } = stamp;
  const back = Math.max(0, tip.wall - wall);
  return {
    v: 1,
    salt: randomHex(16),
    type: event.type,
    entity: event.entity,
    lamport: tip.lamport + 1,
    wall,
    at,
    ...(back > 0 && { back }),
    ...(clock && { clock }),
    actor,
    over,
    data: event.data,
  };
}

/** The hash of the last event of each entity; an entity without events is not among them. */
async function headsOf(tx: Queries, events: readonly DomainEvent[]): Promise<Map<string, string>> {
  const rows = await queryIn<{ entity: string; hash: string }>(
    tx,
    (places) => `select entity, hash from event where entity in (${places}) order by chain_id, seq`,
    events.map(({ entity }) => entity),
  );
  return new Map(rows.map(({ entity, hash }) => [entity, hash]));
}

/** sha256("xh-safety/event/v1\n" ‖ chain id ‖ seq as 64 bits big-endian ‖ previous hash ‖ sha256(body)), in hex. */
export function eventHash(chainId: string, seq: number, previousHash: string, body: string): string {
  const position = Buffer.alloc(8);
  position.writeBigInt64BE(BigInt(seq));
  const [chain, previous] = [Buffer.from(chainId, 'hex'), Buffer.from(previousHash, 'hex')];
  return sha256(Buffer.concat([HASH_PREFIX, chain, position, previous, sha256(body)])).toString('hex');
}

/** The event that a stored row holds. */
export function eventIn(row: Pick<StoredEvent, 'body'>): DomainEvent {
  const { type, entity, data } = JSON.parse(row.body) as EventBody;
  return { type, entity, data } as DomainEvent;
}
