import { isLocalDate } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import { orderingWords } from '../../domain/paper-wording.ts';
import { Problem } from '../../domain/problem.ts';
import { FORMS } from './forms.ts';
import type { FieldSpec } from './paper-form.ts';
import type { PaperSource } from './paper-source.ts';

/** 第六十五条, 第65条: outside the title of a law. */
const ARTICLE = /第[\d零〇一二三四五六七八九十百]+条/;
const AMOUNT = /\d\s*(?:万元|亿元|元)/;

/** What is wrong with what was typed: blank, unknown or malformed fields, and ordering words of a street. */
export function fieldFaults(kind: PaperKind, source: PaperSource): Problem[] {
  const { fields } = FORMS[kind];
  return [
    ...unknownFields(kind, source, fields),
    ...fields.flatMap((field) => fieldFault(field, source) ?? []),
    ...orderingFaults(source),
  ];
}

function unknownFields(kind: PaperKind, source: PaperSource, fields: readonly FieldSpec[]): Problem[] {
  const known = fields.map(({ name }) => name);
  const title = titleOf(kindRule(source.table, kind), source.profile.body);
  return Object.keys(source.fields)
    .filter((field) => !known.includes(field))
    .map((field) => new Problem('paper.field-unknown', { field, known, title: title.zh, titleEn: title.en }));
}

function fieldFault({ name: field, type, isRequired, choices, isBasis }: FieldSpec, source: PaperSource) {
  const value = known(field, source).trim();
  if (value === '') return isRequired ? new Problem('paper.field-missing', { field }) : undefined;
  if (type === 'date' && !isLocalDate(value)) return new Problem('paper.field-date', { field, value });
  if (choices && !choices.includes(value))
    return new Problem('paper.field-choice', { field, value, choices });
  if (type === 'amount' && !AMOUNT.test(value)) return new Problem('paper.amount-unit', { field, value });
  if (isBasis && !ARTICLE.test(value.replaceAll(/《[^《》]*》/g, '')))
    return new Problem('paper.basis-article', { field, value });
  return undefined;
}

/** What was typed, or what is on record and stands in for it. */
function known(field: string, { fields, service }: PaperSource): string {
  const typed = fields[field] ?? '';
  if (typed !== '' || !service) return typed;
  return field === '送达地点' ? (service.place ?? '') : '';
}

function orderingFaults({ profile, fields, hazards }: PaperSource): Problem[] {
  if (profile.body !== 'subdistrict') return [];
  const texts = [
    ...Object.entries(fields),
    ...hazards.map(({ hazard }) => [hazard.number, `${hazard.description}\n${hazard.requirement}`] as const),
  ];
  return texts.flatMap(([place, text]) =>
    orderingWords(text).map((word) => new Problem('paper.ordering-word', { place, word })),
  );
}
