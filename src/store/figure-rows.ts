import {
  type FigureRange,
  type LivingHazard,
  lastDay,
  type PaperBehind,
  type VisitBehind,
} from '../domain/figure-facts.ts';
import { type Hazard, OPEN } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import { lifeOf, planOf } from '../domain/hazard-life.ts';
import type { Inspection } from '../domain/inspection.ts';
import { addDays, dateOf } from '../domain/local-date.ts';
import type { Queries } from './driver.ts';
import { eventIn } from './event-log.ts';
import { wordsIn } from './words-in.ts';

const OPEN_SQL = `(${OPEN.map((status) => `'${status}'`).join(', ')})`;

interface BehindRow {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly street: string;
}

/**
 * Hazards found by the end of the range that were open on some day of it, or were found in it. Their lives come from
 * their own rows and, for those in other hands, from the log: not from the tables that the sums are made of.
 */
export async function hazardsBehind(db: Queries, { from, to, asOf }: FigureRange): Promise<LivingHazard[]> {
  const end = lastDay({ from, to, asOf });
  const rows = await db.query<BehindRow>(
    `select h.id, h.body, e.name, coalesce(v.street, e.street) as street
     from hazard h join enterprise e on e.id = h.enterprise_id
       left join visit v on v.inspection_id = h.inspection_id
     where h.found_on <= $2 and (h.status in ${OPEN_SQL} or h.changed_on >= $1 or h.found_on >= $1)
     order by h.number`,
    [from, end],
  );
  const living: LivingHazard[] = [];
  for (const { id, body, name, street } of rows) {
    const hazard = JSON.parse(body) as Hazard;
    const handover = hazard.transferredTo === undefined ? undefined : await handoverOf(db, id);
    const before = handover && {
      leftOn: [dateOf(handover.at), hazard.foundOn].sort()[1]!,
      leftAs: 'transferred' as const,
    };
    const life = lifeOf(hazard, street, { at: hazard.changedAt }, before);
    living.push({ id, hazard, enterpriseName: name, life, plan: planOf(hazard) });
  }
  return living;
}

async function handoverOf(db: Queries, id: string): Promise<HazardEvent | undefined> {
  const events = await db.query<{ body: string }>(
    `select body from event where entity = $1 and type = 'hazard' order by chain_id, seq`,
    [id],
  );
  return events.map((row) => eventIn(row).data as HazardEvent).find(({ type }) => type === 'transferred');
}

/** Visits completed whose first day lies in the range. */
export async function visitsBehind(db: Queries, { from, to, asOf }: FigureRange): Promise<VisitBehind[]> {
  // Instants are kept with the offset that they were given: a day more at either end, and then by the day.
  const end = lastDay({ from, to, asOf });
  const rows = await db.query<{
    body: string;
    name: string;
    street: string;
    sectors: string;
  }>(
    `select i.body, e.name, v.street, v.sectors from inspection i
       join enterprise e on e.id = i.enterprise_id join visit v on v.inspection_id = i.id
     where i.started_at >= $1 and i.started_at < $2 and i.status = 'completed' order by i.number`,
    [addDays(from, -1), addDays(end, 2)],
  );
  return rows.flatMap(({ body, name, street, sectors }) => {
    const one = JSON.parse(body) as Inspection;
    const day = dateOf(one.startedAt);
    if (day < from || day > end) return [];
    return [
      {
        number: one.number,
        enterpriseId: one.enterpriseId,
        enterpriseName: name,
        day,
        street,
        sectors: wordsIn(sectors),
        kind: one.kind,
        isRecheck: one.onlyItems !== undefined,
        persons: one.inspectors.length,
      },
    ];
  });
}

/** Papers issued in the range and not voided. */
export function papersBehind(db: Queries, { from, to, asOf }: FigureRange): Promise<PaperBehind[]> {
  return db.query<PaperBehind>(
    `select number, kind, addressee, street, issued_on as "issuedOn" from document
     where issued_on between $1 and $2 and status = 'issued' order by issued_on, number`,
    [from, lastDay({ from, to, asOf })],
  );
}
