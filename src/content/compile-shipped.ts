import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolders, writeCompiled } from './compile.ts';
import { compileCalendar } from './compile-calendar.ts';
import { writeSoundness } from './known-sound.ts';
import { compilePapers } from './paper-folder.ts';
import { readContentFiles } from './read-folder.ts';

// Only warnings depend on the day, and they are told by `validate`, not when the program is built.
const ANY_DAY = '2026-01-01';

/** Compiles the shipped checklists when the program is built. */
export function compileShipped(from: string, to: string): void {
  const content = compileFolders([from], ANY_DAY);
  writeCompiled(content, to);
  writeSoundness(readContentFiles([from]).files, content, to);
}

/** Compiles the shipped holiday tables and deadline rules when the program is built. */
export function compileShippedCalendar(seeds: string, to: string): void {
  writeFileSync(join(to, 'calendar.json'), JSON.stringify(compileCalendar(seeds)));
}

/** Compiles the table of kinds and the rule files when the program is built. */
export function compileShippedPapers(seeds: string, to: string): void {
  writeFileSync(join(to, 'papers.json'), JSON.stringify(compilePapers(join(seeds, 'papers'))));
}
