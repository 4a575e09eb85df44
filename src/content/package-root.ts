import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder of the installed package: one up from the built bundle, two up from a source file. */
export function packageRoot(): string {
  const above = dirname(import.meta.dirname);
  return existsSync(`${above}/package.json`) ? above : dirname(above);
}

/** Where a build keeps the content that it compiled. Put together by hand: `join` looks at each of a hundred characters. */
export function builtContent(): string {
  return `${packageRoot()}/dist/content`;
}
