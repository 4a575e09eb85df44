import { join, resolve } from 'node:path';
import { type CatalogPlaces, userFolders } from './catalog.ts';
import { type Diagnostic, inReadingOrder } from './diagnostic.ts';
import { loadContent } from './load-checklists.ts';
import { packageRoot } from './package-root.ts';
import { readContentFiles } from './read-folder.ts';

/** What validating came to. */
export interface Validation {
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files, for showing the faulty lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many files were looked at. */
  readonly count: number;
}

/**
 * Validates these files and folders against the registers and checklists of this installation; without any, the
 * installation's own.
 */
export function validateContent(paths: readonly string[], places: CatalogPlaces): Validation {
  const installed = readContentFiles([join(packageRoot(), 'checklists'), ...userFolders(places)]);
  const asked = paths.length > 0 ? readContentFiles(paths) : installed;
  const own = new Set(asked.files.map((file) => resolve(file.path)));
  const others = installed.files.filter((file) => !own.has(resolve(file.path)));
  const { diagnostics } = loadContent([...others, ...asked.files], { today: places.today });
  const named = new Set(asked.files.map((file) => file.path));
  const found = [...asked.diagnostics, ...diagnostics.filter((one) => named.has(one.file))];
  return {
    diagnostics: inReadingOrder(found, paths.length > 0 ? paths : [...named]),
    texts: new Map(asked.files.map((file) => [file.path, decoded(file.bytes)])),
    count: asked.files.length,
  };
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
