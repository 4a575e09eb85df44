import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperRules, PaperTable, RuleFile } from '../domain/paper-rules.ts';
import { Problem } from '../domain/problem.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readKindsFile } from './paper-kinds-file.ts';
import { readRulesFile } from './paper-rules-file.ts';
import { readContentFiles } from './read-folder.ts';

/** The rules for papers in one folder, as far as they could be read. */
export interface PaperContent {
  readonly table?: PaperTable | undefined;
  readonly files: readonly RuleFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `kinds.yaml` and `rules-*.yaml` of a folder; neither has to be there. */
export function readPaperFolder(folder: string): PaperContent {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const paths = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
  const kinds = readContentFiles(paths(/^kinds\.ya?ml$/));
  const rules = readContentFiles(paths(/^rules-.*\.ya?ml$/));
  const tables = kinds.files.map(({ path, bytes }) => readKindsFile(path, bytes));
  const files = rules.files.map(({ path, bytes }) => readRulesFile(path, bytes));
  return {
    table: tables.at(-1)?.table,
    files: files.flatMap((one) => one.rules ?? []),
    diagnostics: [kinds, rules, ...tables, ...files].flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The shipped table of kinds and rule files. @throws Problem `paper.rules-invalid` */
export function compilePapers(folder: string): PaperRules {
  const { table, files, diagnostics } = readPaperFolder(folder);
  const [first] = diagnostics;
  if (first || !table)
    throw new Problem('paper.rules-invalid', { path: first?.file ?? folder, line: first?.line ?? 1 });
  return { table, files: files.toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom)) };
}
