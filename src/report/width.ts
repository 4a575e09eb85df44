import { stripVTControlCharacters } from 'node:util';
import { eastAsianWidth } from 'get-east-asian-width';

// string-width would do the same and knows emoji sequences, but the table of these costs 30 ms at every start.
const COMBINING = /[\p{Mn}\p{Me}\p{Cf}]/u;

const NARROW = /[\x20-\x7e·—‘’“”…≥≤×]/g;
const ORDINARY = /^[\x20-\x7e·—‘’“”…≥≤×\u3001-\u303e\u4e00-\u9fff\uff01-\uff5e]*$/;

/** True for ASCII and ordinary Chinese: each character is one unit long, and one or two columns wide. */
export function isOrdinary(text: string): boolean {
  return ORDINARY.test(text);
}

/** Columns that a text takes in a terminal: full-width characters two, combining marks and colours none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  if (isOrdinary(text)) return text.length + text.replaceAll(NARROW, '').length;
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (!COMBINING.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}

/** The text filled with spaces up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
