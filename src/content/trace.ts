import { type Checklist, itemsOf } from '../domain/checklist.ts';
import type { Circular, Clause, DutyPhrase } from './circular.ts';
import { bare, type ClauseText, clauseTexts, shareQuoted } from './clause-text.ts';

/** What became of a demand: something carries it, it was declared out of scope, or neither. */
export type PhraseState = 'covered' | 'out-of-scope' | 'open';

/** A demand of the circular and what carries it. */
export interface PhraseTrace extends DutyPhrase {
  readonly state: PhraseState;
  /** Ids of the items that quote it. */
  readonly items: readonly string[];
  /** Whether it stands verbatim in its clause; absent where there was no text to compare with. */
  readonly isVerbatim?: boolean | undefined;
}

/** An item whose quotation is wrong, and why: not in the index under that clause, or not in the circular's text. */
export interface FalseQuotation {
  readonly item: string;
  readonly clause: number;
  readonly phrase: string;
  readonly fault: 'not-indexed' | 'not-verbatim';
}

/** A clause with what became of each of its demands. */
export interface ClauseTrace {
  readonly number: number;
  readonly title: string;
  readonly organs: string;
  readonly phrases: readonly PhraseTrace[];
  /** What of the index's heading does not stand in the text. */
  readonly wrongHeading: readonly ('title' | 'organs')[];
  /** Share of the clause's text that the index quotes, 0 to 1; absent without the text. */
  readonly share?: number | undefined;
}

/** How many demands there are and what became of them; `false` counts everything that does not stand verbatim. */
export interface TraceCounts {
  readonly phrases: number;
  readonly covered: number;
  readonly outOfScope: number;
  readonly open: number;
  readonly false: number;
}

/** The circular, clause by clause, and the items and mechanisms that carry it. */
export interface Trace {
  readonly clauses: readonly ClauseTrace[];
  readonly falseQuotations: readonly FalseQuotation[];
  readonly counts: TraceCounts;
}

interface Quotation {
  readonly item: string;
  readonly clause: number;
  readonly phrase: string;
  /** The phrase without white space. */
  readonly words: string;
}

/**
 * Follows each demand of the circular to what carries it.
 *
 * An item carries a phrase of its own clause if one contains the other, white space aside.
 *
 * @param source the circular's text; with it every phrase must stand there verbatim
 */
export function traceCircular(circular: Circular, checklists: readonly Checklist[], source?: string): Trace {
  const quotations = quotationsIn(checklists);
  const texts = source === undefined ? undefined : clauseTexts(source, circular.clauses);
  const clauses = circular.clauses.map((clause) => {
    const own = quotations.filter((quotation) => quotation.clause === clause.number);
    return clauseTrace(clause, own, texts?.get(clause.number));
  });
  const falseQuotations = quotations.flatMap((quotation) => {
    const clause = circular.clauses.find(({ number }) => number === quotation.clause);
    return faultsOf(quotation, clause, texts?.get(quotation.clause));
  });
  return { clauses, falseQuotations, counts: total(clauses, falseQuotations.length) };
}

/** How many demands of one clause there are and what became of them, without the items' own quotations. */
export function countsOf({ phrases, wrongHeading }: ClauseTrace): TraceCounts {
  const inState = (state: PhraseState) => phrases.filter((phrase) => phrase.state === state).length;
  return {
    phrases: phrases.length,
    covered: inState('covered'),
    outOfScope: inState('out-of-scope'),
    open: inState('open'),
    false: phrases.filter(({ isVerbatim }) => isVerbatim === false).length + wrongHeading.length,
  };
}

function total(clauses: readonly ClauseTrace[], falseQuotations: number): TraceCounts {
  const counts = clauses.map(countsOf);
  const sum = (count: keyof TraceCounts) => counts.reduce((all, one) => all + one[count], 0);
  return {
    phrases: sum('phrases'),
    covered: sum('covered'),
    outOfScope: sum('outOfScope'),
    open: sum('open'),
    false: sum('false') + falseQuotations,
  };
}

// An overlay asks its base's items again: they are one item.
function quotationsIn(checklists: readonly Checklist[]): Quotation[] {
  const all = checklists.flatMap(itemsOf).map(({ id, source }): [string, Quotation] => {
    const words = bare(source.phrase);
    return [`${id} ${source.clause} ${words}`, { item: id, ...source, words }];
  });
  return [...new Map(all).values()];
}

function clauseTrace(clause: Clause, quotations: readonly Quotation[], text?: ClauseText): ClauseTrace {
  const { number, title, organs } = clause;
  const phrases = clause.phrases.map((duty) => phraseTrace(duty, quotations, text));
  if (!text) return { number, title, organs, phrases, wrongHeading: [] };
  const wrongHeading = [
    ...(text.hasTitle ? [] : ['title' as const]),
    ...(text.hasOrgans || !text.hasTitle ? [] : ['organs' as const]),
  ];
  const share = shareQuoted(
    text.body,
    clause.phrases.map(({ phrase }) => bare(phrase)),
  );
  return { number, title, organs, phrases, wrongHeading, share };
}

function phraseTrace(duty: DutyPhrase, quotations: readonly Quotation[], text?: ClauseText): PhraseTrace {
  const words = bare(duty.phrase);
  const items = quotations.filter((quotation) => isSame(quotation.words, words)).map(({ item }) => item);
  const isCarried = items.length > 0 || duty.by !== undefined;
  const uncarried = duty.outOfScope ? 'out-of-scope' : 'open';
  const state = isCarried ? 'covered' : uncarried;
  return { ...duty, state, items, ...(text ? { isVerbatim: text.body.includes(words) } : {}) };
}

function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

// What the index itself has wrong is told there, and not once more for each item that repeats it.
function faultsOf(
  { words, ...quotation }: Quotation,
  clause: Clause | undefined,
  text?: ClauseText,
): FalseQuotation[] {
  const indexed = (clause?.phrases ?? [])
    .map(({ phrase }) => bare(phrase))
    .filter((one) => isSame(words, one));
  if (indexed.length === 0) return [{ ...quotation, fault: 'not-indexed' }];
  const isWrongAlone = text && !text.body.includes(words) && indexed.every((one) => text.body.includes(one));
  return isWrongAlone ? [{ ...quotation, fault: 'not-verbatim' }] : [];
}
