import type { NoticeModel } from './notice-model.ts';

/** What Windows forbids in names, and what would be invisible in them. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}]/gu;
/** File systems count bytes, and a Chinese character has three. */
const MAX_BYTES = 200;

/** `20261123_示例餐饮有限公司_安全隐患整改通知书_JC-20261123-0001.docx`: sorts by day, and is safe on every system. */
export function noticeFileName({ enterprise, inspection, title }: NoticeModel, extension: string): string {
  const date = inspection.on.replaceAll('-', '');
  const rest = `_${plain(title)}_${plain(inspection.number)}.${extension}`;
  return `${date}_${shortened(plain(enterprise.name), MAX_BYTES - bytes(date + rest) - 1)}${rest}`;
}

function plain(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/\s+/g, ' ').trim();
}

function shortened(text: string, limit: number): string {
  const characters = [...text];
  while (bytes(characters.join('')) > limit) characters.pop();
  return characters.join('');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
