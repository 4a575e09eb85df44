import { nameKey } from '../domain/enterprise.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Hazard } from '../domain/hazard.ts';
import type { Order, Stamp } from '../domain/hazard-event.ts';
import { refusalOf } from '../domain/hazard-rules.ts';
import { order } from '../domain/hazard-steps.ts';
import { dateOf } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import type { OrderedHazard } from './document-store.ts';
import { one, type Queries } from './driver.ts';

/** 下达 by a paper, for each hazard of which it is legal now. @throws Problem `hazard.unknown`, `hazard.conflict` */
export async function orderHazards(
  tx: Queries,
  orders: readonly OrderedHazard[],
  paper: string,
  stamp: Stamp,
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  for (const { id, seen, dueOn } of orders) {
    const hazard = await hazardSeen(tx, id, seen);
    // A date that has passed is already the hazard's own.
    const isAhead = dueOn !== undefined && dueOn >= dateOf(stamp.at);
    const asked: Order = { paper, ...(isAhead && { dueOn }) };
    events.push(...(await orderOnce(tx, hazard, asked, stamp)).map((data) => eventOf(id, data)));
  }
  return events;
}

function eventOf(id: string, data: (DomainEvent & { type: 'hazard' })['data']): DomainEvent {
  return { type: 'hazard', entity: id, data };
}

async function orderOnce(tx: Queries, hazard: Hazard, asked: Order, stamp: Stamp) {
  const refusal = refusalOf(hazard, 'order');
  if (refusal === undefined) return order(hazard, asked, stamp);
  // What a void paper had ordered is ordered again by the one in its place.
  const again = refusal === 'already-ordered' && (await isVoid(tx, hazard.order?.paper ?? ''));
  return again ? [{ ...stamp, type: 'ordered' as const, ...asked }] : [];
}

async function isVoid(tx: Queries, paper: string): Promise<boolean> {
  const sql = 'select status from document where number_key = $1';
  return (await one<{ status: string }>(tx, sql, [nameKey(paper)]))?.status === 'void';
}

async function hazardSeen(tx: Queries, id: string, seen: number): Promise<Hazard> {
  const row = await one<{ body: string }>(tx, 'select body from hazard_state where hazard_id = $1', [id]);
  if (!row) throw new Problem('hazard.unknown', { ref: id });
  const hazard = JSON.parse(row.body) as Hazard;
  const { number, version } = hazard;
  if (version !== seen) throw new Problem('document.hazard-changed', { number, seen, version });
  return hazard;
}
