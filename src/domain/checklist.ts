import type { Text } from './text.ts';

/** 检查表: what to check in one sector, each item traced to the circular and to the law. */
export interface Checklist {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly sector: string;
  /** Clause of the circular that this checklist turns into questions. */
  readonly clause: number;
  /** Calendar date of the last review against the law. */
  readonly reviewedOn: string;
  readonly sections: readonly Section[];
}

/** A stop on the walk through a place: its items are asked one after the other. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly Item[];
}

/** 检查项: one question, and what follows when the answer is no. */
export interface Item {
  /** A stable word, never reused, never renumbered. */
  readonly id: string;
  readonly text: Text;
  /** How to check it on site. */
  readonly method?: Text | undefined;
  readonly source: ClauseSource;
  readonly basis: readonly Basis[];
  /** `major` means only that `majorIf` exists: a failed item never becomes major by itself. */
  readonly grade: Grade;
  readonly majorIf?: readonly Criterion[] | undefined;
  readonly rectification: Text;
  /** Default rectification limit in calendar days; 0 is "at once". */
  readonly dueDays: number;
  readonly evidence: readonly EvidenceRule[];
  readonly measure?: Measure | undefined;
  /** Asked only when another item of the same checklist was answered so. */
  readonly when?: Condition | undefined;
  /** Traits of which the place must have one; absent means every place. */
  readonly appliesTo?: readonly string[] | undefined;
}

/** The phrase of the circular that an item answers, verbatim. */
export interface ClauseSource {
  readonly clause: number;
  readonly phrase: string;
}

/** 检查依据: a key of the source register, and the article where it was verified. */
export interface Basis {
  readonly source: string;
  readonly article?: string | undefined;
}

/** 判定标准: the one official fact that makes a failed item a major hazard. */
export interface Criterion extends Basis {
  readonly fact: Text;
}

/** 一般 | 重大 */
export type Grade = 'general' | 'major';

/** What to keep as proof. `required: fail` demands it for a failed item, `always` for every checked item. */
export interface EvidenceRule {
  readonly kind: 'photo' | 'document' | 'measurement' | 'observation';
  readonly what: Text;
  readonly required?: 'fail' | 'always' | undefined;
}

/** A value read off an instrument. Limits are inclusive, in `unit`, and stand only where the source gives them. */
export interface Measure {
  readonly what: Text;
  readonly unit: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly required?: boolean | undefined;
}

/** Skip logic: the item is asked only if `item` has one of these results. */
export interface Condition {
  readonly item: string;
  readonly is: readonly ('pass' | 'fail' | 'not-applicable')[];
}

/** 特征: what a place is, said once, so that only what binds it is asked. */
export interface Trait {
  readonly id: string;
  readonly label: Text;
}

/** How far a source or article was verified: V read, S seen second-hand, T title only. */
export type Verification = 'V' | 'S' | 'T';

/** 法规标准: one law or standard that items cite. */
export interface LegalSource {
  readonly title: Text;
  readonly issuer: string;
  readonly number: string;
  /** Calendar date, or a year where only that is known. */
  readonly inForceFrom: string;
  readonly supersededBy?: string | undefined;
  /** Last day on which it applied, where it has been superseded. */
  readonly inForceUntil?: string | undefined;
  readonly checkedOn: string;
  readonly verified: Verification;
  /** Whom it binds, where it binds only some. */
  readonly scope?: Text | undefined;
  readonly note?: string | undefined;
  readonly articles: Readonly<Record<string, Article>>;
}

/** An article that was looked up; `about` is our own short wording, not the law's. */
export interface Article {
  readonly verified: Verification;
  readonly about?: string | undefined;
}

/** The registers that checklists refer to. */
export interface Register {
  readonly sources: Readonly<Record<string, LegalSource>>;
  readonly traits: readonly Trait[];
}

/** What papers print of the register: titles, and how far each source and article was verified. */
export interface Citations {
  readonly sources: Readonly<Record<string, CitedLaw>>;
}

/** A law as papers cite it. */
export interface CitedLaw extends Pick<LegalSource, 'title' | 'verified'> {
  readonly articles: Readonly<Record<string, Pick<Article, 'verified'>>>;
}

/** What of a register papers print. */
export function citationsOf({ sources }: Register): Citations {
  const law = ({ title, verified, articles }: LegalSource): CitedLaw => ({
    title,
    verified,
    articles: Object.fromEntries(
      Object.entries(articles).map(([name, one]) => [name, { verified: one.verified }]),
    ),
  });
  return { sources: Object.fromEntries(Object.entries(sources).map(([key, one]) => [key, law(one)])) };
}

/** Every item of a checklist in walking order. */
export function itemsOf(checklist: Checklist): Item[] {
  return checklist.sections.flatMap((section) => section.items);
}

/** Whether an item binds a place with these traits. */
export function appliesTo(item: Item, traits: readonly string[]): boolean {
  return item.appliesTo === undefined || item.appliesTo.some((trait) => traits.includes(trait));
}

/** The traits that some item of these checklists asks about, in the order of the register. */
export function traitsAskedBy(checklists: readonly Checklist[], register: Register): Trait[] {
  const used = new Set(checklists.flatMap((list) => itemsOf(list).flatMap((item) => item.appliesTo ?? [])));
  return register.traits.filter((trait) => used.has(trait.id));
}

/** Whether an article number may be printed: only V and S were seen; T cites the title alone. */
export function mayPrintArticle(verified: Verification | undefined): boolean {
  return verified === 'V' || verified === 'S';
}

/** -1 below `min`, 1 above `max`, 0 within the limits or without any. */
export function outsideLimits(measure: Measure, value: number): -1 | 0 | 1 {
  if (measure.min !== undefined && value < measure.min) return -1;
  if (measure.max !== undefined && value > measure.max) return 1;
  return 0;
}
