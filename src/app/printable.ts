import { isPlain, visible } from '../domain/safe-text.ts';

// U+FFFE and U+FFFF are not characters of XML, though JavaScript holds them for well formed.
const NOT_XML = /[\ufffe\uffff]/g;

/**
 * A text as it may stand in any document: one kind of line break, no tabs, and neither control characters nor halves
 * of characters, which would make a Word file unreadable.
 */
export function printable(text: string): string {
  if (isPlain(text)) return text.trim();
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').toWellFormed();
  return visible(plain).replaceAll(NOT_XML, '\ufffd').trim();
}
