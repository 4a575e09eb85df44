import type { Checklist, Grade, Item, Section } from './checklist.ts';
import { appliesTo, itemsOf, outsideLimits } from './checklist.ts';
import type { Instant, LocalDate } from './local-date.ts';

/** 日常 | 专项 | 个案: the three lawful occasions of an inspection (国办发〔2024〕54号). */
export const INSPECTION_KINDS = ['routine', 'special', 'case'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** 合格 | 不合格 | 不适用 | 未检查. Not checked is never failed. */
export const RESULTS = ['pass', 'fail', 'not-applicable', 'not-checked'] as const;
export type Result = (typeof RESULTS)[number];

/** 检查人员, with the number of the certificate shown to the enterprise. */
export interface Inspector {
  readonly name: string;
  readonly certificate: string;
}

/** Which text of a checklist an inspection asks: version for people, hash for certainty. */
export interface ChecklistVersion {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the checklist's text, in hex. */
  readonly hash: string;
}

/** What photos may be. */
export const PHOTO_MIMES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'] as const;

/** A photo kept by its content. */
export interface Photo {
  readonly sha256: string;
  readonly mime: (typeof PHOTO_MIMES)[number];
  readonly bytes: number;
  /** In pixels, of the picture standing upright. */
  readonly width: number;
  readonly height: number;
  /** The file's name when it was taken in, for people. */
  readonly name: string;
  /**
   * What the camera's clock said: `2026-11-23T09:12:00+08:00`, or without an offset where the camera wrote none.
   * Absent when it wrote no time. Not proof: clocks can be set.
   */
  readonly takenAt?: string | undefined;
}

/** What the inspector says of a failed item; it becomes a hazard at completion. */
export interface Finding {
  readonly description: string;
  readonly grade: Grade;
  /** Index into the item's `majorIf`; present exactly when the grade is major. */
  readonly criterion?: number | undefined;
  readonly place: string;
  readonly requirement: string;
  /** Absent exactly when it was put right on the spot. */
  readonly dueOn?: LocalDate | undefined;
  readonly fixedOnTheSpot: boolean;
  readonly responsible: string;
}

/** The answer to one item. */
export interface Answer {
  readonly checklistId: string;
  readonly itemId: string;
  /** `unanswered` while only a note or a photo was taken; never in a completed inspection. */
  readonly result: Result | 'unanswered';
  readonly note?: string | undefined;
  /** In the unit of the item's measure. */
  readonly measured?: number | undefined;
  readonly finding?: Finding | undefined;
  readonly photos: readonly Photo[];
  readonly answeredAt: Instant;
}

/** 检查: one visit. */
export interface Inspection {
  readonly id: string;
  /** For people: `JC-20261123-0001`. */
  readonly number: string;
  readonly checklists: readonly ChecklistVersion[];
  readonly enterpriseId: string;
  /** What the place was said to be on that day. */
  readonly traits: readonly string[];
  /** Ids of the only items that are asked, as in a follow-up; absent is all that bind the place. */
  readonly onlyItems?: readonly string[] | undefined;
  readonly inspectors: readonly Inspector[];
  readonly kind: InspectionKind;
  readonly startedAt: Instant;
  readonly completedAt?: Instant | undefined;
  readonly status: 'in-progress' | 'completed' | 'voided';
}

/** One question of a visit, with its place in the walk. */
export interface Question {
  readonly checklist: Checklist;
  readonly section: Section;
  readonly item: Item;
  /** 1-based place among all questions that bind this place. */
  readonly position: number;
}

/** What an item still lacks before the inspection may be completed. */
export type Gap = 'unanswered' | 'finding' | 'criterion' | 'reason' | 'photo' | 'measure';

/** These may wait until everything else is answered: the camera or the meter may be elsewhere just now. */
const MAY_WAIT: readonly Gap[] = ['photo', 'measure'];

/** What comes next: a question, or nothing more to ask. */
export type Step =
  | { readonly kind: 'ask'; readonly question: Question; readonly gap: Gap }
  | { readonly kind: 'complete' };

/**
 * Every question that binds a place with these traits, in walking order, over all its checklists; of these only
 * `onlyItems`, where they are given.
 */
export function questionsFor(
  checklists: readonly Checklist[],
  traits: readonly string[],
  onlyItems?: readonly string[],
): Question[] {
  const questions = checklists.flatMap((checklist) =>
    checklist.sections.flatMap((section) =>
      section.items
        .filter((item) => appliesTo(item, traits) && (onlyItems?.includes(item.id) ?? true))
        .map((item) => ({ checklist, section, item: freed(item, onlyItems), position: 0 })),
    ),
  );
  return questions.map((question, index) => ({ ...question, position: index + 1 }));
}

// An item that is asked by itself cannot wait for the answer to one that is not asked.
function freed(item: Item, onlyItems: readonly string[] | undefined): Item {
  const { when, ...free } = item;
  return !when || !onlyItems || onlyItems.includes(when.item) ? item : free;
}

/** The answer to a question, if it has one. */
export function answerTo(question: Question, answers: readonly Answer[]): Answer | undefined {
  return answers.find(
    (answer) => answer.itemId === question.item.id && answer.checklistId === question.checklist.id,
  );
}

/** Whether skip logic leaves a question out, given the answers so far. */
export function isSkipped(question: Question, answers: readonly Answer[]): boolean {
  const { when } = question.item;
  if (!when) return false;
  const given = answers.find(
    (answer) => answer.itemId === when.item && answer.checklistId === question.checklist.id,
  );
  return !given || !(when.is as readonly string[]).includes(given.result);
}

/** What an answer lacks before the inspection may be completed; empty when nothing. */
export function gapsOf(item: Item, answer: Answer | undefined): Gap[] {
  if (!answer || answer.result === 'unanswered') return ['unanswered'];
  const gaps: Gap[] = [];
  const { finding } = answer;
  if (answer.result === 'fail' && !finding) gaps.push('finding');
  if (finding?.grade === 'major' && item.majorIf?.[finding.criterion ?? -1] === undefined)
    gaps.push('criterion');
  if (answer.photos.length === 0 && demandsPhoto(item, answer.result)) gaps.push('photo');
  if (item.measure?.required && answer.measured === undefined && wasChecked(answer)) gaps.push('measure');
  if (answer.result === 'not-checked' && !answer.note) gaps.push('reason');
  return gaps;
}

/** Whether the item's evidence rules demand a photo for this result. */
export function demandsPhoto(item: Item, result: Answer['result']): boolean {
  return item.evidence.some(
    (rule) =>
      rule.kind === 'photo' &&
      ((rule.required === 'fail' && result === 'fail') ||
        (rule.required === 'always' && (result === 'pass' || result === 'fail'))),
  );
}

function wasChecked(answer: Answer): boolean {
  return answer.result === 'pass' || answer.result === 'fail';
}

/** Whether the visit asks this question, given its answers so far, and what it still lacks. */
function gapOf(question: Question, answers: readonly Answer[], mayWait: boolean): Gap | undefined {
  if (isSkipped(question, answers)) return undefined;
  const gaps = gapsOf(question.item, answerTo(question, answers));
  return gaps.find((gap) => MAY_WAIT.includes(gap) === mayWait);
}

/**
 * What to ask next: from index `from` on and then from the start, first whatever cannot wait
 * (an answer, a finding), and only when all of that is given the photos and measured values still missing.
 */
export function nextStep(questions: readonly Question[], answers: readonly Answer[], from = 0): Step {
  const inOrder = [...questions.slice(from), ...questions.slice(0, from)];
  for (const mayWait of [false, true]) {
    for (const question of inOrder) {
      const gap = gapOf(question, answers, mayWait);
      if (gap) return { kind: 'ask', question, gap };
    }
  }
  return { kind: 'complete' };
}

/** The result that a measured value proposes: fail outside the limits, nothing otherwise. */
export function proposedResult(item: Item, measured: number): Result | undefined {
  return item.measure && outsideLimits(item.measure, measured) !== 0 ? 'fail' : undefined;
}

/** The answers that count: those to questions that are asked. Hidden ones are kept, and named apart. */
export function countedAnswers(questions: readonly Question[], answers: readonly Answer[]): Answer[] {
  return questions
    .filter((question) => !isSkipped(question, answers))
    .map((question) => answerTo(question, answers))
    .filter((answer) => answer !== undefined);
}

/** How far a visit has come: questions asked, answered, and hazards among the answers. */
export interface Progress {
  readonly total: number;
  readonly answered: number;
  readonly hazards: number;
}

/** Counts questions, answers and hazards; skipped questions count nowhere. */
export function progressOf(questions: readonly Question[], answers: readonly Answer[]): Progress {
  const asked = questions.filter((question) => !isSkipped(question, answers));
  const given = countedAnswers(questions, answers);
  return {
    total: asked.length,
    answered: given.filter((answer) => answer.result !== 'unanswered').length,
    hazards: given.filter((answer) => answer.result === 'fail').length,
  };
}

/** The item of that id, wherever it stands in these checklists. */
export function findItem(
  checklists: readonly Checklist[],
  checklistId: string,
  itemId: string,
): Item | undefined {
  const checklist = checklists.find((one) => one.id === checklistId);
  return checklist && itemsById(checklist).get(itemId);
}

const indexes = new WeakMap<Checklist, ReadonlyMap<string, Item>>();

// Papers ask for an item several times a row, and checklists are long.
function itemsById(checklist: Checklist): ReadonlyMap<string, Item> {
  const known = indexes.get(checklist);
  if (known) return known;
  const made = new Map(itemsOf(checklist).map((item) => [item.id, item]));
  indexes.set(checklist, made);
  return made;
}
