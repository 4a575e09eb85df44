import type { Item } from '../../domain/checklist.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { findItem, type Inspector } from '../../domain/inspection.ts';
import { instantOf, isLocalDate, type LocalDate } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { type KindRule, kindRule } from '../../domain/paper-rules.ts';
import type { Profile } from '../../domain/profile.ts';
import { type Text, textIn } from '../../domain/text.ts';
import type { Block, Field } from '../../report/paper-model.ts';
import { printable } from '../printable.ts';
import type { PaperSource, PaperWords } from './paper-source.ts';

/** A paper while it is being written: where it comes from, and the ways in which things are put on paper. */
export interface Drafting {
  readonly source: PaperSource;
  readonly words: PaperWords;
  readonly t: PaperWords['papers'];
  readonly rule: KindRule;
  /** What was typed into a field, dates as they are printed; empty where nothing was. */
  given(field: string): string;
  /** Each line of what was typed. */
  lines(field: string): string[];
  date(day: LocalDate): string;
  /** The item that a hazard comes from, where its checklist is known. */
  itemOf(hazard: Pick<Hazard, 'checklistId' | 'itemId'>): Item | undefined;
  in(text: Text): string;
  /** True for a body that urges, without power to order. */
  readonly isStreet: boolean;
  readonly issuer: string;
  readonly officers: readonly Inspector[];
}

/** `2026-11-23 09:10` */
const TYPED_TIME = /(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})/g;

/** Begins a paper. */
export function drafting(kind: PaperKind, source: PaperSource, words: PaperWords): Drafting {
  const { papers: t, language } = words;
  const { profile, fields } = source;
  const date = (day: LocalDate) => {
    const [year, month, dayOfMonth] = day.split('-').map(Number);
    return t.date(year!, month!, dayOfMonth!);
  };
  const given = (field: string) => {
    const typed = printable(fields[field] ?? '');
    if (typed === '') return '';
    const isDay: boolean = isLocalDate(typed);
    if (isDay) return date(typed);
    return typed.replaceAll(TYPED_TIME, (_, day: string, hours: string, minutes: string) =>
      t.time(date(day), Number(hours), Number(minutes)),
    );
  };
  const rule = kindRule(source.table, kind);
  return {
    source,
    words,
    t,
    rule,
    given,
    lines: (field) =>
      given(field)
        .split('\n')
        .filter((line) => line.trim() !== ''),
    date,
    itemOf: ({ checklistId, itemId }) => findItem(source.checklists, checklistId, itemId),
    in: (text) => textIn(language, text),
    isStreet: profile.body === 'subdistrict',
    issuer: printable(t.bodyName(issuerOf(rule, profile), profile.street ?? '')),
    officers: source.officers ?? source.inspection?.inspectors ?? [],
  };
}

// The office writes in the commission's name what the commission decides.
function issuerOf({ inNameOfCommission }: KindRule, { name }: Profile): string {
  return inNameOfCommission ? name.replace(/办公室$/, '') : name;
}

/** An instant in China, to the minute. */
export function printedTime(instant: string, { date, t }: Drafting): string {
  const local = instantOf(new Date(instant));
  return t.time(date(local.slice(0, 10)), Number(local.slice(11, 13)), Number(local.slice(14, 16)));
}

/** A labelled box. What says nothing is struck out. */
export function box(
  d: Drafting,
  name: string,
  value: string = d.given(name),
  label = d.t.label(name),
): Field {
  return { name, label, value: printable(value) || d.t.struck };
}

/** A labelled box for something long; left blank it says so. */
export function longBox(d: Drafting, name: string, value: string = d.given(name)): Field {
  return { name, label: d.t.label(name), value: printable(value) || d.t.leftBlank };
}

/** A row of boxes for what may be given; undefined where none of it is. */
export function rowIfGiven(d: Drafting, ...names: readonly string[]): Field[][] {
  const given = names.filter((name) => d.given(name) !== '');
  return given.length > 0 ? [given.map((name) => box(d, name))] : [];
}

/** Paragraphs, without those that are empty; no block at all where nothing is left. */
export function text(
  name: string,
  paragraphs: readonly string[],
  { heading = '', look = 'body' }: { heading?: string; look?: 'body' | 'note' } = {},
): Block[] {
  const said = paragraphs.filter((paragraph) => paragraph !== '');
  return said.length > 0 ? [{ type: 'text', name, heading, paragraphs: said, look }] : [];
}

/** What was typed, or a line to fill in by hand. */
export function orBlank(value: string, { t }: Drafting): string {
  return value || t.blank;
}
