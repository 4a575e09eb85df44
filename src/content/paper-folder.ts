import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperTable, RuleFile } from '../domain/paper-rules.ts';
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
