import { join, resolve } from 'node:path';
import type { LocalDate } from '../domain/local-date.ts';
import { type CatalogPlaces, userFolders } from './catalog.ts';
import { type Diagnostic, inReadingOrder } from './diagnostic.ts';
import { areKnownSound } from './known-sound.ts';
import type { ContentFile } from './load-checklists.ts';
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
export async function validateContent(paths: readonly string[], places: CatalogPlaces): Promise<Validation> {
  const installed = readContentFiles([join(packageRoot(), 'checklists'), ...userFolders(places)]);
  const asked = paths.length > 0 ? readContentFiles(paths) : installed;
  const faults = areKnownSound([...installed.files, ...asked.files], places.today)
    ? []
    : await faultsIn(asked.files, installed.files, places.today);
  const order = paths.length > 0 ? paths : asked.files.map((file) => file.path);
  return {
    diagnostics: inReadingOrder([...asked.diagnostics, ...faults], order),
    texts: new Map(asked.files.map((file) => [file.path, decoded(file.bytes)])),
    count: asked.files.length,
  };
}

async function faultsIn(
  asked: readonly ContentFile[],
  installed: readonly ContentFile[],
  today: LocalDate,
): Promise<Diagnostic[]> {
  const { loadContent } = await import('./load-checklists.ts');
  const own = new Set(asked.map((file) => resolve(file.path)));
  const others = installed.filter((file) => !own.has(resolve(file.path)));
  const { diagnostics } = loadContent([...others, ...asked], { today });
  const named = new Set(asked.map((file) => file.path));
  return diagnostics.filter((one) => named.has(one.file));
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
