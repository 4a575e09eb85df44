import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder of the installed package: one up from the built bundle, two up from a source file. */
export function packageRoot(): string {
  const above = dirname(import.meta.dirname);
  return existsSync(`${above}/package.json`) ? above : dirname(above);
}
