import { isUnverified } from '../domain/hazard.ts';
import { wasVerifiedOn } from '../domain/hazard-steps.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { HazardRow } from '../store/store.ts';

/** What a follow-up found to be different from before. */
export interface FollowUpDelta {
  /** Raised in this follow-up. */
  readonly new: readonly HazardRow[];
  /** As it was: seen and not put right, or not looked at. */
  readonly stillOpen: readonly HazardRow[];
  /** Not put right, and given a new due date. */
  readonly changed: readonly HazardRow[];
  /** Verified as put right. */
  readonly resolved: readonly HazardRow[];
}

/** Sorts the hazards of a follow-up on that day by what came of them. */
export function deltaOf(
  rows: readonly HazardRow[],
  raised: readonly HazardRow[],
  day: LocalDate,
): FollowUpDelta {
  const open = rows.filter(({ hazard }) => isUnverified(hazard));
  const isChanged = ({ hazard }: HazardRow) =>
    wasVerifiedOn(hazard, day) && hazard.lastVerification?.dueOn !== undefined;
  return {
    new: raised,
    stillOpen: open.filter((row) => !isChanged(row)),
    changed: open.filter(isChanged),
    resolved: rows.filter(({ hazard }) => !isUnverified(hazard)),
  };
}

/** The items that failed before and of which no hazard waits for verification: worth asking again. */
export function itemsToAskAgain(
  failed: readonly { readonly itemId: string }[],
  rows: readonly HazardRow[],
): string[] {
  const open = rows.filter(({ hazard }) => isUnverified(hazard)).map(({ hazard }) => hazard.itemId);
  return [...new Set(failed.map((answer) => answer.itemId))].filter((itemId) => !open.includes(itemId));
}
