import type { Language } from '../domain/text.ts';
import type { zhCN } from './zh-CN/index.ts';

/** Every word the program says, in one language. */
export type Messages = typeof zhCN;

/** The words in the reader's language; the other language is not even loaded. */
export async function messagesFor(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./zh-CN/index.ts')).zhCN;
}
