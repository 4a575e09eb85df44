import type { Language } from '../src/domain/text.ts';
import { en } from '../src/messages/en/index.ts';
import type { Messages } from '../src/messages/index.ts';
import { zhCN } from '../src/messages/zh-CN/index.ts';

/** The words at once, for tests that need no start-up. */
export function messagesIn(language: Language): Messages {
  return language === 'en' ? en : zhCN;
}
