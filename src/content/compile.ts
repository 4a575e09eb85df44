import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationsOf } from '../domain/checklist.ts';
import { Problem } from '../domain/problem.ts';
import { type CompiledContent, pin, summaryOf } from './compiled.ts';
import { hasErrors } from './diagnostic.ts';
import { CITATIONS, keptCitations } from './kept-citations.ts';
import { loadContent } from './load-checklists.ts';
import { readContentFiles } from './read-folder.ts';

/**
 * Everything in these folders, later ones overriding earlier ones, ready to be asked.
 *
 * @throws Problem `content.invalid`; `checklist validate` tells the faults one by one
 */
export function compileFolders(folders: readonly string[], today: string): CompiledContent {
  const read = readContentFiles(folders);
  const { checklists, register, diagnostics } = loadContent(read.files, { today });
  const all = [...read.diagnostics, ...diagnostics];
  if (hasErrors(all)) {
    const files = [...new Set(all.filter((one) => one.severity === 'error').map((one) => one.file))];
    throw new Problem('content.invalid', { files });
  }
  const pinned = checklists.map(pin);
  return {
    register,
    checklists: pinned,
    summaries: pinned.map(summaryOf).sort((a, b) => a.clause - b.clause),
  };
}

/** Writes what `openCatalog` reads without any YAML: an index, the registers, what papers cite of
 * them, and a file for each checklist. */
export function writeCompiled(content: CompiledContent, folder: string): void {
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
  write('index', content.summaries);
  write('register', content.register);
  writeFileSync(join(folder, CITATIONS), keptCitations(citationsOf(content.register)));
  for (const pinned of content.checklists) write(`checklist-${pinned.checklist.id}`, pinned);
}
