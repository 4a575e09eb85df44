import * as z from 'zod/mini';
import type { EnterpriseKind } from '../domain/enterprise.ts';
import { ENTERPRISE_KINDS } from '../domain/enterprise.ts';
import {
  INSPECTION_KINDS,
  type InspectionKind,
  type Inspector,
  RESULTS,
  type Result,
} from '../domain/inspection.ts';
import { isInstant } from '../domain/local-date.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped, valueAt } from './issues.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { decimal, id, localDate, text, wholeNumber, yesNo } from './scalars.ts';

/** An instant with its offset. */
export const instant = z.string().check(z.refine(isInstant, { error: 'instant.format' }));

/** An enterprise as files describe it. */
export const enterpriseShape = z.strictObject({
  name: text,
  creditCode: z.optional(text),
  kind: z.enum(ENTERPRISE_KINDS),
  street: text,
  address: z.optional(text),
  responsible: z.optional(text),
  phone: z.optional(text),
});

const visitShape = z.strictObject({
  enterprise: enterpriseShape,
  inspectors: z.array(z.strictObject({ name: text, certificate: text })),
  kind: z.optional(z.enum(INSPECTION_KINDS)),
  traits: z.optional(z.array(id)),
  startedAt: z.optional(instant),
  completedAt: z.optional(instant),
  answers: z.record(id, z.unknown()),
});

const result = z.enum(RESULTS);

const findingShape = z.strictObject({
  description: z.optional(text),
  place: z.optional(text),
  requirement: z.optional(text),
  grade: z.optional(z.enum(['general', 'major'])),
  criterion: z.optional(wholeNumber(1, 99)),
  dueOn: z.optional(localDate),
  dueDays: z.optional(wholeNumber(0, 3650)),
  fixedOnTheSpot: z.optional(yesNo),
  responsible: z.optional(text),
});

const answerShape = z.strictObject({
  result,
  note: z.optional(text),
  measured: z.optional(decimal),
  photos: z.optional(z.array(text)),
  finding: z.optional(findingShape),
  answeredAt: z.optional(instant),
});

/** What a file says was found at a failed item; what it leaves out comes from the item. */
export type FileFinding = z.infer<typeof findingShape>;

/** One answer of a file, and where it stands. */
export interface FileAnswer {
  readonly result: Result;
  readonly note?: string | undefined;
  readonly measured?: number | undefined;
  readonly photos: readonly string[];
  readonly finding?: FileFinding | undefined;
  readonly answeredAt?: string | undefined;
  readonly path: Path;
}

/** An enterprise as a file describes it, before its texts are checked. */
export interface FileEnterprise {
  readonly name: string;
  readonly creditCode?: string | undefined;
  readonly kind: EnterpriseKind;
  readonly street: string;
  readonly address?: string | undefined;
  readonly responsible?: string | undefined;
  readonly phone?: string | undefined;
}

/** A whole visit as written in a file. */
export interface FileVisit {
  readonly enterprise: FileEnterprise;
  readonly inspectors: readonly Inspector[];
  readonly kind: InspectionKind;
  readonly traits: readonly string[];
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  /** By item id. */
  readonly answers: ReadonlyMap<string, FileAnswer>;
}

/** What came of reading an answer file: the visit, or every fault. `file` puts later faults in their place. */
export interface ReadVisit {
  readonly visit?: FileVisit | undefined;
  readonly file?: YamlFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an answer file; its shape only, nothing is looked up in a checklist yet. */
export function readAnswerFile(path: string, bytes: Uint8Array): ReadVisit {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const head = shaped(visitShape, file);
  const answers = readAnswers(file);
  const faults = [...(head.ok ? [] : head.diagnostics), ...answers.diagnostics];
  if (!head.ok || faults.length > 0) return { file, diagnostics: faults };
  const { kind = 'routine', traits = [], ...rest } = head.value;
  return { file, diagnostics: [], visit: { ...rest, kind, traits, answers: answers.found } };
}

/** The answers that a file gives under `answers`, by item id; none where it has none. */
export function readAnswers(file: YamlFile): { found: Map<string, FileAnswer>; diagnostics: Diagnostic[] } {
  const found = new Map<string, FileAnswer>();
  const diagnostics: Diagnostic[] = [];
  for (const [itemId, value] of Object.entries(Object(valueAt(file.data, ['answers'])))) {
    const path = ['answers', itemId];
    const read = typeof value === 'string' ? readShort(file, path) : shaped(answerShape, file, path);
    if (read.ok) found.set(itemId, { ...read.value, photos: read.value.photos ?? [], path });
    else diagnostics.push(...read.diagnostics);
  }
  return { found, diagnostics };
}

// `gas-alarm-working: pass` says as much as a map with nothing but a result.
function readShort(file: YamlFile, path: Path) {
  const read = shaped(result, file, path);
  return read.ok ? { ok: true as const, value: { result: read.value, photos: undefined } } : read;
}
