import type { Checklist } from '../domain/checklist.ts';
import type { IssuedDocument, Service, VoidedDocument } from '../domain/document.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { RecordedProfile } from '../domain/event.ts';
import type { HazardStatus } from '../domain/hazard.ts';
import type { Inspection } from '../domain/inspection.ts';
import type { Instant, LocalDate } from '../domain/local-date.ts';
import type { PaperKind } from '../domain/paper.ts';
import type { Profile } from '../domain/profile.ts';
import type { Author } from './event-log.ts';
import type { HazardRow } from './store.ts';

/** Where a paper's number comes from: typed in, or the next of a series, printed by the profile's template. */
export type NumberSource =
  | { readonly typed: string }
  | { readonly series: string; readonly print: (serial: number) => string };

/** A hazard that a paper orders to be put right, as whoever made the paper saw it. */
export interface OrderedHazard {
  readonly id: string;
  readonly seen: number;
  readonly dueOn?: LocalDate | undefined;
}

/** A paper about to be issued; the store gives it its number. */
export type DocumentDraft = Omit<
  IssuedDocument,
  'number' | 'version' | 'reason' | 'content' | 'contentHash'
> & {
  readonly number: NumberSource;
  /** The content with the number in it. Pure and plain JSON: it is what is kept. */
  readonly freeze: (number: string) => unknown;
  /** Each takes the step 下达, where that is legal now. */
  readonly orders: readonly OrderedHazard[];
};

/** What a correction (更正) puts in place of the last version. */
export type Correction = Pick<
  IssuedDocument,
  'reason' | 'content' | 'addressee' | 'street' | 'dueOn' | 'fields'
> & {
  readonly profile?: IssuedDocument['profile'] | undefined;
};

export type DocumentStatus = 'issued' | 'void';

/** A paper in a list, without its content. */
export interface DocumentRow {
  readonly id: string;
  readonly number: string;
  readonly kind: PaperKind;
  readonly status: DocumentStatus;
  readonly version: number;
  readonly issuedOn: LocalDate;
  readonly inspectionId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly addressee: string;
  readonly street: string;
  readonly dueOn?: LocalDate | undefined;
  readonly served?: Pick<Service, 'on' | 'how'> | undefined;
}

/** Something that was done to a paper, with who did it and when. */
export type Recorded<T> = T & { readonly at: Instant; readonly by: string };

/** A paper with everything that happened to it. */
export interface DocumentRecord {
  readonly document: IssuedDocument;
  readonly status: DocumentStatus;
  /** Every version, the first one first; the last is `document`. */
  readonly versions: readonly Recorded<IssuedDocument>[];
  readonly voided?: Recorded<VoidedDocument> | undefined;
  readonly services: readonly Recorded<Service>[];
}

/** Which papers to list; absent means all. */
export interface DocumentFilter {
  readonly kind?: PaperKind | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly street?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly inspectionId?: string | undefined;
  /** Only those that name one of these hazards. */
  readonly hazardIds?: readonly string[] | undefined;
  readonly status?: DocumentStatus | undefined;
  /** Part of the number. */
  readonly number?: string | undefined;
  readonly limit?: number | undefined;
}

/** Which visits to read: completed ones that found a hazard. Both days count. */
export interface VisitFilter {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly street?: string | undefined;
  /** Only visits that found a hazard of this sector, or of this status now. */
  readonly sector?: string | undefined;
  readonly status?: HazardStatus | undefined;
}

/** A visit with all that it found, and the papers of one kind that were issued on it. */
export interface VisitFindings {
  readonly inspection: Inspection;
  readonly enterprise: Enterprise;
  readonly hazards: readonly HazardRow[];
  readonly documents: readonly IssuedDocument[];
}

/** The papers' part of the store. `ref` is an id or a number as printed, in whatever width it was typed. */
export interface DocumentStore {
  /** Keeps a new version of a profile, which is in force from now on. One that says the same is not kept again. */
  recordProfile(profile: Profile, author: Author): Promise<RecordedProfile>;
  /** Puts the latest version of a profile in force. @throws Problem `profile.unknown` */
  chooseProfile(id: string, author: Author): Promise<RecordedProfile>;
  /** The latest version of each, the one in force first. */
  profiles(): Promise<RecordedProfile[]>;
  /** Undefined where none was ever recorded. */
  profileInForce(): Promise<RecordedProfile | undefined>;

  /**
   * Takes the number, freezes the content and orders the hazards, all or nothing.
   *
   * @throws Problem `document.number-taken`, `document.hazard-changed`, `profile.no-serial`
   */
  issueDocument(draft: DocumentDraft, author: Author): Promise<IssuedDocument>;
  /** 更正. @throws Problem `document.unknown`, `document.is-void`, `document.conflict` */
  correctDocument(id: string, seen: number, correction: Correction, author: Author): Promise<IssuedDocument>;
  /** 作废; the number stays taken. @throws Problem `document.unknown`, `document.is-void`, `document.approver-same` */
  voidDocument(
    id: string,
    voiding: Pick<VoidedDocument, 'reason' | 'approvedBy'>,
    author: Author,
  ): Promise<DocumentRow>;
  /** 送达, or an attempt at it. @throws Problem `document.unknown`, `document.is-void` */
  serveDocument(id: string, service: Service, author: Author): Promise<DocumentRow>;
  /** By day of issue, the latest first. */
  documents(filter?: DocumentFilter): Promise<DocumentRow[]>;
  document(ref: string): Promise<DocumentRecord | undefined>;
  /** Whether a number is taken, by a void paper too. */
  isNumberTaken(number: string): Promise<boolean>;

  /** The visits of a span of days by their beginning, so many at a time: those behind the last one of a page. */
  visitsWithHazards(
    filter: VisitFilter,
    kind: PaperKind,
    limit: number,
    behind?: Pick<Inspection, 'startedAt' | 'number'>,
  ): Promise<VisitFindings[]>;
  countVisitsWithHazards(filter: VisitFilter): Promise<number>;
  /** The very text that was asked, by its hash. */
  checklistText(hash: string): Promise<Checklist>;
}
