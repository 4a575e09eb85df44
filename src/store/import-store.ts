import type { Checklist } from '../domain/checklist.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Answer, Inspection } from '../domain/inspection.ts';
import type { Author } from './event-log.ts';

/** A finished visit about to be taken in. What has no number yet is given one. */
export interface ImportedVisit {
  readonly inspection: Omit<Inspection, 'number' | 'enterpriseId'> & { readonly number?: string | undefined };
  readonly answers: readonly Answer[];
  /** Its id counts only where no enterprise of that code, or name and street, is on record. */
  readonly enterprise: Enterprise;
  /** Where it was on the day of the visit. */
  readonly street: string;
  readonly hazards: readonly ImportedHazard[];
}

/** A hazard of it; the events for its number and its enterprise. */
export interface ImportedHazard {
  readonly id: string;
  readonly number?: string | undefined;
  readonly history: (number: string, enterpriseId: string) => readonly HazardEvent[];
}

/** What happened to a portion: how many visits were stored, and how many were there already. */
export interface ImportCount {
  readonly stored: number;
  readonly known: number;
}

/** Takes in the next visits. @throws Problem `import.number-taken` */
export type Take = (
  visits: readonly ImportedVisit[],
  checklists: readonly { readonly hash: string; readonly checklist: Checklist }[],
) => Promise<ImportCount>;

/** The import's part of the store. */
export interface ImportStore {
  /** Everything that the work takes in, in one transaction: when it throws, nothing was stored. */
  importVisits<T>(author: Author, work: (take: Take) => Promise<T>): Promise<T>;
}
