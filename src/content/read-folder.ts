import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from './decode.ts';
import { type Diagnostic, diagnosticOfFile } from './diagnostic.ts';
import type { ContentFile } from './load-checklists.ts';

/** The files of content that were found, and why others could not be read. */
export interface FolderContent {
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the `.yaml` and `.yml` files of folders, and single files, in the order given; within a folder by name. */
export function readContentFiles(paths: readonly string[]): FolderContent {
  const found = paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path])).map(readContentFile);
  return {
    files: found.filter((one) => 'bytes' in one),
    diagnostics: found.filter((one) => 'code' in one),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

function readContentFile(path: string): ContentFile | Diagnostic {
  try {
    const { size } = statSync(path);
    // A file that is refused for its size need not be read for it.
    if (size > LIMITS.bytes) {
      return diagnosticOfFile(path, {
        code: 'file.too-large',
        details: { bytes: size, limit: LIMITS.bytes },
      });
    }
    return { path, bytes: readFileSync(path) };
  } catch (error) {
    return diagnosticOfFile(path, unreadable(error));
  }
}

function unreadable(error: unknown): {
  code: 'file.missing' | 'file.folder' | 'file.unreadable';
  details?: { reason: string };
} {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (reason === 'ENOENT') return { code: 'file.missing' };
  if (reason === 'EISDIR') return { code: 'file.folder' };
  return { code: 'file.unreadable', details: { reason } };
}
