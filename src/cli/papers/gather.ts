import type { Gathered } from '../../app/gathered.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { isOpen } from '../../domain/hazard.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { isProblem, Problem } from '../../domain/problem.ts';
import type { DocumentRecord } from '../../store/document-store.ts';
import type { HazardFilter, HazardRow, InspectionRecord, Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { keptEnterprise } from '../registry/enterprise-ref.ts';

/** What a paper is to be about. */
export interface Request {
  /** A visit, a hazard, a paper by its number, or an enterprise. */
  readonly ref?: string | undefined;
  /** The visit, where it was read already. */
  readonly visit?: InspectionRecord | undefined;
  /** Numbers of hazards; else those that `open` and `overdue` choose, else all of the ref. */
  readonly hazards?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  /** A street or an office. */
  readonly to?: string | undefined;
  readonly issuedOn: LocalDate;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a ref led to. */
interface Subject {
  readonly visit?: InspectionRecord | undefined;
  readonly enterprise?: Enterprise | undefined;
  readonly paper?: DocumentRecord | undefined;
  /** The hazards meant where nobody chose any. */
  readonly hazards: readonly HazardRow[];
}

/** Reads from the store all that a paper can be made from. @throws Problem `document.ref-unknown`, `hazard.unknown` */
export async function gather(context: Context, request: Request): Promise<Gathered> {
  const store = await context.store();
  const subject = await subjectOf(store, request);
  const { visit, enterprise, paper } = subject;
  const hazards = await chosen(store, request, subject);
  return {
    profile: await store.profileInForce(),
    issuedOn: request.issuedOn,
    inspection: visit?.inspection,
    enterprise,
    hazards: hazards.filter(({ hazard }) => hazard.status !== 'voided'),
    checklists: await checklistsOf(store, visit, hazards),
    documents: await earlierPapers(store, visit, hazards, paper),
    about: paper,
    register: await (await context.catalog()).citations(),
    addressee: request.to,
    fields: request.fields,
  };
}

async function subjectOf(store: Store, { ref, visit: known }: Request): Promise<Subject> {
  if (known) return ofVisit(store, known);
  if (ref === undefined) return { hazards: [] };
  const visit = await store.inspection(ref);
  if (visit) return ofVisit(store, visit);
  const hazard = await store.hazard(ref);
  if (hazard) return { ...(await visitOf(store, hazard.hazard.inspectionId)), hazards: [hazard] };
  const paper = await store.document(ref);
  if (paper) {
    const { inspectionId, enterpriseId, hazardIds } = paper.document;
    const enterprise = enterpriseId === undefined ? undefined : await store.enterprise(enterpriseId);
    const hazards = await hazardsNamed(store, hazardIds);
    return { enterprise, ...(inspectionId && (await visitOf(store, inspectionId))), paper, hazards };
  }
  return { enterprise: await enterpriseOf(store, ref), hazards: [] };
}

async function enterpriseOf(store: Store, ref: string): Promise<Enterprise> {
  try {
    return await keptEnterprise(store, ref);
  } catch (error) {
    if (isProblem(error) && error.code === 'enterprise.unknown')
      throw new Problem('document.ref-unknown', { ref });
    throw error;
  }
}

async function ofVisit(store: Store, visit: InspectionRecord): Promise<Subject> {
  const hazards = await store.hazards({ inspectionId: visit.inspection.id });
  return { visit, enterprise: visit.enterprise, hazards };
}

async function visitOf(store: Store, id: string): Promise<Pick<Subject, 'visit' | 'enterprise'>> {
  const visit = await store.inspection(id);
  return { visit, enterprise: visit?.enterprise };
}

async function chosen(store: Store, request: Request, subject: Subject): Promise<HazardRow[]> {
  const { hazards: refs, open } = request;
  const named = refs && (await hazardsNamed(store, refs));
  const hazards = named ?? (await searched(store, request, subject)) ?? subject.hazards;
  return hazards.filter(({ hazard }) => !open || isOpen(hazard));
}

async function hazardsNamed(store: Store, refs: readonly string[]): Promise<HazardRow[]> {
  const hazards: HazardRow[] = [];
  for (const ref of refs) {
    const hazard = await store.hazard(ref);
    if (!hazard) throw new Problem('hazard.unknown', { ref });
    hazards.push(hazard);
  }
  return hazards;
}

/** Those that `open` and `overdue` choose: of the visit, the enterprise or the street, whichever is meant. */
async function searched(
  store: Store,
  { open, overdue, issuedOn, to }: Request,
  { visit, enterprise, paper }: Subject,
): Promise<HazardRow[] | undefined> {
  if ((!open && !overdue) || paper) return undefined;
  const { streetNamed } = await import('../../domain/enterprise.ts');
  const filter: HazardFilter = {
    openOnly: open,
    overdueOn: overdue ? issuedOn : undefined,
    inspectionId: visit?.inspection.id,
    enterpriseId: visit ? undefined : enterprise?.id,
    street: visit || enterprise || to === undefined ? undefined : streetNamed(to),
  };
  return store.hazards(filter);
}

/** The texts of the visit, and of the other visits on which these hazards were found. */
async function checklistsOf(
  store: Store,
  visit: InspectionRecord | undefined,
  hazards: readonly HazardRow[],
): Promise<Checklist[]> {
  const texts = new Map((visit?.checklists ?? []).map((one) => [one.id, one]));
  const visits = new Set(hazards.map(({ hazard }) => hazard.inspectionId));
  if (visit) visits.delete(visit.inspection.id);
  for (const id of visits) {
    const other = await store.inspection(id);
    for (const one of other?.checklists ?? []) if (!texts.has(one.id)) texts.set(one.id, one);
  }
  return [...texts.values()];
}

async function earlierPapers(
  store: Store,
  visit: InspectionRecord | undefined,
  hazards: readonly HazardRow[],
  paper: DocumentRecord | undefined,
): Promise<DocumentRecord[]> {
  const ids = new Set(paper ? [paper.document.id] : []);
  if (visit) for (const { id } of await store.documents({ inspectionId: visit.inspection.id })) ids.add(id);
  const hazardIds = hazards.map(({ id }) => id);
  if (hazardIds.length > 0) for (const { id } of await store.documents({ hazardIds })) ids.add(id);
  const records = await Promise.all([...ids].map((id) => store.document(id)));
  return records
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.versions[0]!.at < b.versions[0]!.at ? -1 : 1));
}
