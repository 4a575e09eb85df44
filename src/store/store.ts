import type { Checklist, Grade } from '../domain/checklist.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Hazard, HazardStatus, RaisedHazard } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Answer, Inspection, Inspector, Photo } from '../domain/inspection.ts';
import type { Instant, LocalDate } from '../domain/local-date.ts';
import type { DocumentStore } from './document-store.ts';
import type { EnterpriseStore } from './enterprise-store.ts';
import type { Author } from './event-log.ts';
import type { ExportStore } from './export-store.ts';
import type { FigureStore } from './figure-store.ts';
import type { ImportStore } from './import-store.ts';

export type { Author } from './event-log.ts';

/** Where answers are kept. Each call returns only when what it did is on the disk. */
export interface AnswerKeeper {
  saveAnswer(inspectionId: string, answer: Answer): Promise<void>;
  /** Takes back the last saved answer; undefined when there is none. Survives a restart. */
  undoAnswer(inspectionId: string): Promise<Undone | undefined>;
}

/** What an undo took back, and what stands there now. */
export interface Undone {
  readonly checklistId: string;
  readonly itemId: string;
  readonly before?: Answer | undefined;
}

/** A visit about to begin; the store gives it its number. */
export type NewInspection = Omit<Inspection, 'number' | 'status' | 'completedAt' | 'checklists'> & {
  readonly checklists: readonly { readonly hash: string; readonly checklist: Checklist }[];
};

/** A visit with everything that belongs to it. */
export interface InspectionRecord {
  readonly inspection: Inspection;
  readonly enterprise: Enterprise;
  /** The very texts that were asked. */
  readonly checklists: readonly Checklist[];
  readonly answers: readonly Answer[];
}

/** A visit in a list. */
export interface InspectionRow {
  readonly inspection: Inspection;
  readonly enterpriseName: string;
  /** On the day of the visit. */
  readonly street: string;
  readonly hazards: number;
}

/** Which visits; nothing given is all of them, the latest first. */
export interface InspectionFilter {
  /** Days on which visits began, both inclusive. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly street?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly limit?: number | undefined;
}

/** A hazard in a list. */
export interface HazardRow {
  readonly id: string;
  readonly hazard: Hazard;
  readonly enterpriseName: string;
  readonly street: string;
}

/** A hazard with its whole history. */
export type HazardRecord = HazardRow & { readonly history: readonly HazardEvent[] };

/** Which hazards to list; absent means all. */
export interface HazardFilter {
  readonly inspectionId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly street?: string | undefined;
  readonly sector?: string | undefined;
  readonly grade?: Grade | undefined;
  readonly status?: HazardStatus | undefined;
  /** Name or certificate of one of the inspectors who found it. */
  readonly inspector?: string | undefined;
  readonly openOnly?: boolean | undefined;
  /** Only what waits for rectification or verification. */
  readonly unverifiedOnly?: boolean | undefined;
  /** Only what is unverified and past its due date on this day. */
  readonly overdueOn?: LocalDate | undefined;
  /** Only what is unverified and due before this day. */
  readonly dueBefore?: LocalDate | undefined;
  /** Only what is under supervision (挂牌). */
  readonly listedOnly?: boolean | undefined;
  /** As everything stood at the end of this day. */
  readonly asOf?: LocalDate | undefined;
  readonly limit?: number | undefined;
}

/** The latest answer that an enterprise was given to an item, and when. */
export interface LastAnswer {
  readonly answer: Answer;
  readonly inspectionNumber: string;
  readonly on: LocalDate;
}

/** A fault that `check` found: what it is, and where. */
export interface Fault {
  readonly code: 'integrity' | 'chain' | 'fold' | 'photo' | 'document';
  readonly where: string;
}

/** What `check` looked at and what it found. */
export interface CheckReport {
  readonly events: number;
  /** The chain's last hash; on paper it is the anchor that shows a later rewriting. */
  readonly head: string;
  readonly faults: readonly Fault[];
}

/**
 * The one interface to what is kept. Each method is one atomic, durable unit. `ref` is an id or the number that
 * people use.
 */
export interface Store
  extends AnswerKeeper,
    EnterpriseStore,
    DocumentStore,
    FigureStore,
    ExportStore,
    ImportStore {
  startInspection(start: NewInspection, author: Author): Promise<Inspection>;
  /** Visits in progress at this enterprise, latest first; of all enterprises without one. */
  drafts(enterpriseId?: string): Promise<InspectionRow[]>;
  inspection(ref: string): Promise<InspectionRecord | undefined>;
  /** Those in progress first. */
  inspections(filter?: InspectionFilter): Promise<InspectionRow[]>;
  /** Freezes the visit and raises its hazards, all or nothing. @throws Problem `inspection.not-open`. */
  completeInspection(
    id: string,
    completedAt: Instant,
    hazards: readonly NewHazard[],
    author: Author,
  ): Promise<HazardRow[]>;
  /** How many answers, given or in progress, there are to an item. */
  answersTo(checklistId: string, itemId: string): Promise<number>;
  /** The inspectors of the latest visit. */
  lastInspectors(): Promise<readonly Inspector[]>;

  /** The latest answer to each item that was ever asked at this enterprise. */
  lastAnswers(enterpriseId: string): Promise<LastAnswer[]>;

  /** By due date where the filter asks for due dates, else the latest first. */
  hazards(filter?: HazardFilter): Promise<HazardRow[]>;
  /** How many there are; the filter's limit bounds the counting, too. */
  countHazards(filter?: HazardFilter): Promise<number>;
  hazard(ref: string): Promise<HazardRecord | undefined>;
  /**
   * Adds steps to a hazard's life that were decided on its version `seen`.
   *
   * @throws Problem `hazard.unknown`; `hazard.conflict`, with what somebody else did meanwhile
   */
  appendHazardEvents(
    id: string,
    seen: number,
    events: readonly HazardEvent[],
    author: Author,
  ): Promise<HazardRow>;

  check(): Promise<CheckReport>;
  /** Every photo that an answer or a step of a hazard refers to, each once. */
  photoReferences(): Promise<Photo[]>;
  /** Folds the log again and replaces the tables by the result. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** A hazard about to be raised; the store gives it its number. */
export interface NewHazard {
  readonly id: string;
  readonly raised: Omit<RaisedHazard, 'number'>;
}
