import type { ChalkInstance } from 'chalk';
import { visible } from '../../domain/safe-text.ts';
import { padTo, widthOf } from '../../report/width.ts';
import { wrap } from '../../report/wrap.ts';

/** A text under a lead, its further rows indented as far as the first one is. Hostile text is made visible. */
export function hung(lead: string, text: string, columns: number): string[] {
  const indent = widthOf(lead);
  const rows = wrap(visible(text), Math.max(10, columns - indent - 1));
  return rows.map((row, index) => `${index === 0 ? lead : ' '.repeat(indent)}${row}`.trimEnd());
}

/** What is said of an item under one label. Absent and empty texts are left out. */
export interface Block {
  readonly label: string;
  readonly texts: readonly (string | undefined)[];
  readonly style?: ((row: string) => string) | undefined;
}

/** Labelled texts, all beginning at the same column. */
export function labelled(
  blocks: readonly Block[],
  labels: readonly string[],
  columns: number,
  paint: ChalkInstance,
) {
  const width = Math.max(...labels.map(widthOf)) + 1;
  return blocks.flatMap(({ label, texts, style = (row: string) => row }) => {
    const rows = texts
      .filter((text) => text !== undefined && text !== '')
      .flatMap((text) => hung(' '.repeat(width), text!, columns));
    return rows.map((row, index) => {
      const lead = index === 0 ? padTo(label, width) : ' '.repeat(width);
      return paint.dim(lead) + style(row.slice(width));
    });
  });
}

/** Short pieces side by side, on as many rows as they need; no piece is broken. */
export function flow(pieces: readonly string[], columns: number, gap = '  '): string[] {
  const rows: string[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row !== undefined && widthOf(row + gap + piece) < columns) rows[rows.length - 1] = row + gap + piece;
    else rows.push(piece);
  }
  return rows;
}

/** What each key does: `1 pass  2 fail  …`, the keys themselves brought out. */
export function keyHelp(
  keys: readonly (readonly [string, string])[],
  columns: number,
  paint: ChalkInstance,
): string[] {
  return flow(
    keys.map(([key, label]) => `${paint.bold.cyan(key)} ${label}`),
    columns,
  );
}

/** A line across the screen. */
export function rule(columns: number, paint: ChalkInstance): string {
  return paint.dim('─'.repeat(columns - 1));
}

const BAR_CELLS = 12;

/** How far one has come, readable without colour: `[=====       ]`. */
export function bar(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * BAR_CELLS);
  return `[${'='.repeat(full).padEnd(BAR_CELLS)}]`;
}
