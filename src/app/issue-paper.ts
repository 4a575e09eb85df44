import type { IssuedDocument } from '../domain/document.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { seriesOf } from '../domain/numbering.ts';
import type { PaperKind } from '../domain/paper.ts';
import { Problem, Problems } from '../domain/problem.ts';
import type { Profile } from '../domain/profile.ts';
import type { DocumentDraft, NumberSource } from '../store/document-store.ts';
import type { Author, Store } from '../store/store.ts';
import type { PaperInHand } from './paper-in-hand.ts';

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
  const { profile } = paper.gathered;
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
  const { kind, gathered, findings } = paper;
  const faults = [...(await findings(typed)).faults];
  if (!gathered.profile) return [new Problem('profile.none'), ...faults];
  if (numberFor(gathered.profile, paper, typed) === undefined)
    faults.push(new Problem('document.number-needed', { kind, profile: gathered.profile.name }));
  if (typed !== undefined && (await store.isNumberTaken(typed)))
    faults.push(new Problem('document.number-taken', { number: typed }));
  return faults;
}

function numberFor(
  profile: Profile,
  { kind, gathered }: PaperInHand,
  typed: string | undefined,
): NumberSource | undefined {
  return typed === undefined ? seriesOf(profile, kind, gathered.issuedOn) : { typed };
}

function draftOf(paper: PaperInHand, number: NumberSource, id: string): DocumentDraft {
  const { kind, gathered, rules, make } = paper;
  const { profile, hazards, issuedOn, inspection, enterprise } = gathered;
  const { about } = make();
  const orders = hazards.map((row) => ({ id: row.id, seen: row.hazard.version, dueOn: row.hazard.dueOn }));
  return {
    id,
    kind,
    number,
    profile: { id: profile!.id, version: profile!.version },
    issuedOn,
    ...(inspection && { inspectionId: inspection.id }),
    ...(enterprise && { enterpriseId: enterprise.id }),
    hazardIds: hazards.map((row) => row.id),
    addressee: about.name,
    street: about.street,
    dueOn: latestDue(paper),
    rules,
    fields: gathered.fields,
    freeze: make,
    orders: ORDERING.includes(kind) ? orders : [],
  };
}

/** The latest day by which a paper asks for something. */
export function latestDue({ gathered }: Pick<PaperInHand, 'gathered'>): LocalDate | undefined {
  const days = gathered.hazards.flatMap(({ hazard }) => hazard.dueOn ?? []);
  return days.sort().at(-1);
}
