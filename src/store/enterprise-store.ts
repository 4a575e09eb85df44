import type { Enterprise, EnterpriseKind, EnterpriseStatus } from '../domain/enterprise.ts';
import type { EnterpriseField } from '../domain/enterprise-fields.ts';
import type { Instant, LocalDate } from '../domain/local-date.ts';
import type { Author } from './event-log.ts';

/** Which enterprises to list; absent means all. */
export interface EnterpriseFilter {
  /** Parts of the name or the code, separated by spaces: all of them must be there. */
  readonly term?: string | undefined;
  readonly status?: EnterpriseStatus | undefined;
  readonly street?: string | undefined;
  readonly kind?: EnterpriseKind | undefined;
  readonly sector?: string | undefined;
  readonly limit?: number | undefined;
}

/** What an enterprise is found by: its code, or else its name in a street. */
export interface EnterpriseKey {
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly street?: string | undefined;
}

/** What is on record for a code, or else for a name in a street. Merged records are left out. */
export interface EnterpriseMatch {
  readonly byCode?: Enterprise | undefined;
  readonly byName: readonly Enterprise[];
}

/** One step in the life of a record. */
export interface EnterpriseStep {
  readonly at: Instant;
  readonly by: string;
  readonly what: 'added' | 'changed' | 'confirmed' | 'retired' | 'reopened' | 'merged' | 'absorbed';
  readonly fields: readonly EnterpriseField[];
  readonly reason?: string | undefined;
  /** The other record of a merger. */
  readonly other?: string | undefined;
}

/** An enterprise with its history and what was done there. */
export interface EnterpriseFile {
  readonly enterprise: Enterprise;
  readonly history: readonly EnterpriseStep[];
  readonly inspections: number;
  readonly hazards: number;
  readonly lastInspectedOn?: LocalDate | undefined;
}

/** What a year brought to an enterprise. */
export interface EnterpriseActivity {
  readonly enterprise: Enterprise;
  /** The steps of that year. */
  readonly steps: readonly EnterpriseStep[];
  readonly addedOn: LocalDate;
  readonly lastInspectedOn?: LocalDate | undefined;
  /** Visits begun in that year. */
  readonly inspections: number;
}

/** The registry's part of the store. */
export interface EnterpriseStore {
  /** @throws Problem `enterprise.code-taken` for a code that is on record, `enterprise.is-merged` */
  recordEnterprise(enterprise: Enterprise, author: Author): Promise<void>;
  /** All or none, in one transaction. */
  recordEnterprises(enterprises: readonly Enterprise[], author: Author): Promise<void>;
  /**
   * Keeps one record under the other, which takes over what only the first one knew. Returns the kept one.
   *
   * @throws Problem `enterprise.*` for what is no second record of the same enterprise
   */
  mergeEnterprises(from: string, into: string, author: Author, reason?: string): Promise<Enterprise>;
  enterprise(id: string): Promise<Enterprise | undefined>;
  /** Those in being, by part of the name or of the credit code, best first. */
  searchEnterprises(term: string, limit: number): Promise<Enterprise[]>;
  /** Best first, then by name. */
  enterprises(filter: EnterpriseFilter): Promise<Enterprise[]>;
  /** What is on record for each of these, in the same order. */
  enterprisesMatching(wanted: readonly EnterpriseKey[]): Promise<EnterpriseMatch[]>;
  enterpriseFile(id: string): Promise<EnterpriseFile | undefined>;
  /** Every record that is not kept under another one, with what the year brought; by street and name. */
  enterpriseActivity(year: number): Promise<EnterpriseActivity[]>;
}
