import { isPlain } from '../domain/safe-text.ts';
import type { PaperModel } from './paper-model.ts';

/** What Windows forbids in names. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** File systems count bytes, and a Chinese character has three. */
const MAX_BYTES = 200;

/**
 * `20261123_桃源街道_示例餐饮有限公司_安全隐患整改通知书_JC-20261123-0001.docx`: sorts by day, and is safe on every
 * system. `mark` tells papers of one day, name and kind apart; default the number of the visit.
 */
export function paperFileName(
  { head, about }: Pick<PaperModel, 'head' | 'about'>,
  extension: string,
  mark: string = about.inspection ?? '',
): string {
  // Addressed to a street itself, a paper would name it twice.
  const street = about.street === about.name ? '' : about.street;
  const before = [about.day.replaceAll('-', ''), street].map(plain).filter(Boolean).join('_');
  const after = `${[head.title, mark].map(plain).filter(Boolean).join('_')}.${extension}`;
  const name = shortened(plain(about.name), MAX_BYTES - bytes(before + after) - 2);
  return `${before}_${name}_${after}`;
}

function plain(text: string): string {
  const seen = isPlain(text) ? text : text.replaceAll(/\p{C}/gu, '');
  return seen.replaceAll(FORBIDDEN, '').replaceAll(/\s+/g, ' ').trim();
}

function shortened(text: string, limit: number): string {
  if (bytes(text) <= limit) return text;
  const characters = [...text];
  while (bytes(characters.join('')) > limit) characters.pop();
  return characters.join('');
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
