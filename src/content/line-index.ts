import type { Position } from './diagnostic.ts';

/** Turns offsets in a text (UTF-16 units) into lines and columns. */
export type LineIndex = (start: number, end?: number) => Position;

/** An index of a text whose lines end in LF or CRLF. Building it is one pass; asking is a binary search. */
export function lineIndexOf(text: string): LineIndex {
  const starts = lineStarts(text);
  return (start, end) => {
    const line = lastAtOrBefore(starts, start);
    const lineStart = starts[line]!;
    const col = charactersBetween(text, lineStart, start) + 1;
    const stop = Math.min(end ?? start, lineEnd(text, lineStart));
    return stop > start
      ? { line: line + 1, col, endCol: col + charactersBetween(text, start, stop) }
      : { line: line + 1, col };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineEnd(text: string, lineStart: number): number {
  const feed = text.indexOf('\n', lineStart);
  const end = feed < 0 ? text.length : feed;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// An editor shows a character outside the basic plane as one column of text, not as two halves.
function charactersBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (const _ of text.slice(start, end)) count += 1;
  return count;
}
