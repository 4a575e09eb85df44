import type { Trait } from '../../domain/checklist.ts';
import { INSPECTION_KINDS, type InspectionKind, type Inspector } from '../../domain/inspection.ts';
import { type Language, textIn } from '../../domain/text.ts';
import type { Choice } from './questions.ts';
import type { Session } from './session.ts';
import { mustName } from './text-checks.ts';

/** Asks which checklist is walked. Undefined when left with Escape. */
export async function askChecklist(
  session: Session,
  choices: readonly Choice<string>[],
): Promise<string | undefined> {
  const { checklist } = session.t.inspect.visit;
  const id = await session.choose({ message: checklist, choices });
  if (id !== undefined)
    tell(
      session,
      checklist,
      choices.flatMap(({ value, name }) => (value === id ? [name] : [])),
    );
  return id;
}

/** Asks what kind of place this is, so that only what binds it is asked. Undefined when left with Escape. */
export async function askTraits(
  session: Session,
  traits: readonly Trait[],
  known: readonly string[],
  language: Language,
  asksSomething: (ticked: readonly string[]) => boolean,
): Promise<string[] | undefined> {
  if (traits.length === 0) return [];
  const labels = new Map(traits.map(({ id, label }) => [id, textIn(language, label)]));
  const ticked = await session.tick({
    message: session.t.inspect.visit.traits,
    choices: [...labels].map(([value, name]) => ({ name, value })),
    ticked: known,
    check: (chosen) => (asksSomething(chosen) ? undefined : session.t.inspect.visit.nothingToAsk),
  });
  if (ticked)
    tell(
      session,
      session.t.inspect.visit.traitsLabel,
      ticked.map((id) => labels.get(id) ?? id),
    );
  return ticked;
}

/** Asks what occasion the inspection has. Undefined when left with Escape. */
export async function askKind(session: Session, preset: InspectionKind): Promise<InspectionKind | undefined> {
  const { t } = session;
  const choices = INSPECTION_KINDS.map((value) => ({ name: t.words.inspectionKind[value], value }));
  const kind = await session.choose({ message: t.inspect.visit.kind, choices, preset });
  if (kind) tell(session, t.inspect.visit.kind, [t.words.inspectionKind[kind]]);
  return kind;
}

/**
 * Asks who inspects: two different people with two different certificates, with those of last time filled in.
 * Undefined when left with Escape.
 */
export async function askInspectors(
  session: Session,
  last: readonly Inspector[],
): Promise<readonly Inspector[] | undefined> {
  const { visit, fault } = session.t.inspect;
  const named = mustName(fault);
  const answers = [last[0]?.name, last[0]?.certificate, last[1]?.name, last[1]?.certificate].map(
    (one) => one ?? '',
  );
  const differs = (from: number, sentence: string) => (text: string) =>
    named(text) ?? (text.trim() === answers[from] ? sentence : undefined);
  const steps = [
    { message: visit.inspectorName(1), check: named },
    { message: visit.inspectorCertificate(1), check: named },
    { message: visit.inspectorName(2), check: differs(0, visit.sameName) },
    { message: visit.inspectorCertificate(2), check: differs(1, visit.sameCertificate) },
  ];
  for (let at = 0; at < steps.length; ) {
    const { message, check } = steps[at]!;
    const answer = await session.text({ message, prefill: answers[at], check });
    if (answer === undefined && at === 0) return undefined;
    if (answer !== undefined) answers[at] = answer.trim();
    at += answer === undefined ? -1 : 1;
  }
  const [name1, certificate1, name2, certificate2] = answers as [string, string, string, string];
  const inspectors = [
    { name: name1, certificate: certificate1 },
    { name: name2, certificate: certificate2 },
  ];
  tell(
    session,
    visit.inspectors,
    inspectors.map(({ name, certificate }) => visit.inspector(name, certificate)),
  );
  return inspectors;
}

/** An inspection that was left unfinished. */
export interface Unfinished {
  readonly number: string;
  readonly enterpriseName: string;
  readonly answered: number;
  readonly total: number;
}

/** Offers to go on with an unfinished inspection. Undefined when left with Escape. */
export function offerResume(session: Session, unfinished: Unfinished): Promise<boolean | undefined> {
  const { number, enterpriseName, answered, total } = unfinished;
  return session.confirm(session.t.inspect.visit.resume(number, enterpriseName, answered, total), true);
}

function tell(session: Session, question: string, answers: readonly string[]): void {
  const { words, inspect } = session.t;
  session.say(inspect.prompts.answered(question, answers.join(words.separator) || words.none));
}
