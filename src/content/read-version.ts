import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Checklist } from '../domain/checklist.ts';
import { type CatalogPlaces, userFolders } from './catalog.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readDraft } from './draft.ts';
import { type LaidDraft, layOverlays } from './lay-overlays.ts';
import type { ContentFile } from './load-checklists.ts';
import { packageRoot } from './package-root.ts';
import { readContentFiles } from './read-folder.ts';
import { readYaml } from './read-yaml.ts';

/** One version of a checklist as a file has it; without `checklist` the diagnostics say why. */
export interface VersionReading {
  readonly checklist?: Checklist | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The file of a checklist that comes with the program; undefined where none has this id. */
export function shippedFile(id: string): string | undefined {
  const path = join(packageRoot(), 'checklists', `${id}.yaml`);
  return /^[a-z][a-z0-9-]*$/.test(id) && existsSync(path) ? path : undefined;
}

/** The files of this installation, the shipped ones and the user's. @throws Problem `checklist.folder-missing` */
export function installedFiles(places: CatalogPlaces): readonly ContentFile[] {
  return readContentFiles([join(packageRoot(), 'checklists'), ...userFolders(places)]).files;
}

/**
 * Reads a checklist by itself, an overlay over its base among the others. What it cites is not looked up: an older
 * version may rest on sources that the register no longer has. Never throws.
 *
 * @param others the files among which an overlay finds its base; asked for only then
 */
export function readVersion(file: ContentFile, others: () => readonly ContentFile[]): VersionReading {
  const { file: yaml, diagnostics } = readYaml(file.path, file.bytes);
  if (!yaml || diagnostics.length > 0) return { diagnostics };
  const own = readDraft(yaml);
  if (own.extends === undefined) return own;
  const bases = others()
    .filter(({ path }) => resolve(path) !== resolve(file.path))
    .flatMap(({ path, bytes }) => readYaml(path, bytes).file ?? [])
    .map(readDraft);
  const laid = layOverlays([...bases, own]).at(-1)!;
  const faults = faultsOf(laid);
  return faults.length > 0 ? { diagnostics: faults } : { checklist: laid.checklist, diagnostics: [] };
}

function faultsOf({ base, diagnostics }: LaidDraft): Diagnostic[] {
  return [...(base ? faultsOf(base) : []), ...diagnostics];
}
