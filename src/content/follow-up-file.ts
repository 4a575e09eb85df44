import * as z from 'zod/mini';
import type { Inspector } from '../domain/inspection.ts';
import { type FileAnswer, readAnswers } from './answer-file.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped, valueAt } from './issues.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { id, localDate, text } from './scalars.ts';

const headShape = z.strictObject({
  inspectors: z.array(z.strictObject({ name: text, certificate: text })),
  verifications: z.record(z.string(), z.unknown()),
  answers: z.optional(z.record(id, z.unknown())),
});

const outcome = z.enum(['effective', 'ineffective']);

const verdictShape = z.strictObject({
  outcome,
  note: z.optional(text),
  measures: z.optional(text),
  dueOn: z.optional(localDate),
  photos: z.optional(z.array(text)),
});

/** What a file says of one hazard, and where it stands. */
export interface FileVerdict extends z.infer<typeof verdictShape> {
  readonly path: Path;
}

/** A follow-up as written in a file: verdicts by hazard number, and answers to items that failed before. */
export interface FileFollowUp {
  readonly inspectors: readonly Inspector[];
  readonly verdicts: ReadonlyMap<string, FileVerdict>;
  readonly answers: ReadonlyMap<string, FileAnswer>;
}

/** What came of reading a follow-up's file: the follow-up, or every fault. */
export interface ReadFollowUp {
  readonly followUp?: FileFollowUp | undefined;
  readonly file?: YamlFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file of a follow-up; its shape only, no hazard is looked up yet. */
export function readFollowUpFile(path: string, bytes: Uint8Array): ReadFollowUp {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const head = shaped(headShape, file);
  const verdicts = readVerdicts(file);
  const answers = readAnswers(file);
  const faults = [...(head.ok ? [] : head.diagnostics), ...verdicts.diagnostics, ...answers.diagnostics];
  if (!head.ok || faults.length > 0) return { file, diagnostics: faults };
  const { inspectors } = head.value;
  return {
    file,
    diagnostics: [],
    followUp: { inspectors, verdicts: verdicts.found, answers: answers.found },
  };
}

function readVerdicts(file: YamlFile): { found: Map<string, FileVerdict>; diagnostics: Diagnostic[] } {
  const found = new Map<string, FileVerdict>();
  const diagnostics: Diagnostic[] = [];
  for (const [number, value] of Object.entries(Object(valueAt(file.data, ['verifications'])))) {
    const path = ['verifications', number];
    const read = typeof value === 'string' ? readShort(file, path) : shaped(verdictShape, file, path);
    if (read.ok) found.set(number, { ...read.value, path });
    else diagnostics.push(...read.diagnostics);
  }
  return { found, diagnostics };
}

// `YH-20261123-0001: effective` says as much as a map with nothing but an outcome.
function readShort(file: YamlFile, path: Path) {
  const read = shaped(outcome, file, path);
  return read.ok ? { ok: true as const, value: { outcome: read.value } } : read;
}
