import { existsSync, readFileSync } from 'node:fs';

/** Fonts and templates that come with the program: beside the built bundles, or in the sources. */
export function readAsset(folder: 'fonts' | 'templates', name: string): Uint8Array {
  const built = `${import.meta.dirname}/${folder}/${name}`;
  return readFileSync(existsSync(built) ? built : `${import.meta.dirname}/../report/${folder}/${name}`);
}
