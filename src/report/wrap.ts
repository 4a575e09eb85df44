import { charactersOf } from './characters.ts';
import { NARROW, widthOf } from './width.ts';

const CLOSING = '，。、；：！？）》」』】〕”’…,.;:!?)]}';
const OPENING = '（《「『【〔“‘([{';

/**
 * Breaks a text into lines of at most `width` columns, counting Chinese characters as two. Chinese may break anywhere
 * but before closing and after opening punctuation; a Latin word or number stays whole where it fits on a line.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text).flatMap((piece) => fitting(piece, width))) {
    if (used + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      used = widthOf(line);
    } else {
      line += piece;
      used += widthOf(piece);
    }
  }
  return [...lines, line.trimEnd()];
}

/** What may not be parted: words, numbers, and punctuation with what it belongs to. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let before = ' ';
  for (const segment of charactersOf(text)) {
    const joins =
      CLOSING.includes(segment) ||
      OPENING.includes(before) ||
      (isLatin(before) && (isLatin(segment) || segment === ' '));
    if (joins && pieces.length > 0) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    before = segment;
  }
  return pieces;
}

function isLatin(character: string): boolean {
  if (character.length === 1 && character >= ' ' && character <= '~') return character !== ' ';
  if (NARROW.includes(character)) return true;
  // Made where it is needed: its tables take a millisecond.
  return widthOf(character) === 1 && /^[\p{Script=Latin}\p{Nd}\p{P}\p{S}]$/u.test(character);
}

// A piece wider than the line must be cut after all.
function fitting(piece: string, width: number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const segment of charactersOf(piece)) {
    if (part && widthOf(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
