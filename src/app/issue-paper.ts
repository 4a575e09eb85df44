import type { IssuedDocument } from '../domain/document.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { seriesOf } from '../domain/numbering.ts';
import type { PaperKind } from '../domain/paper.ts';
import { Problem, Problems } from '../domain/problem.ts';
import type { Profile } from '../domain/profile.ts';
import type { PaperModel } from '../report/paper-model.ts';
import type { DocumentDraft, NumberSource } from '../store/document-store.ts';
import type { Author, Store } from '../store/store.ts';
import type { PaperSource } from './paper-source.ts';

/** What is wrong with a paper, and what somebody should look at. */
export interface Findings {
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A paper of one kind from one source, ready to be made under any number; without one it is a draft. */
export interface PaperInHand {
  readonly kind: PaperKind;
  readonly source: PaperSource;
  /** Version of the rule file whose days and clauses it prints. */
  readonly rules: string;
  readonly findings: Findings;
  readonly make: (number?: string) => PaperModel;
}

/** Where papers are issued. */
export interface IssuePorts {
  readonly store: Store;
  readonly author: Author;
  readonly newId: () => string;
}

/** The papers by which rectification is demanded: their hazards take the step 下达. */
const ORDERING: readonly PaperKind[] = ['rectification-order', 'rectification-notice', 'measures-decision'];

/**
 * Issues a paper: with a fault nothing is issued and no number used.
 *
 * @throws Problems, every fault at once; Problem `document.number-taken`, `document.hazard-changed`
 */
export async function issuePaper(
  paper: PaperInHand,
  typed: string | undefined,
  { store, author, newId }: IssuePorts,
): Promise<IssuedDocument> {
  const { profile } = paper.source;
  const faults = await allFaults(paper, typed, store);
  if (faults.length > 0) throw new Problems(faults);
  const number = numberFor(profile!, paper, typed)!;
  return store.issueDocument(draftOf(paper, number, newId()), author);
}

/** Every reason why this paper can't be issued, with those of its number. */
export async function allFaults(
  paper: PaperInHand,
  typed: string | undefined,
  store: Pick<Store, 'isNumberTaken'>,
): Promise<Problem[]> {
  const { kind, source, findings } = paper;
  if (!source.profile) return [new Problem('profile.none'), ...findings.faults];
  const faults = [...findings.faults];
  if (numberFor(source.profile, paper, typed) === undefined)
    faults.push(new Problem('document.number-needed', { kind, profile: source.profile.name }));
  if (typed !== undefined && (await store.isNumberTaken(typed)))
    faults.push(new Problem('document.number-taken', { number: typed }));
  return faults;
}

function numberFor(
  profile: Profile,
  { kind, source }: PaperInHand,
  typed: string | undefined,
): NumberSource | undefined {
  return typed === undefined ? seriesOf(profile, kind, source.issuedOn) : { typed };
}

function draftOf(paper: PaperInHand, number: NumberSource, id: string): DocumentDraft {
  const { kind, source, rules, make } = paper;
  const { profile, hazards, issuedOn, visit, enterprise } = source;
  const { about } = make();
  const orders = hazards.map((row) => ({ id: row.id, seen: row.hazard.version, dueOn: row.hazard.dueOn }));
  return {
    id,
    kind,
    number,
    profile: { id: profile!.id, version: profile!.version },
    issuedOn,
    ...(visit && { inspectionId: visit.inspection.id }),
    ...(enterprise && { enterpriseId: enterprise.id }),
    hazardIds: hazards.map((row) => row.id),
    addressee: about.name,
    street: about.street,
    dueOn: latestDue(paper),
    rules,
    freeze: make,
    orders: ORDERING.includes(kind) ? orders : [],
  };
}

/** The latest day by which a paper asks for something. */
export function latestDue({ source }: Pick<PaperInHand, 'source'>): LocalDate | undefined {
  const days = source.hazards.flatMap(({ hazard }) => hazard.dueOn ?? []);
  return days.sort().at(-1);
}
