import type { IssuedDocument } from '../domain/document.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Hazard } from '../domain/hazard.ts';
import type { Inspection } from '../domain/inspection.ts';
import { addDays } from '../domain/local-date.ts';
import type { PaperKind } from '../domain/paper.ts';
import type { DocumentStore, VisitFilter, VisitFindings } from './document-store.ts';
import { type Driver, one, type Queries, type Value } from './driver.ts';
import { checklistText } from './inspections.ts';

type Part = Pick<DocumentStore, 'visitsWithHazards' | 'countVisitsWithHazards' | 'checklistText'>;

/** Visits with what they found, for papers by the thousand. */
export function visitsIn(db: Driver): Part {
  return {
    visitsWithHazards: (filter, kind, limit, behind) => visitsWithHazards(db, filter, kind, limit, behind),
    countVisitsWithHazards: (filter) => countVisits(db, filter),
    checklistText: (hash) => checklistText(db, hash),
  };
}

/** A page of visits with all that they found: three queries, however many visits there are on it. */
async function visitsWithHazards(
  db: Queries,
  filter: VisitFilter,
  kind: PaperKind,
  limit: number,
  behind?: Place,
): Promise<VisitFindings[]> {
  const visits = await visitsOf(db, filter, limit, behind);
  if (visits.length === 0) return [];
  const ids = visits.map(({ id }) => id);
  const hazards = Map.groupBy(await hazardsOf(db, ids), (row) => row.visit);
  const documents = Map.groupBy(await documentsOf(db, ids, kind), (row) => row.visit);
  return visits.map(({ id, body, enterprise: text }) => {
    const enterprise = JSON.parse(text) as Enterprise;
    const { name: enterpriseName, street } = enterprise;
    return {
      inspection: JSON.parse(body) as Inspection,
      enterprise,
      hazards: (hazards.get(id) ?? []).map((row) => ({
        id: row.id,
        hazard: JSON.parse(row.body) as Hazard,
        enterpriseName,
        street,
      })),
      documents: (documents.get(id) ?? []).map((row) => JSON.parse(row.body) as IssuedDocument),
    };
  });
}

interface VisitRow {
  readonly id: string;
  readonly body: string;
  readonly enterprise: string;
}

type Place = Pick<Inspection, 'startedAt' | 'number'>;

function visitsOf(db: Queries, filter: VisitFilter, limit: number, behind?: Place): Promise<VisitRow[]> {
  const { from, params } = visitsSql(filter, behind);
  return db.query<VisitRow>(
    `select i.id, i.body, e.body as enterprise ${from}
     order by i.started_at, i.number limit $${params.length + 1}`,
    [...params, limit],
  );
}

async function countVisits(db: Queries, filter: VisitFilter): Promise<number> {
  const { from, params } = visitsSql(filter);
  return (await one<{ count: number }>(db, `select count(*) as count ${from}`, params))!.count;
}

function visitsSql(
  { from, to, street, sector, status }: VisitFilter,
  behind: Place = { startedAt: from, number: '' },
): { from: string; params: Value[] } {
  const params: Value[] = [behind.startedAt, behind.number, addDays(to, 1)];
  const equal = (column: string, value: Value | undefined) =>
    value === undefined ? '' : ` and ${column} = $${params.push(value)}`;
  const onHazard = equal('h.sector', sector) + equal('h.status', status);
  // One lower bound, so that the index leads straight to the next page.
  return {
    from: `from inspection i join enterprise e on e.id = i.enterprise_id
     where (i.started_at, i.number) > ($1, $2) and i.started_at < $3
       and i.status = 'completed'${equal('e.street', street)}
       and exists (select 1 from hazard h where h.inspection_id = i.id and h.status <> 'voided'${onHazard})`,
    params,
  };
}

interface Below {
  readonly id: string;
  readonly visit: string;
  readonly body: string;
}

function hazardsOf(db: Queries, ids: readonly string[]): Promise<Below[]> {
  return db.query<Below>(
    `select h.id, h.inspection_id as visit, s.body from hazard h join hazard_state s on s.hazard_id = h.id
     where h.inspection_id in (${places(ids)}) and h.status <> 'voided' order by h.inspection_id, h.number`,
    ids,
  );
}

// Most months have many visits and few papers: the bodies are wide, so only what stands is read.
function documentsOf(db: Queries, ids: readonly string[], kind: PaperKind): Promise<Below[]> {
  return db.query<Below>(
    `select id, inspection_id as visit, body from document
     where inspection_id in (${places(ids)}) and kind = $${ids.length + 1} and status = 'issued'
     order by inspection_id, number_key`,
    [...ids, kind],
  );
}

function places(ids: readonly string[]): string {
  return ids.map((_, index) => `$${index + 1}`).join(', ');
}
