import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { packageRoot } from './package-root.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { localDate, phrase, text, wholeNumber } from './scalars.ts';
import { textShape } from './schema.ts';

/** What of the program can carry a demand without a question. */
const MECHANISMS = [
  'inspection',
  'enterprise',
  'hazard',
  'document',
  'task',
  'accident',
  'warning',
  'summary',
] as const;

const dutyShape = z.strictObject({
  id: text,
  phrase,
  by: z.optional(z.enum(MECHANISMS)),
  outOfScope: z.optional(textShape),
});

const clauseShape = z.strictObject({
  number: wholeNumber(1, 999),
  title: text,
  organs: text,
  phrases: z.array(dutyShape).check(z.minLength(1)),
});

const circularShape = z.strictObject({
  document: z.strictObject({ number: text, title: text, issuer: text, date: localDate }),
  clauses: z.array(clauseShape).check(z.minLength(1)),
});

/** 工作要点: which clauses it has, who is responsible, and what each demands. */
export type Circular = z.infer<typeof circularShape>;

/** One of its clauses. */
export type Clause = z.infer<typeof clauseShape>;

/**
 * One demand, verbatim: carried by the items that quote it or `by` a mechanism. `outOfScope` says why nothing carries
 * it, and counts only where nothing does.
 */
export type DutyPhrase = z.infer<typeof dutyShape>;

/** The index as read; without `circular` the diagnostics say why. */
export interface CircularReading {
  readonly circular?: Circular | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the index lies that comes with the program. */
export function circularPath(): string {
  return join(packageRoot(), 'seeds', 'circular-2023.yaml');
}

/** Reads an index of the circular; each clause and each id of a phrase must stand in it once. Never throws. */
export function readCircular(path: string, bytes: Uint8Array): CircularReading {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const result = shaped(circularShape, file);
  if (!result.ok) return { diagnostics: result.diagnostics };
  const repeated = repetitions(file, result.value);
  return repeated.length > 0 ? { diagnostics: repeated } : { circular: result.value, diagnostics: [] };
}

function repetitions(file: YamlFile, { clauses }: Circular): Diagnostic[] {
  const numbers = clauses.map(({ number }, index) => ({
    id: String(number),
    path: ['clauses', index, 'number'],
  }));
  const phrases = clauses.flatMap((clause, index) =>
    clause.phrases.map(({ id }, at) => ({ id, path: ['clauses', index, 'phrases', at, 'id'] })),
  );
  return [...repeated(file, numbers), ...repeated(file, phrases)];
}

function repeated(file: YamlFile, named: readonly { id: string; path: Path }[]): Diagnostic[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [file.fault(path, { code: 'id.duplicate', details: { id, other: file.path } })];
  });
}
