import stringWidth from 'string-width';
import { visible } from '../domain/safe-text.ts';
import type { Position } from './diagnostic.ts';

/** Columns of a terminal that a line of the frame may take, its number not counted. */
const COLUMNS = 100;

/**
 * The faulty line, the one before it, and carets under the fault; empty where the text has no such line.
 *
 * Placed by display width, so that the caret stands right below Chinese text. What could move the cursor is shown
 * by its code point.
 */
export function codeFrame(text: string, { line, col, endCol }: Position): string {
  const lines = text.split('\n', line).map((each) => [...each.replace(/\r$/, '')]);
  const faulty = lines[line - 1];
  if (!faulty || (faulty.length === 0 && line === 1)) return '';
  const from = firstShown(faulty, col);
  const margin = String(line).length;
  const before = lines[line - 2]?.slice(from);
  const start = shown(faulty.slice(from, col - 1));
  const covered = shown(faulty.slice(col - 1, Math.max(col, endCol ?? col + 1) - 1));
  const room = Math.max(1, COLUMNS - stringWidth(start));
  const carets = '^'.repeat(Math.min(room, Math.max(1, stringWidth(covered))));
  return [
    ...(before ? [row(String(line - 1), margin, before)] : []),
    row(String(line), margin, faulty.slice(from)),
    `${' '.repeat(margin)} | ${' '.repeat(stringWidth(start))}${carets}`,
  ].join('\n');
}

function row(number: string, margin: number, characters: readonly string[]): string {
  return `${number.padStart(margin)} | ${fitted(characters)}`.trimEnd();
}

// A tab would be as wide as the terminal likes.
function shown(characters: readonly string[]): string {
  return visible(characters.join('').replaceAll('\t', ' '));
}

// The beginning of a line says most, unless the fault lies beyond the edge.
function firstShown(characters: readonly string[], col: number): number {
  let from = 0;
  let width = stringWidth(shown(characters.slice(0, col)));
  while (width > COLUMNS * 0.7 && from < col - 1) {
    width -= stringWidth(shown([characters[from]!]));
    from += 1;
  }
  return from;
}

function fitted(characters: readonly string[]): string {
  let width = 0;
  let end = 0;
  for (const character of characters) {
    width += stringWidth(shown([character]));
    if (width > COLUMNS) return `${shown(characters.slice(0, end))}…`;
    end += 1;
  }
  return shown(characters);
}
