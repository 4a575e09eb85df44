import type { Checklist, Citations } from '../domain/checklist.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { RecordedProfile } from '../domain/event.ts';
import type { Inspection } from '../domain/inspection.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { DocumentRecord } from '../store/document-store.ts';
import type { HazardRow } from '../store/store.ts';

/** What is on record about the matter of a paper. */
export interface Gathered {
  /** Who issues it; a draft can be made before anybody said so. */
  readonly profile?: RecordedProfile | undefined;
  readonly issuedOn: LocalDate;
  readonly inspection?: Inspection | undefined;
  readonly enterprise?: Enterprise | undefined;
  /** The hazards that the paper names, in its order; none that was voided. */
  readonly hazards: readonly HazardRow[];
  /** The very texts by which these hazards were found. */
  readonly checklists: readonly Checklist[];
  readonly register: Citations;
  /** The papers issued before on the same visit or the same hazards, the first one first; void ones, too. */
  readonly documents: readonly DocumentRecord[];
  /** The paper that this one is about, as a receipt is about what was served. */
  readonly about?: DocumentRecord | undefined;
  /** Whom it goes to, where that is no enterprise: a street or an office. */
  readonly addressee?: string | undefined;
  /** What only people know, by field. */
  readonly fields: Readonly<Record<string, string>>;
}
