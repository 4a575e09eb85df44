import { isUnverified, type Verification } from '../domain/hazard.ts';
import { verify, wasVerifiedOn } from '../domain/hazard-steps.ts';
import type { Inspector } from '../domain/inspection.ts';
import { dateOf, type Instant, type LocalDate } from '../domain/local-date.ts';
import type { Author, HazardRow, Store } from '../store/store.ts';

/** What the inspectors say of one hazard; who they are is known. */
export type GivenVerdict = Omit<Verification, 'inspectors'> & {
  /** What they saw done, where the enterprise had reported nothing. */
  readonly measures?: string | undefined;
};

/** One hazard of a follow-up, as it is shown. */
export interface FollowUpView {
  readonly row: HazardRow;
  /** 1-based. */
  readonly position: number;
  readonly total: number;
  readonly seen: number;
  /** Whether it was looked at already in this follow-up. */
  readonly wasSeen: boolean;
}

/** What an asker replies of one hazard. */
export type FollowUpReply =
  | { readonly kind: 'verdict'; readonly verdict: GivenVerdict }
  | { readonly kind: 'back' | 'next' | 'pause' };

/** Whoever looks at the hazards: inspectors at a terminal, a file, a test. */
export interface FollowUpAsker {
  ask(view: FollowUpView): Promise<FollowUpReply>;
}

/** What a follow-up needs of the world. */
export interface FollowUpPorts {
  readonly store: Pick<Store, 'appendHazardEvents'>;
  readonly inspectors: readonly Inspector[];
  readonly now: () => Instant;
  readonly author: () => Author;
}

/** The hazards that a follow-up on that day looks at: what is not verified, and what it has verified already. */
export async function hazardsToFollowUp(
  store: Pick<Store, 'hazards'>,
  scope: { readonly inspectionId?: string; readonly enterpriseId?: string },
  day: LocalDate,
): Promise<HazardRow[]> {
  const rows = await store.hazards({ ...scope, openOnly: true });
  const asked = rows.filter(({ hazard }) => isUnverified(hazard) || wasVerifiedOn(hazard, day));
  return asked.sort((a, b) => (a.hazard.number < b.hazard.number ? -1 : 1));
}

/**
 * Walks the hazards until each was looked at or the walk is left. Each verdict is stored before the next hazard is
 * shown; a second, other verdict on the same day is a further step, and the first one stays on record.
 *
 * @throws Problem `hazard.*`; what was stored before stays
 */
export async function runFollowUp(
  start: readonly HazardRow[],
  ports: FollowUpPorts & { readonly asker: FollowUpAsker },
): Promise<HazardRow[]> {
  const { asker, now } = ports;
  const rows = [...start];
  const wasSeen = (row: HazardRow) => wasVerifiedOn(row.hazard, dateOf(now()));
  let at = nextUnseen(rows, 0, wasSeen);
  while (at !== undefined) {
    const row = rows[at]!;
    const seen = rows.filter(wasSeen).length;
    const shown = { row, position: at + 1, total: rows.length, seen, wasSeen: wasSeen(row) };
    const reply = await asker.ask(shown);
    switch (reply.kind) {
      case 'pause':
        return rows;
      case 'back':
        at = Math.max(0, at - 1);
        break;
      case 'next':
        at = at + 1 < rows.length ? at + 1 : nextUnseen(rows, 0, wasSeen);
        break;
      case 'verdict':
        rows[at] = await recordVerdict(row, reply.verdict, ports);
        at = nextUnseen(rows, at + 1, wasSeen);
    }
  }
  return rows;
}

/** Stores one verdict; the same one twice on a day is recorded once. @throws Problem `hazard.*` */
export async function recordVerdict(
  row: HazardRow,
  verdict: GivenVerdict,
  { store, inspectors, now, author }: FollowUpPorts,
): Promise<HazardRow> {
  const at = now();
  if (isRecorded(row, verdict, dateOf(at))) return row;
  const events = verify(row.hazard, { ...verdict, inspectors }, { at, by: author().name });
  return store.appendHazardEvents(row.id, row.hazard.version, events, author());
}

/** Whether this very verdict was recorded on that day already. */
export function isRecorded({ hazard }: HazardRow, { outcome }: GivenVerdict, day: LocalDate): boolean {
  return wasVerifiedOn(hazard, day) && hazard.lastVerification?.outcome === outcome;
}

// From there to the end, and then from the start: nothing is left out by jumping over it.
function nextUnseen(
  rows: readonly HazardRow[],
  from: number,
  wasSeen: (row: HazardRow) => boolean,
): number | undefined {
  const order = [...rows.keys()];
  return [...order.slice(from), ...order.slice(0, from)].find((index) => !wasSeen(rows[index]!));
}
