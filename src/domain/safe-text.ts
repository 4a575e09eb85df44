/** Bytes of UTF-8 that one answer's text may have. */
export const MAX_TEXT_BYTES = 20_000;

/** What makes a text unfit to be stored, and where (0-based, in UTF-16 units). */
export interface TextFault {
  readonly kind: 'nul' | 'surrogate' | 'control' | 'format' | 'too-long';
  readonly codePoint?: string | undefined;
  readonly index?: number | undefined;
}

// Line breaks and tabs are ordinary in a note; in a name they are not.
// The last two are no characters at all, and no XML can hold them.
const HARD_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;
const ANY_CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/u;

/** Why a note may not be stored as it is; undefined when it may. Nothing is ever silently changed. */
export function textFault(text: string): TextFault | undefined {
  const hidden = isPlain(text) ? undefined : faultIn(text, HARD_CONTROL);
  return hidden ?? (tooLong(text) ? { kind: 'too-long' } : undefined);
}

/** Why a name may not be stored: as for notes, and no line break, direction mark or invisible character. */
export function nameFault(text: string): TextFault | undefined {
  const hidden = isPlain(text) ? undefined : (faultIn(text, ANY_CONTROL) ?? formatFault(text));
  return hidden ?? textFault(text) ?? longName(text);
}

function formatFault(text: string): TextFault | undefined {
  return faultAt(text, /[\p{Cf}\p{Co}\u115f\u1160\u3164\uffa0]/u, 'format');
}

const MAX_NAME_CHARACTERS = 200;

function longName(text: string): TextFault | undefined {
  const isLong = text.length > MAX_NAME_CHARACTERS && [...text].length > MAX_NAME_CHARACTERS;
  return isLong ? { kind: 'too-long' } : undefined;
}

function faultIn(text: string, control: RegExp): TextFault | undefined {
  if (text.includes('\0')) return { kind: 'nul', codePoint: 'U+0000', index: text.indexOf('\0') };
  if (!text.isWellFormed()) return { kind: 'surrogate' };
  return faultAt(text, control, 'control');
}

function faultAt(text: string, pattern: RegExp, kind: TextFault['kind']): TextFault | undefined {
  const match = pattern.exec(text);
  return match ? { kind, codePoint: codePointName(match[0]), index: match.index } : undefined;
}

function tooLong(text: string): boolean {
  // No character takes more than three bytes for each of its UTF-16 units.
  return text.length * 3 > MAX_TEXT_BYTES && new TextEncoder().encode(text).length > MAX_TEXT_BYTES;
}

/** `U+202E` for a character. */
export function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

// What nearly every name and every text consists of: a quick look spares them the patterns whose
// tables take a millisecond, and which are made only where they are needed.
const PLAIN = /^[\x20-\x7e\u3001-\u303e\u4e00-\u9fff\uff01-\uff5e]*$/;
const ORDINARY = /^[\n\x20-\x7e\xb7\u2018-\u201d\u2026\u3001-\u303e\u4e00-\u9fff\uff01-\uff5e]*$/;

/** True for a text on one line of ASCII and common Chinese: nothing in it is invisible or moves anything. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** A text made safe to draw: what would move the cursor, hide or reverse text is shown by its code point. */
export function visible(text: string): string {
  if (ORDINARY.test(text)) return text;
  const unprintable =
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\p{Cf}\p{Co}\u115f\u1160\u3164\uffa0]/gu;
  return text.replaceAll(unprintable, (character) => `<${codePointName(character)}>`);
}
