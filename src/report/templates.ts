import type { Language } from '../domain/text.ts';

/** The default Word templates, in the folder `templates` beside this file. Users copy one and edit it in Word. */
export const TEMPLATES: Readonly<Record<Language, string>> = {
  'zh-CN': 'rectification-notice.docx',
  en: 'rectification-notice.en.docx',
};
