import type { Calendar } from '../domain/calendar.ts';
import type { PaperKind } from '../domain/paper.ts';
import { type PaperRules, rulesOn } from '../domain/paper-rules.ts';
import type { Profile } from '../domain/profile.ts';
import type { PaperModel } from '../report/paper-model.ts';
import type { DocumentRecord } from '../store/document-store.ts';
import type { Gathered } from './gathered.ts';
import { buildPaper } from './papers/build-paper.ts';
import type { IssueFindings } from './papers/issue-faults.ts';
import type { EarlierPaper, PaperSource, PaperWords } from './papers/paper-source.ts';

/** A paper of one kind about one matter, ready to be checked, and made under any number; without one it is a draft. */
export interface PaperInHand {
  readonly kind: PaperKind;
  readonly gathered: Gathered;
  /** Version of the rule file whose days and clauses it prints. */
  readonly rules: string;
  readonly findings: (typed?: string) => Promise<IssueFindings>;
  readonly make: (number?: string) => PaperModel;
}

/** What papers are made by. */
export interface PaperMaking {
  readonly rules: PaperRules;
  readonly words: PaperWords;
  readonly calendar?: Calendar | undefined;
}

/** Takes a paper in hand. @throws Problem `paper.no-rules` */
export function paperInHand(
  kind: PaperKind,
  gathered: Gathered,
  { rules, words, calendar }: PaperMaking,
): PaperInHand {
  const file = rulesOn(rules, gathered.issuedOn);
  const source: PaperSource = {
    ...gathered,
    profile: gathered.profile ?? streetOf(gathered, words),
    table: rules.table,
    rules: file,
    earlier: earlierOf(gathered),
    service: gathered.about?.services.at(-1),
    fields: fieldsOf(gathered),
    calendar,
  };
  return {
    kind,
    gathered,
    rules: file.version,
    // A draft is not checked, and goes without the checks.
    findings: async (typed) =>
      (await import('./papers/issue-faults.ts')).issueFaults(kind, { ...source, number: typed }),
    make: (number) => buildPaper(kind, { ...source, number }, words),
  };
}

/** Before anybody said who we are, a draft is that of the street where the enterprise is. */
function streetOf({ enterprise, hazards }: Gathered, { papers }: PaperWords): Profile {
  const street = enterprise?.street ?? hazards[0]?.street ?? '';
  return {
    id: '',
    body: 'subdistrict',
    name: papers.streetOffice(street),
    street,
    numbering: { series: 'per-kind', templates: {} },
    officers: [],
  };
}

function earlierOf({ documents }: Gathered): EarlierPaper[] {
  return documents
    .filter(({ status }) => status === 'issued')
    .map(({ document: { kind, number, issuedOn, hazardIds, addressee } }) => ({
      kind,
      number,
      issuedOn,
      hazardIds,
      addressee,
    }));
}

// A receipt is about the paper that was named, not about the latest.
function fieldsOf({ about, fields }: Gathered): Gathered['fields'] {
  return about ? { 文书文号: about.document.number, ...fields } : fields;
}

/** The papers of this kind that stand already for one of the hazards or, where none are named, for the same visit. */
export function standingPapers({ kind, gathered }: PaperInHand): DocumentRecord[] {
  const ids = gathered.hazards.map(({ id }) => id);
  const isSame = ({ hazardIds }: DocumentRecord['document']) =>
    hazardIds.length === 0 || ids.length === 0 || hazardIds.some((id) => ids.includes(id));
  return gathered.documents.filter(
    ({ document, status }) => status === 'issued' && document.kind === kind && isSame(document),
  );
}
