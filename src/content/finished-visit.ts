import * as z from 'zod/mini';
import { LISTING_LEVELS } from '../domain/hazard.ts';
import { INSPECTION_KINDS, PHOTO_MIMES } from '../domain/inspection.ts';
import { SECTORS } from '../domain/sector.ts';
import { enterpriseShape, type FileVisit, instant, readAnswers } from './answer-file.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped, valueAt } from './issues.ts';
import type { YamlFile } from './read-yaml.ts';
import { amount, id, localDate, text, wholeNumber, yesNo } from './scalars.ts';

const ref = z.string().check(z.regex(/^[\w.:-]{1,64}$/, { error: 'id.format' }));
const free = z.optional(z.string());
const day = z.optional(localDate);
const photos = z.optional(z.array(text));
const inspectors = z.array(z.strictObject({ name: text, certificate: text }));
const stamp = { at: instant, by: text };
const funds = z.optional(amount);

const stepShape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ordered'), ...stamp, paper: text, dueOn: day }),
  z.strictObject({
    type: z.literal('rectified'),
    ...stamp,
    measures: text,
    funds,
    doneOn: day,
    photos,
    onTheSpot: z.optional(yesNo),
  }),
  z.strictObject({
    type: z.literal('verified'),
    ...stamp,
    outcome: z.enum(['effective', 'ineffective']),
    note: free,
    photos,
    inspectors,
    dueOn: day,
  }),
  z.strictObject({ type: z.literal('extended'), ...stamp, dueOn: localDate, reason: text, approvedBy: text }),
  z.strictObject({ type: z.literal('transferred'), ...stamp, to: text, reason: text }),
  z.strictObject({ type: z.literal('voided'), ...stamp, reason: text, approvedBy: text }),
  z.strictObject({ type: z.literal('reported'), ...stamp, to: text, note: free }),
  z.strictObject({
    type: z.literal('committed'),
    ...stamp,
    responsible: free,
    measures: free,
    funds,
    dueOn: day,
    emergencyPlan: free,
  }),
  z.strictObject({
    type: z.literal('listed'),
    ...stamp,
    level: z.enum(LISTING_LEVELS),
    number: text,
    interimMeasures: text,
  }),
  z.strictObject({ type: z.literal('accepted'), ...stamp, acceptedBy: z.array(text), note: free }),
  z.strictObject({ type: z.literal('delisted'), ...stamp, note: free }),
  z.strictObject({ type: z.literal('closed'), ...stamp, note: free }),
]);

const hazardShape = z.strictObject({
  id: z.optional(ref),
  number: z.optional(text),
  at: z.optional(instant),
  by: z.optional(text),
  steps: z.optional(z.array(stepShape)),
});

const cameraTime = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?$/, { error: 'date.format' }));

const photoShape = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'id.format' })),
  mime: z.enum(PHOTO_MIMES),
  bytes: wholeNumber(1, 999_999_999),
  width: wholeNumber(1, 999_999),
  height: wholeNumber(1, 999_999),
  name: text,
  takenAt: z.optional(cameraTime),
});

const visitShape = z.strictObject({
  id: ref,
  number: z.optional(text),
  enterprise: z.extend(enterpriseShape, {
    id: z.optional(ref),
    sectors: z.optional(z.array(z.enum(SECTORS))),
  }),
  street: z.optional(text),
  checklists: z.array(id).check(z.minLength(1)),
  inspectors,
  kind: z.optional(z.enum(INSPECTION_KINDS)),
  traits: z.optional(z.array(id)),
  onlyItems: z.optional(z.array(id)),
  startedAt: instant,
  completedAt: instant,
  answers: z.record(id, z.unknown()),
  hazards: z.optional(z.record(id, hazardShape)),
  photos: z.optional(z.array(photoShape)),
});

/** What became of a hazard after the visit. */
export type FileHazard = z.infer<typeof hazardShape>;
export type FileStep = z.infer<typeof stepShape>;

/** A finished visit as written in a file, with the file that puts faults in their place. */
export interface FinishedVisit {
  readonly head: z.infer<typeof visitShape>;
  readonly visit: FileVisit;
  readonly file: YamlFile;
}

/** What came of reading a finished visit: the visit, or every fault. */
export interface ReadFinishedVisit {
  readonly finished?: FinishedVisit | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a finished visit against its shape; nothing is looked up in a checklist yet. */
export function readFinishedVisit(file: YamlFile): ReadFinishedVisit {
  const head = shaped(visitShape, file);
  const answers = readAnswers(file);
  const faults = [...(head.ok ? [] : head.diagnostics), ...answers.diagnostics, ...orderFaults(file)];
  if (!head.ok || faults.length > 0) return { diagnostics: faults };
  const {
    enterprise,
    inspectors: persons,
    kind = 'routine',
    traits = [],
    startedAt,
    completedAt,
  } = head.value;
  const visit = {
    enterprise,
    inspectors: persons,
    kind,
    traits,
    startedAt,
    completedAt,
    answers: answers.found,
  };
  return { finished: { head: head.value, visit, file }, diagnostics: [] };
}

function orderFaults(file: YamlFile): Diagnostic[] {
  const [start, end] = ['startedAt', 'completedAt'].map((key) =>
    Date.parse(String(valueAt(file.data, [key]))),
  );
  const at: Path = ['completedAt'];
  return end! < start! ? [file.fault(at, { code: 'import.ends-before-start' })] : [];
}
