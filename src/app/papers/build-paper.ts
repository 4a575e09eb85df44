import { STREETS } from '../../domain/enterprise.ts';
import { dateOf } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { titleOf } from '../../domain/paper-rules.ts';
import type { PaperHead, PaperModel, PaperSubject } from '../../report/paper-model.ts';
import { printable } from '../printable.ts';
import { type Drafting, drafting } from './drafting.ts';
import { FORMS } from './forms.ts';
import { annex } from './hazard-items.ts';
import type { FieldSpec, PaperForm } from './paper-form.ts';
import type { PaperSource, PaperWords } from './paper-source.ts';

/** Something that only people know and a kind of paper asks for, with its words. */
export interface PaperField extends FieldSpec {
  readonly label: string;
  /** What to write; empty where the label says it. */
  readonly hint: string;
}

/** What a kind of paper asks of people, in its order: for prompts, flags and files. */
export function paperFields(kind: PaperKind, { papers }: Pick<PaperWords, 'papers'>): PaperField[] {
  return FORMS[kind].fields.map((field) => ({
    ...field,
    label: papers.label(field.name),
    hint: papers.hints[field.name] ?? '',
  }));
}

/**
 * Writes a paper. Pure. What is not known is left to be filled in by hand, or struck out; `issueFaults` tells whether it
 * may be issued.
 *
 * @throws Problem `inspection.not-completed`, `report.nothing-found` for a rectification notice about nothing
 */
export function buildPaper(kind: PaperKind, source: PaperSource, words: PaperWords): PaperModel {
  const d = drafting(kind, source, words);
  const form = FORMS[kind];
  const { blocks, everyPage = [], photos = [], values = {} } = form.write(d);
  const about = subjectOf(d);
  return {
    kind,
    language: words.language,
    layout: d.rule.layout,
    head: headOf(d, form.isAddressed ? about.name : ''),
    blocks,
    everyPage,
    photos: annex(photos, d),
    values: { ...typedValues(d, form), ...valuesOf(d), ...values },
    about,
  };
}

function headOf(d: Drafting, addressee: string): PaperHead {
  const { source, rule, t } = d;
  const { body } = source.profile;
  const banner = rule.banners?.[body];
  return {
    banner: banner ? d.in(banner) : '',
    issuer: d.issuer,
    title: d.in(titleOf(rule, body)),
    number: printable(source.number ?? '') || t.openNumber(Number(yearOf(d))),
    mark: source.isVoid ? t.voided : source.number === undefined ? t.draft : '',
    translation: t.translation,
    addressee: addressee && t.addressee(addressee),
  };
}

// The year of an open number is that of the visit, as its draft is written on the day.
function yearOf({ source }: Drafting): string {
  const day = source.inspection ? dateOf(source.inspection.startedAt) : source.issuedOn;
  return day.slice(0, 4);
}

function subjectOf({ source, rule }: Drafting): PaperSubject {
  const { enterprise, inspection, addressee, hazards, profile } = source;
  const isOffice = rule.to === 'office';
  const name = isOffice ? addressee : (enterprise?.name ?? hazards[0]?.enterpriseName ?? addressee);
  const street = enterprise?.street ?? hazards[0]?.street ?? profile.street ?? streetIn(addressee ?? '');
  return {
    name: printable(name ?? ''),
    street: street ?? '',
    day: inspection && !isOffice ? dateOf(inspection.startedAt) : source.issuedOn,
    ...(inspection && { inspection: inspection.number }),
  };
}

// 南昌市西湖区桃源街道办事处 and 桃源街道 are of the same street.
function streetIn(office: string): string | undefined {
  return Object.values(STREETS).find((street) => office.includes(street));
}

// Also what the paper does not print, such as why its date is another: it is frozen with it.
function typedValues(d: Drafting, { fields }: PaperForm): Record<string, string> {
  return Object.fromEntries(fields.map(({ name }) => [name, d.given(name)]));
}

/** Values that the office's own templates may print. */
function valuesOf(d: Drafting): Record<string, string> {
  const { enterprise, inspection, rules } = d.source;
  return {
    被检查单位: printable(enterprise?.name ?? '') || d.t.struck,
    统一社会信用代码: printable(enterprise?.creditCode ?? '') || d.t.struck,
    检查编号: inspection?.number ?? d.t.struck,
    规则版本: rules.version,
  };
}
