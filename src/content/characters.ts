import { codePointName } from '../domain/safe-text.ts';
import type { Fault } from './diagnostic.ts';

// A direction mark makes a text read differently from what it says, and an invisible one makes two equal
// words differ; a lone CR is a line break to YAML and none to an editor.
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]|\r(?!\n)/gu;

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
