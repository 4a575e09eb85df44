import type { Basis, EvidenceRule, Item, Register } from '../domain/checklist.ts';
import type { FormItem } from '../report/form/form-model.ts';
import { cite } from './cite.ts';
import { type FormWords, type LetteredTrait, said } from './form-words.ts';
import { printable } from './printable.ts';

/** What an item on paper refers to. */
export interface FormReading {
  /** The printed number of each item of its checklist, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The traits to be ticked; empty when the form is printed for known traits. */
  readonly traits: readonly LetteredTrait[];
  readonly register: Register;
  readonly words: FormWords;
}

/** One question as it stands on paper. */
export function formItem(item: Item, reading: FormReading): FormItem {
  const { form: t } = reading.words;
  return {
    number: reading.numbers.get(item.id)!,
    text: said(item.text, reading.words),
    notes: notesOf(item, reading),
    results: Object.values(t.results).map((result) => t.box + result),
    measure: measureOf(item, reading.words),
  };
}

function notesOf(item: Item, reading: FormReading): string[] {
  const { notes, list, facts } = reading.words.form;
  const traits = reading.traits.filter((trait) => item.appliesTo?.includes(trait.id));
  const letters = traits.map((trait) => trait.letter).join(list);
  const binding = [conditionOf(item, reading), letters && notes.note(notes.appliesTo, letters)];
  const labelled: [string, string][] = [
    [notes.evidence.always, evidenceOf(item, 'always', reading.words)],
    [notes.evidence.fail, evidenceOf(item, 'fail', reading.words)],
    [notes.majorIf, criteriaOf(item, reading).join(facts)],
    [notes.basis, [...new Set(item.basis.map((basis) => cited(basis, reading)))].join(facts)],
  ];
  const lines = labelled.filter(([, text]) => text !== '').map(([label, text]) => notes.note(label, text));
  return [binding.filter((text) => text !== '').join(facts), ...lines].filter((line) => line !== '');
}

// The question on which this one depends may not be on the paper: then it is asked always.
function conditionOf({ when }: Item, { numbers, words }: FormReading): string {
  const { notes } = words.form;
  const number = when && numbers.get(when.item);
  if (number === undefined) return '';
  return notes.when(number, when!.is.map((result) => words.form.results[result]).join(notes.or));
}

function evidenceOf(item: Item, required: NonNullable<EvidenceRule['required']>, words: FormWords): string {
  const rules = item.evidence.filter((rule) => rule.required === required);
  return rules.map((rule) => said(rule.what, words)).join(words.form.facts);
}

function criteriaOf({ majorIf = [] }: Item, reading: FormReading): string[] {
  const { notes } = reading.words.form;
  return majorIf.map((one) => notes.criterion(said(one.fact, reading.words), cited(one, reading)));
}

function measureOf({ measure }: Item, words: FormWords): string[] {
  if (!measure) return [];
  const t = words.form;
  return t.measure(said(measure.what, words), t.blank, printable(measure.unit), t.limits(measure));
}

function cited(basis: Basis, { register, words }: FormReading): string {
  return cite(basis, register, words.language, words.report.basis).text;
}
