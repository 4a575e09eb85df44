import { isPlain, visible } from '../domain/safe-text.ts';

/**
 * A text as it may stand in any document: one kind of line break, no tabs, and neither control characters nor halves
 * of characters, which would make a Word file unreadable.
 */
export function printable(text: string): string {
  if (isPlain(text)) return text.trim();
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').toWellFormed();
  return visible(plain).trim();
}
