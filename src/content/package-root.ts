import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: one up from the built bundle, two up from a source file. */
export function packageRoot(): string {
  const above = new URL('../', import.meta.url);
  const isBuilt = existsSync(new URL('package.json', above));
  return fileURLToPath(isBuilt ? above : new URL('../../', import.meta.url));
}
