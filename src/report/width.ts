import { stripVTControlCharacters } from 'node:util';
import { eastAsianWidth } from 'get-east-asian-width';

// string-width would do the same and knows emoji sequences, but the table of these costs 30 ms at every start.

/** Signs in Chinese texts that are one column wide. */
export const NARROW = '·—‘’“”…≥≤×';
const ORDINARY = /^[\x20-\x7e·—‘’“”…≥≤×\u3000-\u303e\u4e00-\u9fff\uff01-\uff5e]*$/;

/** True for ASCII and ordinary Chinese: each character is one unit long, and one or two columns wide. */
export function isOrdinary(text: string): boolean {
  return ORDINARY.test(text);
}

/** Columns that a text takes in a terminal: full-width characters two, combining marks and colours none. */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit <= 0x7e) width += 1;
    else if (isChinese(unit)) width += 2;
    else if (NARROW.includes(text[index]!)) width += 1;
    else return exactWidth(text);
  }
  return width;
}

function isChinese(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x303e) ||
    (unit >= 0xff01 && unit <= 0xff5e)
  );
}

function exactWidth(text: string): number {
  // Made where it is needed: its tables take a millisecond.
  const combining = /[\p{Mn}\p{Me}\p{Cf}]/u;
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (!combining.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}

/** The text filled with spaces up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
