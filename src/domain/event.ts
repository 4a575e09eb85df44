import type { Checklist } from './checklist.ts';
import type { IssuedDocument, Service, VoidedDocument } from './document.ts';
import type { Enterprise } from './enterprise.ts';
import type { HazardEvent } from './hazard-event.ts';
import type { Answer, Inspection } from './inspection.ts';
import type { Instant } from './local-date.ts';
import type { Profile } from './profile.ts';

/** A completed visit with all its answers: one event, frozen. */
export interface CompletedInspection {
  readonly inspection: Inspection;
  readonly answers: readonly Answer[];
  /** The enterprise as it was known on that day. */
  readonly enterprise: Enterprise;
}

/** Which chain of events a database file writes, and why it was opened. */
export interface ChainOpening {
  readonly program: string;
  readonly reason: 'created';
}

/** A checklist's whole text, kept once for each hash that was ever asked. */
export interface RegisteredChecklist {
  readonly hash: string;
  readonly checklist: Checklist;
}

/** Two records were one enterprise: this one is kept under the other from now on. */
export interface EnterpriseMerger {
  readonly into: string;
  readonly reason?: string | undefined;
}

/** A profile as it holds from now on; its version counts from 1. */
export type RecordedProfile = Profile & { readonly version: number };

/** A figure of a return that only the office knows. */
export interface SetFigure {
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly period: string;
  readonly name: string;
  /** Absent for the whole district. */
  readonly street?: string | undefined;
  /** A number in the figure's unit, or a text; empty takes back what was given. */
  readonly value: string;
  readonly note?: string | undefined;
  readonly at: Instant;
  readonly by: string;
}

/** Everything with legal weight that can happen. What people list and count is the fold of these. */
export type DomainEvent =
  | { readonly type: 'chain.opened'; readonly entity: string; readonly data: ChainOpening }
  | { readonly type: 'checklist.registered'; readonly entity: string; readonly data: RegisteredChecklist }
  | { readonly type: 'enterprise.recorded'; readonly entity: string; readonly data: Enterprise }
  | { readonly type: 'enterprise.merged'; readonly entity: string; readonly data: EnterpriseMerger }
  | { readonly type: 'inspection.completed'; readonly entity: string; readonly data: CompletedInspection }
  | { readonly type: 'hazard'; readonly entity: string; readonly data: HazardEvent }
  | { readonly type: 'profile.recorded'; readonly entity: string; readonly data: RecordedProfile }
  | { readonly type: 'profile.chosen'; readonly entity: string; readonly data: { readonly version: number } }
  | { readonly type: 'document.issued'; readonly entity: string; readonly data: IssuedDocument }
  | { readonly type: 'document.voided'; readonly entity: string; readonly data: VoidedDocument }
  | { readonly type: 'document.served'; readonly entity: string; readonly data: Service }
  | { readonly type: 'figure.set'; readonly entity: string; readonly data: SetFigure };
