import { type Basis, type Citations, mayPrintArticle, type Verification } from '../domain/checklist.ts';
import { type Language, textIn } from '../domain/text.ts';
import { printable } from './printable.ts';

/** How a title and its article are put together: 《…》第36条. */
export type PutTogether = (title: string, article: string) => string;

/** A citation as it may be printed, and how far what it rests on was verified. */
export interface Cited {
  readonly text: string;
  readonly verified: Verification;
}

/**
 * Cites a basis. An article that nobody has seen in the law's text is not printed, only the title; a source that left
 * the register keeps its key.
 */
export function cite(
  { source, article = '' }: Basis,
  register: Citations,
  language: Language,
  put: PutTogether,
): Cited {
  const law = register.sources[source];
  if (!law) return { text: printable(source), verified: 'T' };
  const verified = (article === '' ? law.verified : law.articles[article]?.verified) ?? 'T';
  const shown = mayPrintArticle(verified) ? printable(article) : '';
  return { text: put(printable(textIn(language, law.title)), shown), verified };
}
