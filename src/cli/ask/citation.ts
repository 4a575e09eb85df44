import { cite } from '../../app/cite.ts';
import type { Basis, Item, LegalSource, Measure, Register } from '../../domain/checklist.ts';
import type { Language } from '../../domain/text.ts';
import type { Messages } from '../../messages/index.ts';

/** Whose words and which register a screen is drawn with. */
export interface Reading {
  readonly t: Messages;
  readonly language: Language;
  readonly register: Register;
  /** Also says which sources are still to be confirmed. */
  readonly isVerbose: boolean;
}

/** 《中华人民共和国安全生产法》第36条; the article only where it was verified. */
export function citation(basis: Basis, { t, language, register, isVerbose }: Reading): string {
  const { text, verified } = cite(basis, register, language, t.report.basis);
  return isVerbose && verified !== 'V'
    ? `${text}${t.inspect.walk.toConfirm(t.words.verification[verified])}`
    : text;
}

/** A citation with the law's number and, in Chinese, what the article is about. */
export function fullCitation(basis: Basis, reading: Reading): string {
  const law = reading.register.sources[basis.source];
  return [citation(basis, reading), law?.number, about(basis, law, reading)].filter(Boolean).join('  ');
}

// Our wording of an article is kept in Chinese only.
function about({ article }: Basis, law: LegalSource | undefined, { language }: Reading): string | undefined {
  return language === 'zh-CN' && article ? law?.articles[article]?.about : undefined;
}

/** All citations of an item in one text. */
export function citations(item: Item, reading: Reading): string {
  return item.basis.map((basis) => citation(basis, reading)).join(reading.t.inspect.walk.separator);
}

/** A measure's limits in words; empty where the source gives none. */
export function limitsOf(measure: Measure, t: Messages): string {
  return t.inspect.walk.limits(measure);
}
