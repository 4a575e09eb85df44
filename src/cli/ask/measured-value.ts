import type { Item, Measure } from '../../domain/checklist.ts';
import { proposedResult, type Result } from '../../domain/inspection.ts';
import { textIn } from '../../domain/text.ts';
import { limitsOf, type Reading } from './citation.ts';
import type { Session } from './session.ts';

/** A measured value and the result that goes with it; without a value it is to be measured later. */
export interface MeasuredResult {
  readonly result: Result | 'unanswered';
  readonly measured?: number | undefined;
}

/** How the value is asked for. */
export interface MeasureQuestion {
  readonly context: readonly string[];
  /** The verdict so far; the value may change it. */
  readonly result: Result | 'unanswered';
  readonly before?: number | undefined;
  /** Whether `s` leaves the walk here. */
  readonly maySave: boolean;
}

/** An item that has a value to measure. */
export type MeasuredItem = Item & { readonly measure: Measure };

/** The answer `s`: save and leave. */
export const SAVE = 's';

/**
 * Asks for the value that an item wants measured. One outside its limits proposes a fail; the inspector decides.
 * Undefined when left with Escape.
 */
export async function askMeasured(
  item: MeasuredItem,
  question: MeasureQuestion,
  reading: Reading & { readonly session: Session },
): Promise<MeasuredResult | typeof SAVE | undefined> {
  const { t, session } = reading;
  const words = t.inspect.ask;
  for (;;) {
    const typed = await session.text({
      message: messageOf(item.measure, reading),
      context: [
        ...question.context,
        [words.measureLater, ...(question.maySave ? [words.later] : [])].join('  '),
      ],
      prefill: question.before === undefined ? '' : String(question.before),
      check: (answer) => (isFit(answer, question) ? undefined : words.measureFault),
    });
    if (typed === undefined) return undefined;
    if (question.maySave && halfWidth(typed) === SAVE) return SAVE;
    const measured = readNumber(typed);
    if (measured === undefined) return { result: question.result };
    const result = await resultWith(item, measured, question.result, reading);
    if (result !== undefined) return { result, measured };
  }
}

function messageOf(measure: Measure, { t, language }: Reading): string {
  const limits = limitsOf(measure, t);
  const asked = t.inspect.ask.measure(textIn(language, measure.what), measure.unit);
  return `${t.inspect.walk.measuredAgainst(asked, limits)}  ${t.inspect.escape}`;
}

/** The result that goes with a value: one outside its limits proposes a fail. Undefined: it was misread. */
export async function resultWith(
  item: MeasuredItem,
  measured: number,
  result: Result | 'unanswered',
  { session, t }: Reading & { readonly session: Session },
): Promise<Result | 'unanswered' | undefined> {
  if (result === 'fail' || proposedResult(item, measured) === undefined) return result;
  const words = t.inspect.ask;
  return session.choose<Result | undefined>({
    message: words.outside(measured, item.measure.unit, limitsOf(item.measure, t)),
    choices: [
      { name: words.outsideFail, value: 'fail' },
      { name: words.outsidePass, value: 'pass' },
      { name: words.outsideAgain, value: undefined },
    ],
  });
}

function halfWidth(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function isFit(text: string, { maySave }: MeasureQuestion): boolean {
  const typed = halfWidth(text);
  return typed === '' || (maySave && typed === SAVE) || readNumber(text) !== undefined;
}

/** A decimal number, typed with a Chinese input method or without; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const typed = halfWidth(text).replace('。', '.');
  return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(typed) ? Number(typed) : undefined;
}
