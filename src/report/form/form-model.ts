import type { LocalDate } from '../../domain/local-date.ts';
import type { Language } from '../../domain/text.ts';
import type { form } from '../../messages/zh-CN/form.ts';

/** The form's fixed words in one language. */
export type FormMessages = typeof form;

/**
 * 空白检查表, ready to be laid out: every question, what it rests on, and what is to be filled in by hand. A format
 * adds the layout alone. Every text is safe to draw: without control, direction or unpaired characters.
 */
export interface FormModel {
  readonly language: Language;
  readonly title: string;
  /** The latest review of its checklists against the law: the only date that a blank form has. */
  readonly reviewedOn: LocalDate;
  /** Each starts on a page of its own. Never empty. */
  readonly checklists: readonly FormChecklist[];
}

/** One checklist on paper. */
export interface FormChecklist {
  readonly id: string;
  readonly title: string;
  /** The circular's clause, and how many items there are. */
  readonly origin: string;
  /** Id, version and the first digits of the hash, on every page: which questions this paper asked. */
  readonly version: string;
  readonly howTo: string;
  /** Whom, where, when and by whom, line by line. */
  readonly enterprise: readonly FormLine[];
  /** Never empty, and no section is. */
  readonly sections: readonly FormSection[];
  readonly hazards: FormHazards;
  readonly signatures: { readonly title: string; readonly lines: readonly FormLine[] };
}

/** One or two fields side by side; a single field has the whole line. */
export type FormLine = readonly FormField[];

/** What is asked, and what already stands in the space for the answer. */
export interface FormField {
  readonly label: string;
  /** Choices to tick, none of which should be broken over two lines; or one text; or nothing. */
  readonly content: readonly string[];
}

/** A stop on the walk through the place. */
export interface FormSection {
  readonly title: string;
  readonly items: readonly FormItem[];
}

/** One question with its boxes. */
export interface FormItem {
  /** Counts through the checklist as printed, from 1. */
  readonly number: number;
  readonly text: string;
  /** In small print: when to ask it, evidence, criteria, legal basis. */
  readonly notes: readonly string[];
  /** The boxes to tick, one below the other. */
  readonly results: readonly string[];
  /** What is measured, then the space for the value with its unit and limits; empty when nothing is. */
  readonly measure: readonly string[];
}

/** The table in which the failed items are described. */
export interface FormHazards {
  readonly title: string;
  readonly columns: readonly string[];
  /** What stands in the cells of each blank row, line by line. */
  readonly row: readonly (readonly string[])[];
  readonly rows: number;
}
