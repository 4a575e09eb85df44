import type { FormField, FormHazards, FormLine } from '../report/form/form-model.ts';
import { type FormWords, type LetteredTrait, said } from './form-words.ts';

/** Rows for hazards: what a visit usually finds; more go on the next sheet. */
const HAZARD_ROWS = 6;

/**
 * Whom, where, when and by whom. The traits stand as boxes to tick, or as they were given; no line where the
 * checklist asks about none.
 */
export function enterpriseLines(
  traits: readonly LetteredTrait[],
  areBoxes: boolean,
  words: FormWords,
): FormLine[] {
  const { form: t, words: w } = words;
  const { labels } = t;
  const inspector: FormLine = [blank(labels.inspector), blank(labels.certificate)];
  const named = traits.map((trait) => said(trait.label, words));
  const traitContent = areBoxes
    ? traits.map(({ letter }, index) => t.box + t.trait(letter, named[index]!))
    : [named.join(t.list)];
  return [
    [blank(labels.name)],
    [blank(labels.creditCode), { label: labels.street, content: [t.street] }],
    [{ label: labels.kind, content: boxes(w.enterpriseKind, t.box) }],
    [blank(labels.address)],
    [blank(labels.responsible), blank(labels.phone)],
    [{ label: labels.time, content: [t.time] }],
    [{ label: labels.inspectionKind, content: boxes(w.inspectionKind, t.box) }],
    inspector,
    inspector,
    ...(traits.length > 0 ? [[{ label: labels.traits, content: traitContent }]] : []),
  ];
}

/** The blank rows in which the failed items are described. */
export function hazardTable({ form: t, words }: FormWords): FormHazards {
  const { item, place, description, grade, requirement, dueOn } = t.hazards.columns;
  const grades = [words.grade.general, words.grade.major].map((word) => t.box + word);
  return {
    title: t.hazards.title,
    columns: [item, place, description, grade, requirement, dueOn],
    row: [[], [], [], grades, [], [t.hazards.due]],
    rows: HAZARD_ROWS,
  };
}

/** Who signs, and what is written when somebody refuses. */
export function signatureLines({ form: t }: FormWords): FormLine[] {
  const { inspector, enterprise, date, blankDate, refusal } = t.signatures;
  const dated = { label: date, content: [blankDate] };
  return [[blank(inspector), blank(inspector)], [blank(enterprise), dated], [blank(refusal)]];
}

function blank(label: string): FormField {
  return { label, content: [] };
}

function boxes(choices: Readonly<Record<string, string>>, box: string): string[] {
  return Object.values(choices).map((choice) => box + choice);
}
