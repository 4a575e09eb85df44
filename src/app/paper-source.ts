import type { Register } from '../domain/checklist.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { RecordedProfile } from '../domain/event.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { DocumentRecord } from '../store/document-store.ts';
import type { HazardRecord, InspectionRecord } from '../store/store.ts';

/** All that a paper can be made from; each kind takes what it needs, and its checks tell what is missing. */
export interface PaperSource {
  /** Who issues it; a draft can be made before anybody said so. */
  readonly profile?: RecordedProfile | undefined;
  /** As printed. Without it the paper is a draft. */
  readonly number?: string | undefined;
  readonly issuedOn: LocalDate;
  readonly visit?: InspectionRecord | undefined;
  readonly enterprise?: Enterprise | undefined;
  /** The hazards that the paper names, in its order; none that was voided. */
  readonly hazards: readonly HazardRecord[];
  /** The papers issued before on the same visit or the same hazards, the first one first. */
  readonly documents: readonly DocumentRecord[];
  readonly register: Register;
  /** Whom it goes to, where that is no enterprise: a street or an office. */
  readonly addressee?: string | undefined;
  /** What only people know, by field. */
  readonly fields: Readonly<Record<string, string>>;
}
