import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import { LEAD } from './edit-rows.ts';
import { pinCursor } from './pin-cursor.ts';

/** The terminal's size in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A screen's lines: what always stays, and pages of which one is shown at a time. */
export interface Sheet {
  readonly header: readonly string[];
  readonly pages: readonly (readonly string[])[];
  /** The lines under the page, which may say which one it is. */
  readonly footer: (page: number, pages: number) => readonly string[];
}

/** A screen that waits for one key. */
export interface KeyScreen<T> {
  readonly size: () => Size;
  readonly onResize: (redraw: () => void) => () => void;
  readonly sheet: (size: Size) => Sheet;
  /** What a key decides; undefined when it has no meaning here. Keys come half-width and in lower case. */
  readonly press: (key: string) => T | undefined;
  /** Said of a key that has no meaning. */
  readonly unknownKey: (key: string) => string;
}

/** Turns to the next page, and after the last one back to the first. */
const TURN = '?';
const ENTER = 'enter';

interface State {
  readonly page: number;
  readonly hint?: string | undefined;
  readonly drawings: number;
}

/** Shows a screen until a key decides. Enter is the key `enter`; keys without meaning only get a hint. */
export const screenPrompt = createPrompt<unknown, KeyScreen<unknown>>((screen, done) => {
  const [state, setState] = useState<State>({ page: 0, drawings: 0 });
  const size = screen.size();
  const { lines, pages } = laidOut(screen.sheet(size), state.page, size);

  useEffect((rl) => {
    pinCursor(rl, () => ({ rows: 0, cols: LEAD.length }));
    return screen.onResize(() => setState((before) => ({ ...before, drawings: before.drawings + 1 })));
  }, []);

  useKeypress((event) => {
    const key = keyName(event);
    const decision = screen.press(key);
    if (decision !== undefined) {
      done(decision);
    } else if (key === TURN) {
      setState({ ...state, page: (state.page + 1) % pages, hint: undefined });
    } else {
      setState({ ...state, hint: screen.unknownKey(key === ENTER ? 'Enter' : key) });
    }
  });

  return [[...lines, LEAD].join('\n'), state.hint];
});

interface KeyEvent {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly sequence?: string;
}

// A Chinese input method in full-width mode sends ３ and ？ for 3 and ?.
function keyName({ name, ctrl, sequence = '' }: KeyEvent): string {
  if (name === 'return' || name === 'enter') return ENTER;
  const isCharacter = !ctrl && /^[^\x00-\x20\x7f]+$/u.test(sequence);
  return isCharacter ? sequence.normalize('NFKC').toLowerCase() : '';
}

/** Lines of the cursor and of the hint under it. */
const OWN_ROWS = 2;

function laidOut(sheet: Sheet, page: number, { rows }: Size): { lines: readonly string[]; pages: number } {
  const frame = sheet.header.length + sheet.footer(1, 2).length + OWN_ROWS;
  const room = Math.max(3, rows - frame - 1);
  const pages = sheet.pages.flatMap((lines) => chunksOf(lines, room));
  const shown = Math.min(page, pages.length - 1);
  const footer = sheet.footer(shown + 1, pages.length);
  return { lines: [...sheet.header, ...(pages[shown] ?? []), ...footer], pages: pages.length };
}

// The erasing of a screen reaches no further than its top row, so a page must never be taller than the terminal.
function chunksOf(lines: readonly string[], room: number): (readonly string[])[] {
  const chunks: (readonly string[])[] = [];
  for (let from = 0; from < lines.length; from += room) chunks.push(lines.slice(from, from + room));
  return chunks;
}
