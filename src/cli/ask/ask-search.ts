import { widthOf } from '../../report/width.ts';
import type { Choice } from './questions.ts';
import { searchScreen } from './search-screen.ts';
import { afterResize, fitted, type Stage, sizeOf } from './stage.ts';

/** A question whose choices are searched for as the person types. */
export interface SearchQuestion<T> {
  readonly message: string;
  readonly source: (term: string) => Promise<readonly Choice<T>[]>;
}

/** Columns of the mark before the question and before a choice, and kept for what is typed. */
const MARK_COLUMNS = 2;
const TERM_COLUMNS = 24;

/** Asks to find one among many, searching anew at each key. */
export function askSearch<T>(
  stage: Stage,
  { message, source }: SearchQuestion<T>,
  color: boolean,
): Promise<T | undefined> {
  const { prompts } = stage.t.inspect;
  const rowsOf = (text: string) => fitted(stage, text, MARK_COLUMNS);
  const screen = {
    heading: headingOf(rowsOf(message), sizeOf(stage).columns),
    help: `↑↓ ${prompts.help['navigate']}  ⏎ ${prompts.help['select']}`,
    nothingFound: `✗ ${prompts.noResults}`,
    color,
    size: () => sizeOf(stage),
    onResize: (redraw: () => void) => afterResize(stage.output, redraw),
    // Enter that comes while a search runs would mean another list, so keys wait for it.
    source: async (term: string) => {
      const choices = await stage.feed.during(source(term));
      return choices.map(({ name, value }) => ({ rows: rowsOf(name), value }));
    },
  };
  return stage.feed.run((from) => searchScreen(screen, from, stage.output), { takesText: true });
}

// What is typed stands after the last row; where it has no room there, it begins a row of its own.
function headingOf(rows: readonly string[], columns: number): string[] {
  const marked = rows.map((row, index) => `${index === 0 ? '? ' : '  '}${row}`);
  const last = marked.at(-1) ?? '';
  return widthOf(last) + 1 + TERM_COLUMNS > columns
    ? [...marked, '  ']
    : [...marked.slice(0, -1), `${last} `];
}
