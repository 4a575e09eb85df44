import type { Calendar } from '../../domain/calendar.ts';
import type { Checklist, Citations } from '../../domain/checklist.ts';
import type { Service } from '../../domain/document.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { Inspection, Inspector } from '../../domain/inspection.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import type { PaperTable, RuleFile } from '../../domain/paper-rules.ts';
import type { Profile } from '../../domain/profile.ts';
import type { Messages } from '../../messages/index.ts';
import type { HazardRow } from '../../store/store.ts';

/** A paper that was issued before on the same matter and is not void. */
export interface EarlierPaper {
  readonly kind: PaperKind;
  /** As printed. */
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly hazardIds: readonly string[];
  /** To whom it was addressed. */
  readonly addressee?: string | undefined;
}

/** All that a paper can be made from; each kind takes what it needs, and its checks tell what is missing. */
export interface PaperSource {
  readonly profile: Profile;
  readonly table: PaperTable;
  /** The rule file in force on the day of issue. */
  readonly rules: RuleFile;
  readonly inspection?: Inspection | undefined;
  readonly enterprise?: Enterprise | undefined;
  /** Who acts: default those of the visit. */
  readonly officers?: readonly Inspector[] | undefined;
  /** The hazards that the paper names, in its order. */
  readonly hazards: readonly HazardRow[];
  readonly checklists: readonly Checklist[];
  readonly register: Citations;
  /** The first one first. */
  readonly earlier: readonly EarlierPaper[];
  /** How the paper reached its addressee: for a service receipt. */
  readonly service?: Service | undefined;
  /** Whom it goes to, where that is no enterprise: a street or a department. */
  readonly addressee?: string | undefined;
  /** What only people know, by the names of `paperFields`. */
  readonly fields: Readonly<Record<string, string>>;
  /** As printed. Without it the paper is a draft, and its date a blank. */
  readonly number?: string | undefined;
  readonly issuedOn: LocalDate;
  readonly isVoid?: boolean | undefined;
  /** For telling of due dates on holidays; absent tells of none. */
  readonly calendar?: Calendar | undefined;
}

/** The words that papers are made of, in one language. */
export type PaperWords = Pick<Messages, 'language' | 'papers' | 'words' | 'hazard' | 'registry'>;
