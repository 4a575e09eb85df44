import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Fonts and templates that come with the program: beside the built bundles, or in the sources. */
export function readAsset(folder: 'fonts' | 'templates', name: string): Uint8Array {
  const built = fileURLToPath(new URL(`./${folder}/${name}`, import.meta.url));
  return readFileSync(
    existsSync(built) ? built : fileURLToPath(new URL(`../report/${folder}/${name}`, import.meta.url)),
  );
}
