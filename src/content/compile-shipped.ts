import { compileFolders, writeCompiled } from './compile.ts';

// Only warnings depend on the day, and they are told by `validate`, not when the program is built.
const ANY_DAY = '2026-01-01';

/** Compiles the shipped checklists when the program is built. */
export function compileShipped(from: string, to: string): void {
  writeCompiled(compileFolders([from], ANY_DAY), to);
}
