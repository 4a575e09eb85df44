import { nameFault, type TextFault, textFault } from '../../domain/safe-text.ts';
import type { Messages } from '../../messages/index.ts';

type Words = Messages['inspect']['fault'];
type Check = (answer: string) => string | undefined;

/** Something must be said, and it must be fit to be stored. */
export function mustSay(t: Words): Check {
  return (answer) => (answer.trim() === '' ? t.empty : sentenceOf(textFault(answer), t));
}

/** A name must be given. */
export function mustName(t: Words): Check {
  return (answer) => (answer.trim() === '' ? t.empty : sentenceOf(nameFault(answer), t));
}

/** A note may be given. */
export function maySay(t: Words): Check {
  return (answer) => sentenceOf(textFault(answer), t);
}

/** A name may be given. */
export function mayName(t: Words): Check {
  return (answer) => sentenceOf(nameFault(answer), t);
}

function sentenceOf(fault: TextFault | undefined, t: Words): string | undefined {
  if (!fault) return undefined;
  const { kind, codePoint = '' } = fault;
  const words = t[kind];
  return typeof words === 'function' ? words(codePoint) : words;
}
