import type { Checklist, Citations } from '../domain/checklist.ts';
import type { IssuedDocument } from '../domain/document.ts';
import type { RecordedProfile } from '../domain/event.ts';
import type { Inspection } from '../domain/inspection.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { PaperKind } from '../domain/paper.ts';
import { isProblem, isProblems, type Problem } from '../domain/problem.ts';
import type { PaperModel } from '../report/paper-model.ts';
import type { VisitFilter, VisitFindings } from '../store/document-store.ts';
import type { Gathered } from './gathered.ts';
import { type IssuePorts, issuePaper } from './issue-paper.ts';
import type { PaperInHand } from './paper-in-hand.ts';

/** Which papers of a span of days to make. */
export interface MonthPlan {
  readonly visits: VisitFilter;
  readonly kind: PaperKind;
  /** Whether visits without a paper of this kind get one now; else they get a draft. */
  readonly issue: boolean;
  readonly issuedOn: LocalDate;
}

/** What making them needs of the world. */
export interface MonthPorts extends IssuePorts {
  readonly profile: RecordedProfile | undefined;
  readonly register: Citations;
  readonly inHand: (gathered: Gathered) => PaperInHand;
  /** Everything about a visit, for kinds that need more than its hazards. */
  readonly gather: (visit: Inspection) => Promise<Gathered>;
  /** @throws Problem `document.altered` */
  readonly frozen: (document: IssuedDocument) => PaperModel;
}

/** A paper of a visit, or why there is none. */
export interface MonthPaper {
  readonly visit: VisitFindings;
  readonly made?: { readonly paper: PaperModel; readonly number?: string | undefined } | undefined;
  readonly faults: readonly Problem[];
}

/** Visits read at a time: memory stays flat, however long the month. */
const PAGE = 100;

/**
 * The papers of one kind of all visits of a span of days that found hazards, in the order of the visits: issued ones as
 * they were frozen, else drafts, or papers issued now.
 */
export async function* papersOfMonth(plan: MonthPlan, ports: MonthPorts): AsyncGenerator<MonthPaper> {
  const sourceOf = sources(plan, ports);
  let behind: Inspection | undefined;
  for (;;) {
    const page = await ports.store.visitsWithHazards(plan.visits, plan.kind, PAGE, behind);
    for (const visit of page) yield* papersOf(visit, plan, ports, sourceOf);
    if (page.length < PAGE) return;
    behind = page.at(-1)!.inspection;
  }
}

async function* papersOf(
  visit: VisitFindings,
  { issue }: MonthPlan,
  ports: MonthPorts,
  sourceOf: (visit: VisitFindings) => Promise<Gathered>,
): AsyncGenerator<MonthPaper> {
  for (const document of visit.documents)
    yield attempt(visit, async () => ({ paper: ports.frozen(document), number: document.number }));
  if (visit.documents.length > 0) return;
  yield attempt(visit, async () => {
    const paper = ports.inHand(await sourceOf(visit));
    if (!issue) return { paper: paper.make() };
    const document = await issuePaper(paper, undefined, ports);
    return { paper: ports.frozen(document), number: document.number };
  });
}

async function attempt(
  visit: VisitFindings,
  make: () => Promise<NonNullable<MonthPaper['made']>>,
): Promise<MonthPaper> {
  try {
    return { visit, made: await make(), faults: [] };
  } catch (error) {
    if (isProblems(error)) return { visit, faults: error.problems };
    if (isProblem(error)) return { visit, faults: [error] };
    throw error;
  }
}

/** A notice needs the visit and its hazards, which a page brings along; whatever else is gathered visit by visit. */
function sources({ kind, issuedOn }: MonthPlan, ports: MonthPorts) {
  const texts = new Map<string, Promise<Checklist>>();
  const checklist = (hash: string) => {
    const known = texts.get(hash) ?? ports.store.checklistText(hash);
    texts.set(hash, known);
    return known;
  };
  return async ({ inspection, enterprise, hazards }: VisitFindings): Promise<Gathered> => {
    if (kind !== 'rectification-notice') return ports.gather(inspection);
    const checklists = await Promise.all(inspection.checklists.map(({ hash }) => checklist(hash)));
    return {
      profile: ports.profile,
      issuedOn,
      inspection,
      enterprise,
      hazards,
      checklists,
      documents: [],
      register: ports.register,
      fields: {},
    };
  };
}
