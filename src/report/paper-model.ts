import type { Photo } from '../domain/inspection.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { PaperKind } from '../domain/paper.ts';
import type { Language } from '../domain/text.ts';

/**
 * 文书, ready to be laid out: everything in it is decided, counted, numbered and worded. A format adds the layout, and
 * nothing that two formats could say differently. Plain JSON but for the bytes of the photos: this is what is frozen
 * when a paper is issued.
 *
 * Every text is safe to draw: without control, direction or unpaired characters.
 */
export interface PaperModel {
  /** `summary` is a return, which is laid out like a letter and never issued. */
  readonly kind: PaperKind | 'summary';
  readonly language: Language;
  /** `form`: an enforcement form; `letter`: an official letter by GB/T 9704. */
  readonly layout: 'form' | 'letter';
  readonly head: PaperHead;
  readonly blocks: readonly Block[];
  /** Lines at the foot of every page, above its number: signatures that continuation pages repeat. */
  readonly everyPage: readonly string[];
  readonly photos: readonly PaperPhoto[];
  /** More values that a template may print anywhere, by tag. Those of head and blocks are tags by themselves. */
  readonly values: Readonly<Record<string, string>>;
  /** For file names and indexes; not printed. */
  readonly about: PaperSubject;
}

/** What stands above the text. An empty text is not printed. */
export interface PaperHead {
  /** 安全生产行政执法文书, over the title of an enforcement form. */
  readonly banner: string;
  readonly issuer: string;
  readonly title: string;
  /** As printed; open brackets to fill in while the paper has none. */
  readonly number: string;
  /** Says that the paper is a draft, or void. */
  readonly mark: string;
  /** Says that this is a translation; empty in Chinese. */
  readonly translation: string;
  /** With its colon. */
  readonly addressee: string;
}

/** What a paper is about. */
export interface PaperSubject {
  /** Enterprise or office. */
  readonly name: string;
  readonly street: string;
  readonly day: LocalDate;
  /** Of the visit, where there is one: `JC-20261123-0001`. */
  readonly inspection?: string | undefined;
}

/** One part of a paper, from top to bottom. `name` is its tag in a Word template. */
export type Block =
  | {
      readonly type: 'text';
      readonly name: string;
      /** A heading of its own above the paragraphs; empty for none. */
      readonly heading: string;
      readonly paragraphs: readonly string[];
      /** `body` is indented text; `note` is smaller and flush left, as a copies line. */
      readonly look: 'body' | 'note';
    }
  /** Labelled boxes, row by row. */
  | { readonly type: 'fields'; readonly rows: readonly (readonly Field[])[] }
  | {
      readonly type: 'table';
      readonly name: string;
      readonly heading: string;
      readonly columns: readonly Column[];
      /** Cells in the order of the columns; a cell may have several lines. */
      readonly rows: readonly (readonly string[])[];
    }
  /** Signatures to the left, seal and date to the right with 7 × 5 cm left clear; `below` runs across under both. */
  | {
      readonly type: 'sign-off';
      readonly lines: readonly string[];
      /** Absent where nothing is sealed. */
      readonly seal?: { readonly issuer: string; readonly date: string } | undefined;
      readonly below: readonly string[];
    };

/** A label with what stands in its box. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A column of a table; shares of the width add up to 100. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly share: number;
  readonly align?: 'centre' | undefined;
}

/** A photo in the annex. The same photo has one number, however many rows cite it. */
export interface PaperPhoto extends Photo {
  readonly number: number;
  /** 图1 */
  readonly label: string;
  readonly caption: string;
  /** The copy for papers, put in when it is laid out; empty while frozen. */
  readonly content?: PhotoContent | undefined;
}

/** A photo upright and small enough for a paper, without what a phone writes beside it. */
export interface PhotoContent {
  readonly mime: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
