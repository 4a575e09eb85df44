import type { FiveCommitments, Listing, RaisedHazard, Rectification, Verification } from './hazard.ts';
import type { Instant, LocalDate } from './local-date.ts';

/** Who did a step and when. */
export interface Stamp {
  readonly at: Instant;
  readonly by: string;
}

/** 下达: the paper by which rectification is demanded. */
export interface Order {
  /** Its number, or its name where it has none. */
  readonly paper: string;
  readonly dueOn?: LocalDate | undefined;
}

/** 延期: a later date, asked for with a reason and approved by somebody. */
export interface Extension {
  readonly dueOn: LocalDate;
  readonly reason: string;
  readonly approvedBy: string;
}

/** A step in a hazard's life. What happened stays: a mistake is put right by a further step, never by a change. */
export type HazardEvent = Stamp &
  (
    | ({ readonly type: 'raised' } & RaisedHazard)
    | ({ readonly type: 'ordered' } & Order)
    | ({ readonly type: 'rectified'; readonly onTheSpot: boolean } & Rectification)
    | ({ readonly type: 'verified' } & Verification)
    | ({ readonly type: 'extended' } & Extension)
    | { readonly type: 'transferred'; readonly to: string; readonly reason: string }
    | { readonly type: 'voided'; readonly reason: string; readonly approvedBy: string }
    | { readonly type: 'reported'; readonly to: string; readonly note: string }
    | ({ readonly type: 'committed' } & FiveCommitments)
    | ({ readonly type: 'listed' } & Listing)
    | { readonly type: 'accepted'; readonly acceptedBy: readonly string[]; readonly note: string }
    | { readonly type: 'delisted'; readonly note: string }
    | { readonly type: 'closed'; readonly note: string }
  );
