import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperRules } from '../domain/paper-rules.ts';
import { Problem } from '../domain/problem.ts';
import { builtContent, packageRoot } from './package-root.ts';

/**
 * The table of kinds and the rule files of this installation: the shipped ones, and those of the folder `papers` in the
 * data folder, which go before. A version that is used by both is the user's.
 *
 * @throws Problem `paper.rules-invalid` where a file of the user's has faults
 */
export async function openPapers(home?: string): Promise<PaperRules> {
  const shipped = await shippedPapers();
  const folder = home === undefined ? undefined : join(home, 'paper-rules');
  if (folder === undefined || !existsSync(folder)) return shipped;
  const { readPaperFolder } = await import('./paper-folder.ts');
  const own = readPaperFolder(folder);
  const [first] = own.diagnostics;
  if (first) throw new Problem('paper.rules-invalid', { path: first.file, line: first.line });
  const kept = shipped.files.filter(({ version }) => !own.files.some((one) => one.version === version));
  return {
    table: own.table ?? shipped.table,
    files: [...kept, ...own.files].sort((a, b) => a.inForceFrom.localeCompare(b.inForceFrom)),
  };
}

/** What comes with the program. */
export async function shippedPapers(): Promise<PaperRules> {
  const built = `${builtContent()}/papers.json`;
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as PaperRules;
  const { compilePapers } = await import('./paper-folder.ts');
  return compilePapers(join(packageRoot(), 'seeds', 'papers'));
}
