import type { GivenAnswer, QuestionView } from '../../app/run-inspection.ts';
import type { Answer, Finding, Photo } from '../../domain/inspection.ts';
import { addDays, daysBetween, type LocalDate } from '../../domain/local-date.ts';
import { textIn } from '../../domain/text.ts';
import { askPhotos, type PhotoIntake, withPhotos } from './ask-photos.ts';
import { citation, limitsOf, type Reading } from './citation.ts';
import { readDue } from './due-date.ts';
import type { Session } from './session.ts';
import { mustName, mustSay } from './text-checks.ts';

/** What a form needs besides the question. */
export interface FormContext extends Reading, PhotoIntake {
  readonly session: Session;
  readonly today: LocalDate;
  /** Whom the enterprise names as responsible, if known. */
  readonly responsible?: string | undefined;
}

/** The form as filled in so far. */
interface Draft extends Omit<Finding, 'dueOn'> {
  readonly dueOn: LocalDate;
  readonly photos: readonly Photo[];
}

interface Form {
  readonly view: QuestionView;
  readonly context: FormContext;
  readonly title: string;
}

/** One question of the form: the draft with its answer, or undefined to go back one question. */
type FormStep = (draft: Draft, form: Form) => Promise<Draft | undefined>;

/** Due dates further away than this many days are asked about once more. */
const FAR_DAYS = 30;

/**
 * Asks what was found: what was seen, how grave, where, what to do, by when, by whom, with photos. Escape goes back
 * one question; undefined when it was left at the first one.
 */
export async function askFinding(
  view: QuestionView,
  answer: GivenAnswer,
  context: FormContext,
): Promise<GivenAnswer | undefined> {
  const { item } = view.question;
  const form = { view, context, title: context.t.inspect.form.title(textIn(context.language, item.text)) };
  const steps = [
    askSeen,
    ...(item.majorIf ? [askGrade] : []),
    askPlace,
    askRequirement,
    askDue,
    askResponsible,
    askProof,
  ];
  let draft = beginning(view, answer, context);
  for (let at = 0; at < steps.length; ) {
    const next = await steps[at]!(draft, form);
    if (!next && at === 0) return undefined;
    draft = next ?? draft;
    at += next ? 1 : -1;
  }
  const { photos, dueOn, ...finding } = draft;
  return { ...answer, photos, finding: finding.fixedOnTheSpot ? finding : { ...finding, dueOn } };
}

function beginning(view: QuestionView, answer: GivenAnswer, context: FormContext): Draft {
  const { item } = view.question;
  const { language, today, responsible = '' } = context;
  const { finding, photos } = answer;
  const last = view.answers.findLast((one) => one.finding !== undefined)?.finding;
  const fresh = {
    description: seenPrefill(view, answer, context),
    grade: 'general' as const,
    place: last?.place ?? '',
    requirement: textIn(language, item.rectification),
    dueOn: addDays(today, item.dueDays),
    fixedOnTheSpot: false,
    responsible: responsible || (last?.responsible ?? ''),
  };
  return { ...fresh, ...finding, dueOn: finding?.dueOn ?? fresh.dueOn, photos };
}

function seenPrefill(
  { question }: QuestionView,
  { measured }: Pick<Answer, 'measured'>,
  context: FormContext,
): string {
  const { item } = question;
  const { form, walk } = context.t.inspect;
  const seen = form.seenPrefill(textIn(context.language, item.text));
  if (measured === undefined || !item.measure) return seen;
  const limits = limitsOf(item.measure, context.t);
  return form.seenMeasured(seen, walk.measuredAgainst(walk.measured(measured, item.measure.unit), limits));
}

const askSeen: FormStep = async (draft, form) => {
  const { t } = form.context;
  const description = await askLine(form, t.inspect.form.seen, draft.description, mustSay(t.inspect.fault));
  return description === undefined ? undefined : { ...draft, description };
};

// Major only by naming the official fact and saying that it is exactly what was seen.
const askGrade: FormStep = async (draft, form) => {
  const { session, t, language } = form.context;
  const words = t.inspect.form;
  const { criterion: _, ...general } = { ...draft, grade: 'general' as const };
  const criteria = (form.view.question.item.majorIf ?? []).map((one) => ({
    fact: textIn(language, one.fact),
    cited: citation(one, form.context),
  }));
  for (;;) {
    const chosen = await session.choose({
      message: `${form.title}\n${words.grade}`,
      choices: [
        { name: words.general, value: GENERAL },
        ...criteria.map(({ fact, cited }, value) => ({ name: words.major(fact, cited), value })),
      ],
      preset: draft.criterion ?? GENERAL,
    });
    if (chosen === undefined) return undefined;
    const criterion = criteria[chosen];
    if (!criterion) return general;
    const isExact = await session.confirm(words.confirmMajor(criterion.fact, criterion.cited), false);
    if (isExact) return { ...draft, grade: 'major', criterion: chosen };
  }
};

const GENERAL = -1;

const askPlace: FormStep = async (draft, form) => {
  const { t } = form.context;
  const place = await askLine(form, t.inspect.form.place, draft.place, mustName(t.inspect.fault));
  return place === undefined ? undefined : { ...draft, place };
};

const askRequirement: FormStep = async (draft, form) => {
  const { t } = form.context;
  const requirement = await askLine(
    form,
    t.inspect.form.requirement,
    draft.requirement,
    mustSay(t.inspect.fault),
  );
  return requirement === undefined ? undefined : { ...draft, requirement };
};

const askDue: FormStep = async (draft, form) => {
  const { session, t, today } = form.context;
  const words = t.inspect.form;
  const isPast = !draft.fixedOnTheSpot && draft.dueOn < today;
  const check = (answer: string) => {
    if (answer.trim() === '') return isPast ? words.dueFault.past : undefined;
    const due = readDue(answer, today);
    return due.kind === 'fault' ? words.dueFault[due.fault] : undefined;
  };
  for (;;) {
    const typed = await askLine(
      form,
      words.due(draft.fixedOnTheSpot ? words.dueNow : draft.dueOn),
      '',
      check,
    );
    if (typed === undefined) return undefined;
    if (typed === '') return draft;
    const due = readDue(typed, today);
    if (due.kind === 'on-the-spot') return { ...draft, fixedOnTheSpot: true };
    if (due.kind !== 'date') continue;
    const days = daysBetween(today, due.date);
    if (days <= FAR_DAYS || (await session.confirm(words.dueFar(due.date, days), false))) {
      return { ...draft, fixedOnTheSpot: false, dueOn: due.date };
    }
  }
};

const askResponsible: FormStep = async (draft, form) => {
  const { t } = form.context;
  const responsible = await askLine(
    form,
    t.inspect.form.responsible,
    draft.responsible,
    mustName(t.inspect.fault),
  );
  return responsible === undefined ? undefined : { ...draft, responsible };
};

const askProof: FormStep = async (draft, form) => {
  const { session, t } = form.context;
  const kept = draft.photos.length > 0 ? [t.inspect.form.photosKept(draft.photos.length)] : [];
  const context = [form.title, ...photosWanted(form), ...kept, t.inspect.escape];
  const photos = await askPhotos(session, { message: t.inspect.form.photos, context }, form.context);
  return photos === undefined || typeof photos === 'string'
    ? undefined
    : { ...draft, photos: withPhotos(draft.photos, photos) };
};

function photosWanted({ view, context }: Pick<Form, 'view' | 'context'>): string[] {
  const wanted = view.question.item.evidence.filter((rule) => rule.kind === 'photo');
  return wanted.map((rule) => context.t.inspect.ask.photosWanted(textIn(context.language, rule.what)));
}

async function askLine(
  { context, title }: Form,
  message: string,
  prefill: string,
  check: (answer: string) => string | undefined,
): Promise<string | undefined> {
  const { session, t } = context;
  const answer = await session.text({
    message: `${message}  ${t.inspect.escape}`,
    context: [title],
    prefill,
    check,
  });
  return answer?.trim();
}
