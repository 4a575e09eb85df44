import { codePointName } from '../domain/safe-text.ts';
import type { Fault, Path } from './diagnostic.ts';

// A direction mark makes a text read differently from what it says, and an invisible one makes two equal
// words differ; a lone CR is a line break to YAML and none to an editor.
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]|\r(?!\n)/gu;

/** A character that content may not have, and its offset in UTF-16 units. */
export interface UnsafeCharacter {
  readonly index: number;
  readonly length: number;
  readonly fault: Fault;
}

/** Every control, direction, invisible and unpaired character of a text, up to a limit. */
export function unsafeCharacters(text: string, limit: number): UnsafeCharacter[] {
  const found: UnsafeCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(UNSAFE)) {
    if (found.length === limit) break;
    const details = { character: codePointName(character) };
    found.push({ index, length: character.length, fault: { code: 'text.control-character', details } });
  }
  return found;
}

// What a text of ours may hold, such as a direction mark in a note, comes back as it was exported.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/u;

/** The first character in each text of some data that no text may have, and where that text stands. */
export function unfitCharacters(data: unknown, path: Path = []): { path: Path; fault: Fault }[] {
  if (typeof data === 'object' && data !== null)
    return Object.entries(data).flatMap(([key, value]) =>
      unfitCharacters(value, [...path, Array.isArray(data) ? Number(key) : key]),
    );
  const [character] = UNFIT.exec(String(data)) ?? [];
  if (character === undefined) return [];
  const details = { character: codePointName(character) };
  return [{ path, fault: { code: 'text.control-character', details } }];
}
