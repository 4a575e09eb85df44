import type { Hazard } from '../domain/hazard.ts';
import { OPEN } from '../domain/hazard.ts';
import { OTHER_SECTOR, SECTORS } from '../domain/sector.ts';
import type { Driver, Value } from './driver.ts';
import type { EnterpriseRow, HazardQuery, PaperRow, Span, VisitRow } from './figure-store.ts';
import { daysOf, instantsOf } from './spans.ts';
import type { HazardRow } from './store.ts';

const IN_SPAN: Readonly<Record<HazardQuery['what'], string>> = {
  found: 'h.found_on >= $1 and h.found_on <= $2',
  foundVoided: `h.found_on >= $1 and h.found_on <= $2 and h.ended_how = 'voided' and h.ended_on <= $2`,
  foundFixed: `h.found_on >= $1 and h.found_on <= $2 and h.fixed_on <= $2
    and not (h.ended_on is not null and h.ended_how = 'voided' and h.ended_on <= $2)`,
  foundClosed: `h.found_on >= $1 and h.found_on <= $2 and h.ended_how = 'closed' and h.ended_on <= $2`,
  closed: `h.ended_on >= $1 and h.ended_on <= $2 and h.ended_how = 'closed'`,
  voided: `h.ended_on >= $1 and h.ended_on <= $2 and h.ended_how = 'voided'`,
  transferred: `h.ended_on >= $1 and h.ended_on <= $2 and h.ended_how = 'transferred'`,
  opening: 'h.found_on < $1 and (h.ended_on is null or h.ended_on >= $1) and $2 = $2',
  closing: 'h.found_on <= $2 and (h.ended_on is null or h.ended_on > $2) and $1 = $1',
};

const TEN = SECTORS.map((sector) => `'${sector}'`).join(', ');

/** The hazards behind a figure, by number. */
export async function hazardsBehind(db: Driver, query: HazardQuery): Promise<HazardRow[]> {
  const params: Value[] = [query.span.from, query.span.to];
  const conditions = [IN_SPAN[query.what]];
  const { street, grade, sector } = query;
  const isOther = sector === OTHER_SECTOR;
  if (isOther) conditions.push(`h.sector not in (${TEN})`);
  for (const [field, wanted] of Object.entries({ street, grade, sector: isOther ? undefined : sector })) {
    if (wanted === undefined) continue;
    params.push(wanted);
    conditions.push(`h.${field} = $${params.length}`);
  }
  return select(db, conditions.join(' and '), params);
}

/** Hazards whose dates contradict their status, so that a flow does not come out. */
export function contradictoryHazards(
  db: Driver,
  { street, grade }: { readonly street: string; readonly grade: string },
): Promise<HazardRow[]> {
  const open = OPEN.map((status) => `'${status}'`).join(', ');
  return select(
    db,
    `h.street = $1 and h.grade = $2 and ((h.status in (${open})) <> (h.ended_on is null) or h.ended_on < h.found_on)`,
    [street, grade],
  );
}

async function select(db: Driver, condition: string, params: readonly Value[]): Promise<HazardRow[]> {
  const rows = await db.query<{ id: string; body: string; name: string; street: string }>(
    `select h.id, s.body, e.name, h.street from hazard h join hazard_state s on s.hazard_id = h.id
     join enterprise e on e.id = h.enterprise_id
     where ${condition} order by h.number`,
    params,
  );
  return rows.map(({ id, body, name, street }) => ({
    id,
    hazard: JSON.parse(body) as Hazard,
    enterpriseName: name,
    street,
  }));
}

/** Of `major_hazard`: open at some time from `$1` to `$2`, and not voided by then. */
export const OPEN_MAJOR = `found_on <= $2 and (ended_on is null or ended_on >= $1)
  and not (ended_how is not null and ended_how = 'voided' and ended_on <= $2)`;

/** Major hazards that were open in a span, those found first, by number. */
export async function openMajors(db: Driver, { from, to }: Span, limit: number): Promise<HazardRow[]> {
  const rows = await db.query<{ id: string }>(
    `select m.hazard_id as id from major_hazard m where ${OPEN_MAJOR} order by m.found_on, m.hazard_id limit $3`,
    [from, to, limit],
  );
  const places = rows.map((_, index) => `$${index + 1}`).join(', ');
  return rows.length === 0
    ? []
    : select(
        db,
        `h.id in (${places})`,
        rows.map(({ id }) => id),
      );
}

/** The visits behind a figure, by number. */
export function visitsBehind(
  db: Driver,
  span: Span,
  { street, sector }: { readonly street?: string | undefined; readonly sector: string },
): Promise<VisitRow[]> {
  return db.query<VisitRow>(
    `select i.number, i.enterprise_id as "enterpriseId", e.name, i.street, i.completed_at as "completedAt",
       json_extract(i.body, '$.kind') as kind, json_array_length(i.body, '$.inspectors') as inspectors
     from inspection i join visit_sector v on v.inspection_id = i.id join enterprise e on e.id = i.enterprise_id
     where i.completed_at >= $1 and i.completed_at < $2 and v.sector = $3 and ($4 is null or i.street = $4)
     order by i.number`,
    [...instantsOf(span), sector, street ?? null],
  );
}

/** The papers behind a figure, by day and number. */
export function papersBehind(
  db: Driver,
  span: Span,
  { street, kind }: { readonly street?: string | undefined; readonly kind: string },
): Promise<PaperRow[]> {
  return db.query<PaperRow>(
    `select number, addressee, street, issued_on as "issuedOn" from document
     where issued_on >= $1 and issued_on <= $2 and status = 'issued' and kind = $3 and ($4 is null or street = $4)
     order by issued_on, length(number), number`,
    [...daysOf(span), kind, street ?? null],
  );
}

/** The enterprises on the register behind a figure, by name. */
export function enterprisesBehind(
  db: Driver,
  { street, sector }: { readonly street?: string | undefined; readonly sector?: string | undefined },
): Promise<EnterpriseRow[]> {
  const named = (condition: string) =>
    `exists (select 1 from json_each(body, '$.sectors') s where s.value ${condition})`;
  const isIn =
    sector === OTHER_SECTOR
      ? `(json_array_length(body, '$.sectors') = 0 or ${named(`not in (${TEN})`)} or $2 is null)`
      : `($2 is null or ${named('= $2')})`;
  return db.query<EnterpriseRow>(
    `select name, credit_code as "creditCode", street from enterprise
     where status = 'active' and ($1 is null or street = $1) and ${isIn} order by name`,
    [street ?? null, sector ?? null],
  );
}
