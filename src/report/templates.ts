import type { PaperKind } from '../domain/paper.ts';
import type { Language } from '../domain/text.ts';

/** The default Word template of a kind, in the folder `templates` beside this file. Users copy one and edit it in Word. */
export function templateName(kind: PaperKind, language: Language): string {
  return language === 'en' ? `${kind}.en.docx` : `${kind}.docx`;
}
