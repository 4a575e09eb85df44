/** The two languages that everything is written in; Chinese is the source. */
export type Language = 'zh-CN' | 'en';

/** A text in both languages. Legal effect lies in the Chinese one. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The text in the reader's language. */
export function textIn(language: Language, text: Text): string {
  return language === 'en' ? text.en : text.zh;
}
