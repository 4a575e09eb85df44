import { charactersOf } from '../../report/characters.ts';
import { widthOf } from '../../report/width.ts';
import { interruption } from './interruption.ts';
import type { PromptInput } from './key-feed.ts';
import { ENTER_KEYS, INTERRUPT } from './keys.ts';
import type { Size } from './screen-prompt.ts';
import type { Drawing } from './stage.ts';

/** A choice as it is drawn: its first row, and those that did not fit into it. */
export interface DrawnChoice<T> {
  readonly rows: readonly string[];
  readonly value: T;
}

/**
 * A list that is searched anew at each key. It is the first question of a visit, and is drawn without the prompt
 * library: loading that took as long as all the rest of the start.
 */
export interface SearchScreen<T> {
  /** The question, wrapped; what is typed stands after its last row. */
  readonly heading: readonly string[];
  readonly help: string;
  readonly nothingFound: string;
  readonly color: boolean;
  readonly size: () => Size;
  readonly onResize: (redraw: () => void) => () => void;
  readonly source: (term: string) => Promise<readonly DrawnChoice<T>[]>;
}

interface State<T> {
  readonly term: string;
  readonly choices: readonly DrawnChoice<T>[];
  readonly active: number;
}

/** Shows the list until one is picked with Enter. @throws `Interrupted` on Ctrl-C; what the search throws */
export function searchScreen<T>(
  screen: SearchScreen<T>,
  { input, signal }: PromptInput,
  output: Drawing,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const drawer = drawerOn(output);
  let state: State<T> = { term: '', choices: [], active: 0 };
  const draw = () => drawer.draw(drawn(screen, state));
  const searchFor = (term: string) =>
    screen.source(term).then((choices) => {
      state = { term, choices, active: 0 };
      draw();
    }, reject);

  const onKey = (chunk: Buffer | string) => {
    const key = String(chunk);
    if (key === INTERRUPT) return reject(interruption());
    if (ENTER_KEYS.includes(key)) {
      const picked = state.choices[state.active];
      return picked && resolve(picked.value);
    }
    const active = moved(state, key);
    const term = active === undefined ? edited(state.term, key) : state.term;
    if (term !== state.term) return void searchFor(term);
    state = { ...state, active: active ?? state.active };
    draw();
  };
  const stopWatching = screen.onResize(draw);
  input.on('data', onKey);
  signal.addEventListener('abort', () => reject(interruption()), { once: true });
  void searchFor('');
  return promise.finally(() => {
    input.removeListener('data', onKey);
    stopWatching();
    drawer.wipe();
  });
}

const KEYS: Readonly<Record<string, number>> = {
  '\x1b[A': -1,
  '\x1bOA': -1,
  '\x10': -1,
  '\x1b[B': 1,
  '\x1bOB': 1,
  '\x0e': 1,
  '\x1b[5~': -5,
  '\x1b[6~': 5,
};

/** Where a key moves the mark to; undefined for a key that moves nothing. */
function moved({ choices, active }: State<unknown>, key: string): number | undefined {
  const step = KEYS[key];
  return step && Math.min(Math.max(0, active + step), Math.max(0, choices.length - 1));
}

const BACKSPACE = ['\x7f', '\b'];
const CLEAR_LINE = '\x15';
const CLEAR_WORD = '\x17';

/** What a key makes of the typed text; keys that mean nothing here leave it as it is. */
function edited(term: string, key: string): string {
  if (BACKSPACE.includes(key)) return charactersOf(term).slice(0, -1).join('');
  if (key === CLEAR_LINE) return '';
  if (key === CLEAR_WORD) return term.replace(/\S*\s*$/u, '');
  return /^[^\x00-\x1f\x7f-\x9f]+$/u.test(key) ? term + key : term;
}

/** Rows around the choices: the help, the cursor's, and what must stay free. */
const ROWS_AROUND = 3;
const MARK = '❯ ';
const NO_MARK = '  ';

interface Drawn {
  readonly lines: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
}

function drawn<T>(screen: SearchScreen<T>, { term, choices, active }: State<T>): Drawn {
  const { heading, color } = screen;
  const { columns, rows } = screen.size();
  const last = heading.at(-1)!;
  const typed = endOf(term, columns - widthOf(last) - 1);
  const room = Math.max(3, rows - heading.length - ROWS_AROUND);
  const list = shownAround(choices, active, room).flatMap(({ choice, isActive }) =>
    choice.rows.map((row, index) => {
      const line = (index === 0 && isActive ? MARK : NO_MARK) + row;
      return isActive && color ? `\x1b[36m${line}\x1b[39m` : line;
    }),
  );
  const help = color ? `\x1b[2m${screen.help}\x1b[22m` : screen.help;
  return {
    lines: [
      ...heading.slice(0, -1),
      last + typed,
      ...(choices.length > 0 ? list : [screen.nothingFound]),
      help,
    ],
    cursor: { row: heading.length - 1, column: widthOf(last + typed) },
  };
}

/** The end of what was typed, as far as there is room for it. */
function endOf(term: string, columns: number): string {
  const characters = charactersOf(term);
  while (characters.length > 0 && widthOf(characters.join('')) > Math.max(1, columns)) characters.shift();
  return characters.join('');
}

/** As many choices around the marked one as so many rows hold, the marked one among them. */
function shownAround<T>(choices: readonly DrawnChoice<T>[], active: number, rows: number) {
  const height = (from: number, to: number) =>
    choices.slice(from, to).reduce((sum, choice) => sum + choice.rows.length, 0);
  let from = 0;
  while (from < active && height(from, active + 1) > rows) from += 1;
  let to = active + 1;
  while (to < choices.length && height(from, to + 1) <= rows) to += 1;
  return choices.slice(from, to).map((choice, index) => ({ choice, isActive: from + index === active }));
}

/** Draws in place of what it drew before, and leaves the cursor where the next character goes. */
function drawerOn(output: Drawing) {
  let cursorRow = 0;
  const toTop = () => `${cursorRow > 0 ? `\x1b[${cursorRow}A` : ''}\r\x1b[J`;
  return {
    draw: ({ lines, cursor }: Drawn) => {
      const up = lines.length - 1 - cursor.row;
      const place = `${up > 0 ? `\x1b[${up}A` : ''}\x1b[${cursor.column + 1}G`;
      output.write(`${toTop()}${lines.join('\n')}${place}`);
      cursorRow = cursor.row;
    },
    wipe: () => {
      output.write(toTop());
      cursorRow = 0;
    },
  };
}
