import { compileFolders, writeCompiled } from './compile.ts';
import { writeSoundness } from './known-sound.ts';
import { readContentFiles } from './read-folder.ts';

// Only warnings depend on the day, and they are told by `validate`, not when the program is built.
const ANY_DAY = '2026-01-01';

/** Compiles the shipped checklists when the program is built. */
export function compileShipped(from: string, to: string): void {
  const content = compileFolders([from], ANY_DAY);
  writeCompiled(content, to);
  writeSoundness(readContentFiles([from]).files, content, to);
}
