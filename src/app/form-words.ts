import type { Trait } from '../domain/checklist.ts';
import { type Language, type Text, textIn } from '../domain/text.ts';
import type { form } from '../messages/zh-CN/form.ts';
import type { report } from '../messages/zh-CN/report.ts';
import type { words } from '../messages/zh-CN/words.ts';
import { printable } from './printable.ts';

/** The words of the form and the language they are in. */
export interface FormWords {
  readonly language: Language;
  readonly form: typeof form;
  readonly words: Pick<typeof words, 'grade' | 'inspectionKind' | 'enterpriseKind'>;
  readonly report: Pick<typeof report, 'basis'>;
}

/** A trait that may be ticked on the paper, with the letter by which items refer to it. */
export interface LetteredTrait extends Trait {
  readonly letter: string;
}

/** A text of a checklist as it may stand on paper, in the form's language. */
export function said(text: Text, { language }: FormWords): string {
  return printable(textIn(language, text));
}
