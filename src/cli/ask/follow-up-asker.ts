import type { FollowUpAsker, FollowUpReply, FollowUpView, GivenVerdict } from '../../app/run-follow-up.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { askPhotos, type PhotoIntake, withPhotos } from './ask-photos.ts';
import { readDue } from './due-date.ts';
import { followUpSheet, type Taken } from './follow-up-sheet.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { maySay, mustSay } from './text-checks.ts';

/** What the terminal's follow-up is made of. */
export interface FollowUpAskerOptions extends PhotoIntake {
  readonly session: Session;
  readonly today: LocalDate;
}

type Choice = 'effective' | 'ineffective' | 'note' | 'photo' | 'back' | 'next' | 'save';

const CHOICES: Readonly<Record<string, Choice>> = {
  1: 'effective',
  2: 'ineffective',
  n: 'note',
  p: 'photo',
  b: 'back',
  g: 'next',
  s: 'save',
};

const NOTHING: Taken = { note: '', photos: [] };

/** Asks inspectors at a terminal, one screen for each hazard. Throws `Interrupted` on Ctrl-C. */
export function followUpAsker(options: FollowUpAskerOptions): FollowUpAsker {
  const taken = new Map<string, Taken>();
  return {
    ask: async (view) => {
      for (;;) {
        const { id } = view.row;
        const now = taken.get(id) ?? NOTHING;
        const reply = await replyTo(await pressed(view, now, options), view, now, options);
        if (reply && 'kind' in reply) return reply;
        if (reply) taken.set(id, reply);
      }
    },
  };
}

function pressed(
  view: FollowUpView,
  taken: Taken,
  { session, today }: FollowUpAskerOptions,
): Promise<Choice> {
  const drawing = { t: session.t, paint: paintFor(session), today };
  return session.screen({
    sheet: (size) => followUpSheet(view, taken, drawing, size),
    press: (key) => (Object.hasOwn(CHOICES, key) ? CHOICES[key] : undefined),
  });
}

/** A reply, or what is noted and photographed by now; undefined when a question was left with Escape. */
async function replyTo(
  choice: Choice,
  view: FollowUpView,
  taken: Taken,
  options: FollowUpAskerOptions,
): Promise<FollowUpReply | Taken | undefined> {
  switch (choice) {
    case 'effective':
      return verdict(await effective(view, taken, options));
    case 'ineffective':
      return verdict(await ineffective(view, taken, options));
    case 'note': {
      const { t } = options.session;
      const note = await ask(view, t.hazard.followUp.ask.note, taken.note, maySay(t.inspect.fault), options);
      return note === undefined ? undefined : { ...taken, note };
    }
    case 'photo':
      return withMorePhotos(view, taken, options);
    case 'save':
      return { kind: 'pause' };
    default:
      return { kind: choice };
  }
}

function verdict(given: GivenVerdict | undefined): FollowUpReply | undefined {
  return given && { kind: 'verdict', verdict: given };
}

async function effective(
  view: FollowUpView,
  { note, photos }: Taken,
  options: FollowUpAskerOptions,
): Promise<GivenVerdict | undefined> {
  const { t } = options.session;
  const { hazard } = view.row;
  const given = { outcome: 'effective' as const, note, photos };
  if (hazard.status === 'rectified' || view.wasSeen) return { ...given, measures: hazard.requirement };
  const question = t.hazard.followUp.ask.measures;
  const measures = await ask(view, question, hazard.requirement, mustSay(t.inspect.fault), options);
  return measures === undefined ? undefined : { ...given, measures };
}

async function ineffective(
  view: FollowUpView,
  taken: Taken,
  options: FollowUpAskerOptions,
): Promise<GivenVerdict | undefined> {
  const { t } = options.session;
  const words = t.hazard.followUp.ask;
  const note = await ask(view, words.whatRemains, taken.note, mustSay(t.inspect.fault), options);
  if (note === undefined) return undefined;
  const { dueFault } = t.inspect.form;
  const check = (typed: string) => {
    const due = readDue(typed, options.today);
    if (typed.trim() === '' || due.kind === 'date') return undefined;
    return dueFault[due.kind === 'fault' ? due.fault : 'form'];
  };
  const question = words.newDue(view.row.hazard.dueOn ?? t.hazard.followUp.noDue);
  const typed = await ask(view, question, '', check, options);
  if (typed === undefined) return undefined;
  const due = readDue(typed, options.today);
  const date = due.kind === 'date' ? { dueOn: due.date } : {};
  return { outcome: 'ineffective', note, photos: taken.photos, ...date };
}

async function withMorePhotos(
  view: FollowUpView,
  taken: Taken,
  options: FollowUpAskerOptions,
): Promise<Taken | undefined> {
  const { t } = options.session;
  const question = { message: t.inspect.ask.photos, context: [titleOf(view), t.inspect.escape] };
  const photos = await askPhotos(options.session, question, options);
  if (photos === undefined || typeof photos === 'string') return undefined;
  return { ...taken, photos: withPhotos(taken.photos, photos) };
}

async function ask(
  view: FollowUpView,
  message: string,
  prefill: string,
  check: (answer: string) => string | undefined,
  { session }: FollowUpAskerOptions,
): Promise<string | undefined> {
  const question = {
    message: `${message}  ${session.t.inspect.escape}`,
    context: [titleOf(view)],
    prefill,
    check,
  };
  return (await session.text(question))?.trim();
}

function titleOf({ row }: FollowUpView): string {
  return `${row.hazard.number} ${row.hazard.description}`;
}
