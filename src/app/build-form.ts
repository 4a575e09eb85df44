import type { PinnedChecklist } from '../content/compiled.ts';
import { appliesTo, type Checklist, type Register, traitsAskedBy } from '../domain/checklist.ts';
import { Problem } from '../domain/problem.ts';
import type { FormChecklist, FormModel, FormSection } from '../report/form/form-model.ts';
import { enterpriseLines, hazardTable, signatureLines } from './form-blanks.ts';
import { formItem } from './form-items.ts';
import { type FormWords, type LetteredTrait, said } from './form-words.ts';
import { printable } from './printable.ts';

/** What a form is made from. */
export interface FormSource {
  /** In the order in which they are to stand. */
  readonly checklists: readonly PinnedChecklist[];
  readonly register: Register;
  /** Only what binds a place with these traits is printed; without them, every item with the traits it is for. */
  readonly traits?: readonly string[] | undefined;
}

/** Digits of the hash on paper: more than anyone mistakes, few enough to read aloud. */
const HASH_DIGITS = 12;
const LETTER_A = 65;

/**
 * Makes the blank form of these checklists. Pure.
 *
 * @throws Problem `form.nothing-to-ask` for a checklist of which nothing binds a place with these traits
 */
export function buildForm(source: FormSource, words: FormWords): FormModel {
  const checklists = source.checklists.map((pinned) => formChecklist(pinned, source, words));
  const reviews = source.checklists.map(({ checklist }) => checklist.reviewedOn).sort();
  return {
    language: words.language,
    title: checklists.map((checklist) => checklist.title).join(words.form.list),
    reviewedOn: reviews.at(-1)!,
    checklists,
  };
}

function formChecklist(
  { checklist, hash }: PinnedChecklist,
  { register, traits }: FormSource,
  words: FormWords,
): FormChecklist {
  const t = words.form;
  const asked = traits ? boundOnly(checklist, traits) : checklist;
  const lettered = letteredTraits(asked, register);
  const sections = formSections(asked, traits ? [] : lettered, register, words);
  const title = said(checklist.title, words);
  if (sections.length === 0) throw new Problem('form.nothing-to-ask', { id: checklist.id, title });

  const items = sections.flatMap((section) => section.items).length;
  const chosen = lettered.filter((trait) => traits?.includes(trait.id));
  return {
    id: checklist.id,
    title,
    origin: [t.clause(checklist.clause), t.count(items)].join(t.facts),
    version: t.version(checklist.id, printable(checklist.version), hash.slice(0, HASH_DIGITS)),
    howTo: t.howTo,
    enterprise: enterpriseLines(traits ? chosen : lettered, traits === undefined, words),
    sections,
    hazards: hazardTable(words),
    signatures: { title: t.signatures.title, lines: signatureLines(words) },
  };
}

function boundOnly(checklist: Checklist, traits: readonly string[]): Checklist {
  const sections = checklist.sections
    .map((section) => ({ ...section, items: section.items.filter((item) => appliesTo(item, traits)) }))
    .filter((section) => section.items.length > 0);
  return { ...checklist, sections };
}

function letteredTraits(checklist: Checklist, register: Register): LetteredTrait[] {
  return traitsAskedBy([checklist], register).map((trait, index) => ({ ...trait, letter: letterOf(index) }));
}

// A to Z, then AA to AZ: as columns are named in a spreadsheet.
function letterOf(index: number): string {
  const last = String.fromCharCode(LETTER_A + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function formSections(
  checklist: Checklist,
  traits: readonly LetteredTrait[],
  register: Register,
  words: FormWords,
): FormSection[] {
  const order = checklist.sections.flatMap((section) => section.items.map((item) => item.id));
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  return checklist.sections.map((section) => ({
    title: said(section.title, words),
    items: section.items.map((item) => formItem(item, { numbers, traits, register, words })),
  }));
}
