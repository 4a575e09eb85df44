import type { Instant, LocalDate } from './local-date.ts';
import type { PaperKind } from './paper.ts';

/**
 * 文书: an issued paper. What is in it is frozen: `content` is the whole model that formats lay out, `contentHash` the
 * SHA-256 of its JSON in hex.
 */
export interface IssuedDocument {
  readonly id: string;
  /** As printed. */
  readonly number: string;
  readonly kind: PaperKind;
  /** 1, and one more for each correction (更正). */
  readonly version: number;
  /** Why it was corrected; absent in version 1. */
  readonly reason?: string | undefined;
  readonly profile: { readonly id: string; readonly version: number };
  readonly issuedOn: LocalDate;
  readonly inspectionId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** The hazards that it names, in its order. */
  readonly hazardIds: readonly string[];
  /** Name of the enterprise or office. */
  readonly addressee: string;
  /** Of the enterprise or office; empty where it has none. */
  readonly street: string;
  /** The latest day by which it asks for something. */
  readonly dueOn?: LocalDate | undefined;
  /** Version of the rule file whose days and clauses it prints. */
  readonly rules: string;
  /** What people typed into its fields, so that a correction need not be told again. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly content: unknown;
  readonly contentHash: string;
}

/** 作废: the number stays taken. */
export interface VoidedDocument {
  readonly reason: string;
  readonly approvedBy: string;
  readonly at: Instant;
}

/** 送达方式 */
export const SERVICE_WAYS = ['in-person', 'left', 'post', 'electronic', 'public-notice'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

/** 送达: how a paper reached whom it is addressed to, or that they refused it. */
export interface Service {
  readonly how: ServiceWay;
  readonly on: LocalDate;
  readonly place?: string | undefined;
  readonly receivedBy?: string | undefined;
  /** 拒收: the reason they gave, and who saw it. */
  readonly refused?:
    | { readonly reason?: string | undefined; readonly witness?: string | undefined }
    | undefined;
  readonly servedBy: readonly string[];
}
