import type { PaperRules } from '../domain/paper-rules.ts';
import { Problem } from '../domain/problem.ts';
import { readPaperFolder } from './paper-folder.ts';

/** The shipped table of kinds and rule files. @throws Problem `paper.rules-invalid` */
export function compilePapers(folder: string): PaperRules {
  const { table, files, diagnostics } = readPaperFolder(folder);
  const [first] = diagnostics;
  if (first || !table)
    throw new Problem('paper.rules-invalid', { path: first?.file ?? folder, line: first?.line ?? 1 });
  return { table, files: files.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)) };
}
