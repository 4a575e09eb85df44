import { Command } from 'commander';
import type { Hazard } from '../../domain/hazard.ts';
import type { HazardEvent, Stamp } from '../../domain/hazard-event.ts';
import { legalSteps } from '../../domain/hazard-rules.ts';
import { isClockBehind } from '../../domain/hazard-steps.ts';
import type { Photo } from '../../domain/inspection.ts';
import { Problem } from '../../domain/problem.ts';
import { visible } from '../../domain/safe-text.ts';
import type { Messages } from '../../messages/index.ts';
import type { HazardRecord, HazardRow } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { namedFrom } from './flags.ts';

/** Options that every step takes. */
export interface StepOptions {
  readonly by?: string;
  readonly json?: boolean;
  readonly photo?: readonly string[];
}

/** What a step decides: pure, on the hazard as it stands. */
export type Decide = (hazard: Hazard, stamp: Stamp, photos: readonly Photo[]) => HazardEvent[];

/** A command `hazard <name> <hazard>` with the options that every step takes. */
export function stepCommand({ t }: Context, name: string, description: string, args = '<hazard>'): Command {
  return new Command(name)
    .description(description)
    .argument(args, t.commands.hazardRef)
    .option('--by <person>', t.hazard.options.by)
    .option('--json', t.commands.json);
}

/** Takes a step with one hazard, and tells where it stands then. @throws Problem `hazard.*`, `photo.*` */
export async function takeStep(
  context: Context,
  ref: string,
  options: StepOptions,
  decide: Decide,
): Promise<void> {
  const { row, events } = await stepWith(context, ref, options, decide);
  if (options.json) return context.io.out(json(row));
  tell(context, row, events);
}

/** Takes a step with several hazards one after the other; a refusal leaves the ones before it done. */
export async function takeSteps(
  context: Context,
  refs: readonly string[],
  options: StepOptions,
  decide: Decide,
): Promise<void> {
  const rows: HazardRow[] = [];
  for (const ref of refs) {
    const { row, events } = await stepWith(context, ref, options, decide);
    if (!options.json) tell(context, row, events);
    rows.push(row);
  }
  if (options.json) context.io.out(json(rows));
}

async function stepWith(context: Context, ref: string, options: StepOptions, decide: Decide) {
  const store = await context.store();
  const author = context.author();
  const found = await hazardOf(context, ref);
  const stamp: Stamp = { at: context.now(), by: options.by ? namedFrom(options.by, '--by') : author.name };
  const paths = options.photo ?? [];
  const shelf = paths.length > 0 ? await context.photos() : undefined;
  // Looked at first and kept last: a step that is refused takes nothing in.
  const photos = paths.map((path) => shelf!.examine(path));
  const events = decide(found.hazard, stamp, photos);
  for (const path of paths) shelf!.keep(path);
  if (isClockBehind(found.hazard, stamp))
    context.io.err(`${context.t.hazard.clockBehind(stamp.at, found.hazard.changedAt)}\n`);
  const row = await store.appendHazardEvents(found.id, found.hazard.version, events, author);
  return { row, events };
}

/** The hazard of that number. @throws Problem `hazard.unknown` */
export async function hazardOf(context: Context, ref: string): Promise<HazardRecord> {
  const found = await (await context.store()).hazard(ref);
  if (!found) throw new Problem('hazard.unknown', { ref });
  return found;
}

function tell({ io, t }: Context, { hazard }: HazardRow, events: readonly HazardEvent[]): void {
  const steps = events.map((event) => t.hazard.events[nameOf(event)] ?? event.type).join(t.words.separator);
  io.out(`${visible(t.hazard.done(hazard.number, steps, t.words.hazardStatus[hazard.status]))}\n`);
  const next = nextSteps(hazard, t);
  io.out(`${next.length > 0 ? t.hazard.next(next.join(t.words.separator)) : t.hazard.nothingMore}\n`);
}

/** What may be done with a hazard now, each with its command. */
export function nextSteps(hazard: Hazard, t: Messages): string[] {
  return legalSteps(hazard).map((step) => t.hazard.stepByCommand(step));
}

/** The key of an event's name in the messages. */
export function nameOf(event: HazardEvent): string {
  if (event.type === 'verified') return event.outcome;
  return event.type === 'rectified' && event.onTheSpot ? 'rectifiedOnTheSpot' : event.type;
}
