import type { Item } from '../domain/checklist.ts';
import {
  type Answer,
  answerTo,
  type Gap,
  isSkipped,
  nextStep,
  type Progress,
  progressOf,
  type Question,
} from '../domain/inspection.ts';
import type { Instant } from '../domain/local-date.ts';
import type { AnswerKeeper, LastAnswer, Undone } from '../store/store.ts';

/** What the inspector is shown for one question. */
export interface QuestionView {
  readonly question: Question;
  /** All questions of the visit, for jumping. */
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** What this item lacks; absent when the inspector came back to look. */
  readonly gap?: Gap | undefined;
  /** The answer it has so far. */
  readonly answer?: Answer | undefined;
  /** What was answered here last time. */
  readonly last?: LastAnswer | undefined;
  readonly progress: Progress;
}

/** What the inspector is shown when nothing is left to ask. */
export type ReviewView = Omit<QuestionView, 'question' | 'gap' | 'answer' | 'last'>;

/** An answer as given; the loop adds to which item and when. */
export type GivenAnswer = Omit<Answer, 'checklistId' | 'itemId' | 'answeredAt'>;

/** What an asker replies. Back, jump, undo and pause are the machine's words, not a prompt library's. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: GivenAnswer }
  | { readonly kind: 'go'; readonly position: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'pause' };

/** Whoever answers: a person at a terminal, an answer file, a test. */
export interface Asker {
  ask(view: QuestionView): Promise<Reply>;
  /** Asked once nothing is missing: complete it now, look again, or leave it for later. */
  review(view: ReviewView): Promise<Exclude<Reply, { kind: 'answer' }> | { readonly kind: 'complete' }>;
}

/** Everything the loop needs of the world. */
export interface InspectionPorts {
  readonly asker: Asker;
  readonly keeper: AnswerKeeper;
  readonly now: () => Instant;
  /** The latest answers to each item at this enterprise, from earlier visits. */
  readonly lastAnswers?: readonly LastAnswer[] | undefined;
}

/** How a run ended: everything answered and confirmed, or left for later. */
export interface RunResult {
  readonly complete: boolean;
  readonly answers: readonly Answer[];
}

/** Asks until the visit is complete or left for later. Each answer is stored before the next question is shown. */
export async function runInspection(
  inspectionId: string,
  questions: readonly Question[],
  given: readonly Answer[],
  { asker, keeper, now, lastAnswers = [] }: InspectionPorts,
): Promise<RunResult> {
  let answers = given;
  let at = stepFrom(questions, answers, 0);
  for (;;) {
    const shared = { questions, answers, progress: progressOf(questions, answers) };
    const reply = at
      ? await asker.ask({
          ...shared,
          ...at,
          answer: answerTo(at.question, answers),
          last: lastOf(at.question, lastAnswers),
        })
      : await asker.review(shared);
    switch (reply.kind) {
      case 'complete':
        return { complete: true, answers };
      case 'pause':
        return { complete: false, answers };
      case 'go':
        at = questionAt(questions, reply.position) ?? at;
        break;
      case 'back':
        at = questionBefore(questions, answers, at?.question);
        break;
      case 'undo': {
        const undone = await keeper.undoAnswer(inspectionId);
        answers = undone ? withUndone(answers, undone) : answers;
        at = (undone && questionOf(questions, undone)) ?? at;
        break;
      }
      case 'answer': {
        if (!at) break;
        const { checklist, item, position } = at.question;
        const answer = { ...reply.answer, checklistId: checklist.id, itemId: item.id, answeredAt: now() };
        await keeper.saveAnswer(inspectionId, answer);
        answers = withAnswer(answers, answer);
        at = stepFrom(questions, answers, position - 1, at.question.item);
        break;
      }
    }
  }
}

function lastOf({ checklist, item }: Question, lastAnswers: readonly LastAnswer[]): LastAnswer | undefined {
  return lastAnswers.find(({ answer }) => answer.itemId === item.id && answer.checklistId === checklist.id);
}

interface At {
  readonly question: Question;
  readonly gap?: Gap | undefined;
}

// An answer that was only added to (a note, a photo) leaves the inspector where they are.
function stepFrom(
  questions: readonly Question[],
  answers: readonly Answer[],
  from: number,
  current?: Item,
): At | undefined {
  const here = questions[from];
  if (here && current && answerTo(here, answers)?.result === 'unanswered') {
    return { question: here, gap: 'unanswered' };
  }
  const step = nextStep(questions, answers, from);
  return step.kind === 'ask' ? step : undefined;
}

function questionAt(questions: readonly Question[], position: number): At | undefined {
  const question = questions[position - 1];
  return question && { question };
}

function questionBefore(
  questions: readonly Question[],
  answers: readonly Answer[],
  current?: Question,
): At | undefined {
  const end = current ? current.position - 1 : questions.length;
  const before = questions.slice(0, end).findLast((question) => !isSkipped(question, answers));
  return before ? { question: before } : current && { question: current };
}

function questionOf(questions: readonly Question[], undone: Undone): At | undefined {
  const question = questions.find(
    ({ checklist, item }) => item.id === undone.itemId && checklist.id === undone.checklistId,
  );
  return question && { question };
}

function withAnswer(answers: readonly Answer[], answer: Answer): Answer[] {
  return [...without(answers, answer), answer];
}

function withUndone(answers: readonly Answer[], undone: Undone): Answer[] {
  const rest = without(answers, undone);
  return undone.before ? [...rest, undone.before] : rest;
}

function without(
  answers: readonly Answer[],
  { checklistId, itemId }: { checklistId: string; itemId: string },
): Answer[] {
  return answers.filter((one) => one.itemId !== itemId || one.checklistId !== checklistId);
}
