import type { Messages } from '../../messages/index.ts';
import { askSearch, type SearchQuestion } from './ask-search.ts';
import { openKeyFeed } from './key-feed.ts';
import type { KeySource } from './key-reader.ts';
import type { ChoiceQuestion, TextQuestion, TickQuestion } from './questions.ts';
import type { KeyScreen, Size } from './screen-prompt.ts';
import { afterResize, contextOf, type Drawing, fitted, type Stage, sizeOf } from './stage.ts';

/** What a session needs: where keys come from, where it draws, in whose words. */
export interface SessionOptions {
  readonly input: KeySource;
  readonly output: Drawing;
  readonly t: Messages;
  readonly color: boolean;
}

/** A key screen without the terminal's part. */
export type SessionScreen<T> = Pick<KeyScreen<T>, 'sheet' | 'press'>;

/**
 * One person at one terminal, from the first question to the last. No key is lost between its questions.
 * Each question gives undefined when it was left with Escape, and throws `Interrupted` on Ctrl-C or when the
 * terminal is gone.
 */
export interface Session {
  readonly t: Messages;
  readonly color: boolean;
  size(): Size;
  text(question: TextQuestion): Promise<string | undefined>;
  choose<T>(question: ChoiceQuestion<T>): Promise<T | undefined>;
  confirm(message: string, preset: boolean): Promise<boolean | undefined>;
  tick(question: TickQuestion): Promise<string[] | undefined>;
  search<T>(question: SearchQuestion<T>): Promise<T | undefined>;
  /** Shows a screen until a key decides. Escape decides nothing here. */
  screen<T>(screen: SessionScreen<T>): Promise<T>;
  /** A line that stays. */
  say(line: string): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

// The first question needs nothing of the prompt library, and the walk none of its ordinary prompts.
const questions = () => import('./questions.ts');
const screens = () => import('./screen-prompt.ts');

// Between these marks a paste arrives marked as one, and cannot press keys.
const PASTE_MARKS_ON = '\x1b[?2004h';
const PASTE_MARKS_OFF = '\x1b[?2004l';
const SHOW_CURSOR = '\x1b[?25h';

/** Takes the terminal for a session. `close` must follow, whatever happens. */
export function openSession({ input, output, t, color }: SessionOptions): Session {
  const feed = openKeyFeed(input);
  const stage: Stage = { feed, output, t };
  if (input.isTTY) output.write(PASTE_MARKS_ON);
  return {
    t,
    color,
    size: () => sizeOf(stage),
    text: async (question) => (await questions()).askText(stage, question),
    choose: async (question) => (await questions()).askChoice(stage, question),
    confirm: async (message, preset) => (await questions()).askYesNo(stage, message, preset),
    tick: async (question) => (await questions()).askTicks(stage, question),
    search: (question) => askSearch(stage, question, color),
    screen: (screen) => showScreen(stage, screen),
    say: (line) => void output.write(`${fitted(stage, line).join('\n')}\n`),
    close: () => {
      feed.release();
      if (input.isTTY) output.write(`${PASTE_MARKS_OFF}${SHOW_CURSOR}`);
    },
  };
}

async function showScreen<T>(stage: Stage, screen: SessionScreen<T>): Promise<T> {
  const shown: KeyScreen<T> = {
    ...screen,
    size: () => sizeOf(stage),
    unknownKey: (key) => fitted(stage, stage.t.inspect.unknownKey(key))[0] ?? '',
    onResize: (redraw) => afterResize(stage.output, redraw),
  };
  const { screenPrompt } = await screens();
  for (;;) {
    const decision = await stage.feed.run((from) => screenPrompt(shown, contextOf(stage, from)));
    if (decision !== undefined) return decision as T;
  }
}
