import type { PaperSubject } from './paper-model.ts';

/** What Windows forbids in names, and what would be invisible in them. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}]/gu;
/** File systems count bytes, and a Chinese character has three. */
const MAX_BYTES = 200;

/** A paper as its file is named: without a number it is a draft. */
export interface NamedPaper {
  readonly about: PaperSubject;
  readonly title: string;
  readonly number?: string | undefined;
}

/** What stands in the place of a number, by language. */
export interface NameWords {
  readonly serial: (serial: string) => string;
  readonly draft: string;
}

/**
 * `20261123_桃源街道_示例餐饮_整改通知书_第12号`, without an extension: sorts by day, street and name, and is safe on
 * every system. A draft bears the number of its visit.
 */
export function paperFileName({ about, title, number }: NamedPaper, words: NameWords): string {
  const date = about.day.replaceAll('-', '');
  const end = number === undefined ? [words.draft, about.inspection ?? ''] : [numberPart(number, words)];
  const before = [date, plain(about.street)].filter((part) => part !== '');
  const after = [plain(title), ...end].filter((part) => part !== '');
  const room = MAX_BYTES - bytes([...before, '', ...after].join('_'));
  const name = shortened(plain(about.name), room);
  return [...before, name, ...after].filter((part) => part !== '').join('_');
}

// 〔2026〕12号 is 第12号: the date says the year. A number of another make stands there whole.
function numberPart(number: string, { serial }: NameWords): string {
  const last = /(?:〕|\]|］|\D)(\d+)号?$/u.exec(number)?.[1];
  return last === undefined ? plain(number) : serial(last);
}

function plain(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/\s+/g, ' ').trim();
}

function shortened(text: string, limit: number): string {
  const characters = [...text];
  let size = bytes(text);
  while (size > limit && characters.length > 0) size -= bytes(characters.pop()!);
  return characters.join('');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
