import type { Asker, GivenAnswer, QuestionView, Reply, ReviewView } from '../../app/run-inspection.ts';
import type { Item } from '../../domain/checklist.ts';
import type { Result } from '../../domain/inspection.ts';
import { demandsPhoto } from '../../domain/inspection.ts';
import { textIn } from '../../domain/text.ts';
import { askPhotos, withPhotos } from './ask-photos.ts';
import { askFinding, type FormContext } from './finding-form.ts';
import { askMeasured, type MeasuredItem, resultWith, SAVE } from './measured-value.ts';
import { paintFor } from './paint.ts';
import { type Drawn, questionSheet } from './question-sheet.ts';
import { reviewChoice, reviewSheet } from './review-sheet.ts';
import { maySay, mustSay } from './text-checks.ts';
import { type WalkChoice, walkChoice } from './walk-keys.ts';

/** What the terminal's asker is made of. */
export type AskerOptions = Omit<FormContext, 't'> & { readonly enterpriseName: string };

interface Asking extends FormContext {
  readonly drawn: Drawn;
}

/** Asks a person at a terminal, one screen for each question. Throws `Interrupted` on Ctrl-C. */
export function terminalAsker(options: AskerOptions): Asker {
  const { session } = options;
  const asking = { ...options, t: session.t, drawn: { ...options, t: session.t, paint: paintFor(session) } };
  return {
    ask: async (view) => (await supply(view, asking)) ?? walk(view, asking),
    review: (view) => review(view, asking),
  };
}

/** What the person supplies for what an answer lacks; undefined when nothing was, or when they left it with Escape. */
async function supply(view: QuestionView, asking: Asking): Promise<Reply | undefined> {
  const given = givenOf(view);
  switch (view.gap) {
    case 'finding':
    case 'criterion':
      return answered(await askFinding(view, given, asking));
    case 'photo':
      return addPhotos(view, asking);
    case 'measure':
      return measuredReply(view, given.result, asking, true);
    case 'reason':
      return notCheckedReply(view, asking);
    default:
      return undefined;
  }
}

async function walk(view: QuestionView, asking: Asking): Promise<Reply> {
  const { session, drawn } = asking;
  const canSupply = view.gap !== undefined && view.gap !== 'unanswered';
  for (;;) {
    const choice = await session.screen({
      sheet: (size) => questionSheet(view, drawn, size),
      press: (key) => walkChoice(key, { canSupply, canMeasure: view.question.item.measure !== undefined }),
    });
    const reply = await replyTo(choice, view, asking);
    if (reply) return reply;
  }
}

/** The reply of a key; undefined when the person left its question with Escape. */
async function replyTo(choice: WalkChoice, view: QuestionView, asking: Asking): Promise<Reply | undefined> {
  switch (choice.kind) {
    case 'verdict':
      return verdictReply(view, choice.result, asking);
    case 'note':
      return noteReply(view, asking);
    case 'photo':
      return addPhotos(view, asking);
    case 'measure':
      return measuredReply(view, givenOf(view).result, asking);
    case 'missing':
      return supply(view, asking);
    case 'go':
      return goReply(view, asking);
    case 'save':
      return { kind: 'pause' };
    case 'back':
    case 'undo':
      return { kind: choice.kind };
  }
}

async function verdictReply(view: QuestionView, result: Result, asking: Asking): Promise<Reply | undefined> {
  if (result === 'not-checked') return notCheckedReply(view, asking);
  const { item } = view.question;
  const { measured } = givenOf(view);
  if (result === 'not-applicable' || !hasMeasure(item)) return judged(view, { result }, asking);
  if (measured === undefined) {
    return item.measure.required ? measuredReply(view, result, asking) : judged(view, { result }, asking);
  }
  const settled = await resultWith(item, measured, result, asking);
  return settled && judged(view, { result: settled, measured }, asking);
}

interface Verdict {
  readonly result: Result | 'unanswered';
  readonly measured?: number | undefined;
}

/** The answer with this verdict. What was found before is kept with a fail, and shown again when it was given anew. */
async function judged(view: QuestionView, verdict: Verdict, asking: Asking): Promise<Reply | undefined> {
  const { note, photos, finding, result } = givenOf(view);
  // The reason why it was not checked says nothing of an item that now was.
  const kept = result === 'not-checked' ? { photos } : { photos, ...(note ? { note } : {}) };
  const answer: GivenAnswer = { ...kept, ...verdict };
  if (verdict.result !== 'fail' || !finding) return answered(answer);
  const failed = { ...answer, finding };
  return answered(view.gap === undefined ? await askFinding(view, failed, asking) : failed);
}

async function measuredReply(
  view: QuestionView,
  result: Result | 'unanswered',
  asking: Asking,
  isLast = false,
): Promise<Reply | undefined> {
  const { item } = view.question;
  if (!hasMeasure(item)) return undefined;
  const before = view.answer?.measured;
  const question = { context: [titleOf(view, asking)], result, before, maySave: isLast };
  const given = await askMeasured(item, question, asking);
  if (given === SAVE) return { kind: 'pause' };
  // Asked for the value itself and given none, nothing has changed.
  if (!given || (given.measured === undefined && result === givenOf(view).result)) return undefined;
  return judged(view, given, asking);
}

function hasMeasure(item: Item): item is MeasuredItem {
  return item.measure !== undefined;
}

async function notCheckedReply(view: QuestionView, asking: Asking): Promise<Reply | undefined> {
  const { session, t } = asking;
  const { photos, note, result } = givenOf(view);
  const reason = await session.text({
    message: `${t.inspect.ask.reason}  ${t.inspect.escape}`,
    context: [titleOf(view, asking)],
    prefill: result === 'not-checked' ? (note ?? '') : '',
    check: mustSay(t.inspect.fault),
  });
  return answered(reason === undefined ? undefined : { result: 'not-checked', photos, note: reason.trim() });
}

async function noteReply(view: QuestionView, asking: Asking): Promise<Reply | undefined> {
  const { session, t } = asking;
  const { note = '', ...rest } = givenOf(view);
  const isReason = rest.result === 'not-checked';
  const typed = await session.text({
    message: `${t.inspect.ask.note}  ${t.inspect.escape}`,
    context: [titleOf(view, asking)],
    prefill: note,
    check: (isReason ? mustSay : maySay)(t.inspect.fault),
  });
  if (typed === undefined) return undefined;
  return answered(typed.trim() ? { ...rest, note: typed.trim() } : rest);
}

async function addPhotos(view: QuestionView, asking: Asking): Promise<Reply | undefined> {
  const { session, t, language } = asking;
  const { item } = view.question;
  const given = givenOf(view);
  const rules = item.evidence.filter((rule) => rule.kind === 'photo');
  const wanted = rules.map((rule) => t.inspect.ask.photosWanted(textIn(language, rule.what)));
  const isDemanded = demandsPhoto(item, given.result);
  const help = [t.inspect.escape, ...(isDemanded ? [t.inspect.ask.later] : [])].join('  ');
  const context = [titleOf(view, asking), ...wanted, help];
  const words = isDemanded ? [SAVE] : [];
  const photos = await askPhotos(session, { message: t.inspect.ask.photos, context, words }, asking);
  if (photos === undefined || photos.length === 0) return undefined;
  if (typeof photos === 'string') return { kind: 'pause' };
  return answered({ ...given, photos: withPhotos(given.photos, photos) });
}

async function goReply(
  view: ReviewView,
  { session, t }: Asking,
): Promise<(Reply & { kind: 'go' }) | undefined> {
  const total = view.questions.length;
  const numberIn = (text: string) => Number(text.normalize('NFKC').trim() || Number.NaN);
  const isPosition = (number: number) => Number.isInteger(number) && number >= 1 && number <= total;
  const typed = await session.text({
    message: `${t.inspect.ask.goTo(total)}  ${t.inspect.escape}`,
    check: (text) => (isPosition(numberIn(text)) ? undefined : t.inspect.ask.goToFault(total)),
  });
  return typed === undefined ? undefined : { kind: 'go', position: numberIn(typed) };
}

async function review(view: ReviewView, asking: Asking): ReturnType<Asker['review']> {
  const { session, drawn } = asking;
  for (;;) {
    const choice = await session.screen({
      sheet: (size) => reviewSheet(view, drawn, size),
      press: reviewChoice,
    });
    if (choice === 'save') return { kind: 'pause' };
    if (choice !== 'go') return { kind: choice };
    const reply = await goReply(view, asking);
    if (reply) return reply;
  }
}

/** The answer so far, as it would be given again. */
function givenOf({ answer }: QuestionView): GivenAnswer {
  if (!answer) return { result: 'unanswered', photos: [] };
  const { checklistId: _, itemId: __, answeredAt: ___, ...given } = answer;
  return given;
}

function answered(answer: GivenAnswer | undefined): Reply | undefined {
  return answer && { kind: 'answer', answer };
}

function titleOf({ question }: QuestionView, { language, t }: Asking): string {
  return t.inspect.walk.item(question.position, textIn(language, question.item.text));
}
