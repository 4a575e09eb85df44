import * as z from 'zod/mini';
import {
  dateOrYear,
  decimal,
  id,
  localDate,
  phrase,
  sourceKey,
  text,
  version,
  wholeNumber,
  yesNo,
} from './scalars.ts';

// One definition serves three ends: what a file may say, the type it then has, and the schema that editors
// complete from. Its types are the domain's (a test holds them together).

/** A list that is not empty. */
function some<T extends z.core.SomeType>(element: T) {
  return z.array(element).check(z.minLength(1));
}

/** The same words in Chinese and in English. */
export const textShape = z.strictObject({ zh: text, en: text });

const clause = wholeNumber(1, 999);

const clauseSourceShape = z.strictObject({ clause, phrase });

const basisFields = { source: sourceKey, article: z.optional(text) };
const basisShape = z.strictObject(basisFields);
const criterionShape = z.strictObject({ ...basisFields, fact: textShape });

const evidenceShape = z.strictObject({
  kind: z.enum(['photo', 'document', 'measurement', 'observation']),
  what: textShape,
  required: z.optional(z.enum(['fail', 'always'])),
});

const measureShape = z
  .strictObject({
    what: textShape,
    unit: text,
    min: z.optional(decimal),
    max: z.optional(decimal),
    required: z.optional(yesNo),
  })
  .check(
    rule(
      'limits.crossed',
      ['min'],
      ({ min, max }) => !(typeof min === 'number' && typeof max === 'number' && min > max),
    ),
  );

const conditionShape = z.strictObject({ item: id, is: some(z.enum(['pass', 'fail', 'not-applicable'])) });

const itemFields = {
  text: textShape,
  method: z.optional(textShape),
  source: clauseSourceShape,
  basis: z.array(basisShape),
  grade: z.enum(['general', 'major']),
  majorIf: z.optional(some(criterionShape)),
  rectification: textShape,
  dueDays: wholeNumber(0, 3650),
  evidence: z.array(evidenceShape),
  measure: z.optional(measureShape),
  when: z.optional(conditionShape),
  appliesTo: z.optional(some(id)),
};

/** What an item's grade and criteria say together; an overlay is held to it after it was applied. */
export const GRADE_RULES = [
  { code: 'major.without-criterion', holds: (item) => item.grade !== 'major' || item.majorIf !== undefined },
  {
    code: 'criterion.without-major',
    holds: (item) => item.grade !== 'general' || item.majorIf === undefined,
  },
] as const satisfies readonly {
  code: string;
  holds: (item: { grade?: unknown; majorIf?: unknown }) => boolean;
}[];

/** 检查项 */
export const itemShape = z
  .strictObject({ id, ...itemFields })
  .check(...GRADE_RULES.map(({ code, holds }) => rule(code, ['grade'], holds)));

/** A stop on the walk. */
export const sectionShape = z.strictObject({ id, title: textShape, items: some(itemShape) });

/** 检查表: a file of its own. */
export const checklistShape = z.strictObject({
  id,
  version,
  title: textShape,
  sector: id,
  clause,
  reviewedOn: localDate,
  sections: some(sectionShape),
});

const reason = text;

/** An item that an overlay leaves out, and why. */
const skipShape = z.strictObject({ item: id, reason });

/** An item of which an overlay replaces fields, and why. */
const overrideShape = z.strictObject({ item: id, reason, ...z.partial(z.strictObject(itemFields)).shape });

/** A user's changes to a checklist that stays where it is. */
export const overlayShape = z.strictObject({
  extends: id,
  id,
  version,
  title: z.optional(textShape),
  reviewedOn: z.optional(localDate),
  skip: z.optional(some(skipShape)),
  override: z.optional(some(overrideShape)),
  add: z.optional(some(sectionShape)),
});

const verified = z.enum(['V', 'S', 'T']);
const articleShape = z.strictObject({ verified, about: z.optional(text) });

/** 法规标准: an entry of the source register. */
export const legalSourceShape = z.strictObject({
  title: textShape,
  issuer: text,
  number: text,
  inForceFrom: dateOrYear,
  supersededBy: z.optional(text),
  inForceUntil: z.optional(localDate),
  checkedOn: localDate,
  verified,
  scope: z.optional(textShape),
  note: z.optional(text),
  articles: z.record(text, articleShape),
});

/** `sources.yaml` */
export const sourcesShape = z.strictObject({ sources: z.record(sourceKey, legalSourceShape) });

/** 特征 */
export const traitShape = z.strictObject({ id, label: textShape });

/** `traits.yaml` */
export const traitsShape = z.strictObject({ traits: some(traitShape) });

/** The shapes that have a name in the JSON Schema and in the documentation. */
export const NAMED_SHAPES = {
  Text: textShape,
  ClauseSource: clauseSourceShape,
  Basis: basisShape,
  Criterion: criterionShape,
  EvidenceRule: evidenceShape,
  Measure: measureShape,
  Condition: conditionShape,
  Item: itemShape,
  Section: sectionShape,
  Checklist: checklistShape,
  Skip: skipShape,
  Override: overrideShape,
  Overlay: overlayShape,
  Article: articleShape,
  LegalSource: legalSourceShape,
  Sources: sourcesShape,
  Trait: traitShape,
  Traits: traitsShape,
};

export type Overlay = z.infer<typeof overlayShape>;

// Runs also where another field is wrong, so that all faults of an item are told at once.
function rule<T extends object>(code: string, path: string[], holds: (value: T) => boolean) {
  return z.refine<T>(holds, {
    error: code,
    path,
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}
