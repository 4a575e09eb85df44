import { checkbox, confirm, select } from '@inquirer/prompts';
import { widthOf } from '../../report/width.ts';
import { promptThemes } from './prompt-theme.ts';
import { contextOf, fitted, type Stage, sizeOf } from './stage.ts';
import { textPrompt } from './text-prompt.ts';

/** A question whose answer is typed. */
export interface TextQuestion {
  readonly message: string;
  /** Lines above the question: what it is about, what may be answered. */
  readonly context?: readonly string[] | undefined;
  readonly prefill?: string | undefined;
  /** What is wrong with an answer; undefined when nothing is. */
  readonly check?: ((answer: string) => string | undefined | Promise<string | undefined>) | undefined;
}

/** One of several answers. */
export interface Choice<T> {
  readonly name: string;
  readonly value: T;
}

/** A question whose answer is picked. */
export interface ChoiceQuestion<T> {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  readonly preset?: T | undefined;
}

/** A question with ticks. */
export interface TickQuestion {
  readonly message: string;
  readonly choices: readonly Choice<string>[];
  readonly ticked: readonly string[];
  /** What is wrong with what is ticked; undefined when nothing is. */
  readonly check: (ticked: readonly string[]) => string | undefined;
}

/** Asks for a text. A check that throws ends the question with what it threw. */
export async function askText(
  stage: Stage,
  { message, context = [], prefill = '', check }: TextQuestion,
): Promise<string | undefined> {
  const head = [...context, message].flatMap((line) => fitted(stage, line)).join('\n');
  const bugs: unknown[] = [];
  // The library does not wait for a key's handler, so nothing may be thrown in it.
  const checked = async (answer: string) => {
    try {
      const fault = await stage.feed.during(Promise.resolve(check?.(answer)));
      return fault && fitted(stage, `✗ ${fault}`).join('\n');
    } catch (error) {
      bugs.push(error);
      return undefined;
    }
  };
  const config = {
    head,
    prefill: prefill.replaceAll(/\s+/gu, ' '),
    prefilled: fitted(stage, stage.t.inspect.prompts.prefilled).join('\n'),
    size: () => sizeOf(stage),
    check: checked,
  };
  const answer = await stage.feed.run((from) => textPrompt(config, contextOf(stage, from)), {
    takesText: true,
  });
  if (bugs.length > 0) throw bugs[0];
  return answer;
}

/** Asks to pick one. */
export function askChoice<T>(
  stage: Stage,
  { message, choices, preset }: ChoiceQuestion<T>,
): Promise<T | undefined> {
  const config = {
    message: heading(stage, message),
    choices: rowsFor(stage, choices, PICK_COLUMNS),
    ...(preset === undefined ? {} : { default: preset }),
    theme: promptThemes(stage.t.inspect.prompts).list,
    loop: false,
    pageSize: pageSize(stage),
  };
  return stage.feed.run((from) => select(config, contextOf(stage, from)));
}

/** Asks yes or no; Enter alone takes the preset. */
export function askYesNo(stage: Stage, message: string, preset: boolean): Promise<boolean | undefined> {
  const theme = promptThemes(stage.t.inspect.prompts).confirm;
  const config = { message: heading(stage, message, YES_NO_COLUMNS), default: preset, theme };
  return stage.feed.run((from) => confirm(config, contextOf(stage, from)));
}

/** Asks to tick any number. */
export function askTicks(
  stage: Stage,
  { message, choices, ticked, check }: TickQuestion,
): Promise<string[] | undefined> {
  const config = {
    message: heading(stage, message),
    choices: rowsFor(stage, choices, TICK_COLUMNS).map((choice) => ({
      ...choice,
      checked: ticked.includes(choice.value),
    })),
    validate: (chosen: readonly { value: string }[]) => check(chosen.map(({ value }) => value)) ?? true,
    theme: promptThemes(stage.t.inspect.prompts).ticks,
    loop: false,
    pageSize: pageSize(stage),
  };
  return stage.feed.run((from) => checkbox(config, contextOf(stage, from)));
}

/** Columns of the library's mark before a question, of its marks before a choice and before a tick, and kept for what is typed. */
const MARK_COLUMNS = 2;
const PICK_COLUMNS = 2;
const TICK_COLUMNS = 3;
const YES_NO_COLUMNS = 12;
/** Rows around a list: its question, its help, the cursor. */
const ROWS_AROUND = 6;

// What is typed stands after the last row; where it has no room there, it begins a row of its own.
function heading(stage: Stage, message: string, kept = 0): string {
  const rows = fitted(stage, message, MARK_COLUMNS);
  const isFull = widthOf(rows.at(-1) ?? '') + MARK_COLUMNS + kept > sizeOf(stage).columns;
  return [...rows, ...(isFull ? [''] : [])].join(`\n${' '.repeat(MARK_COLUMNS)}`);
}

function rowsFor<T>(stage: Stage, choices: readonly Choice<T>[], used: number): Choice<T>[] {
  const indent = `\n${' '.repeat(used)}`;
  return choices.map(({ name, value }) => ({
    name: fitted(stage, name, used).join(indent),
    value,
  }));
}

function pageSize(stage: Stage): number {
  return Math.max(3, sizeOf(stage).rows - ROWS_AROUND);
}
