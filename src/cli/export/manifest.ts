import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import type { ExportFilter } from '../../store/export-store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { publish } from '../publish.ts';

/** What a manifest says of one file. */
export interface Entry {
  readonly table: string;
  readonly file: string;
  readonly format: string;
  readonly rows: number;
  readonly sha256: string;
  readonly columns: readonly string[];
  readonly filter: ExportFilter;
  readonly withContacts: boolean;
  /** Hash of the last event that these rows rest on. */
  readonly head: string;
}

/**
 * Writes the manifest (核对清单) of an export. One that stands there already for the very same files is left.
 *
 * @throws Problem `export.file-changed`, `file.*`
 */
export function writeManifest(context: Context, path: string, entries: readonly Entry[]): void {
  const files = entries.map((entry) => ({ ...entry, file: basename(entry.file) }));
  if (existsSync(path)) {
    const before = JSON.parse(readFileSync(path, 'utf8')) as { files?: { sha256?: string }[] };
    const isSame = files.every(({ sha256 }, index) => before.files?.[index]?.sha256 === sha256);
    if (isSame) return;
    throw new Problem('export.file-changed', { path });
  }
  publish(path, json({ program: 'xh-safety', exportedAt: context.now(), files }));
}
