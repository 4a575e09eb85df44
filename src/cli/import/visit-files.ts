import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../content/diagnostic.ts';
import { readJsonLine } from '../../content/json-line.ts';
import { readYaml, type YamlFile } from '../../content/read-yaml.ts';
import { Problem } from '../../domain/problem.ts';
import { readNamedFile } from '../read-file.ts';

/** One visit as it was found in a file. */
export interface FoundVisit {
  readonly path: string;
  readonly file?: YamlFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The whole text around it, for showing a fault in its line; empty where that is a large file. */
  readonly text: () => string;
}

const VISITS = /\.(jsonl|json|ya?ml)$/;

/** The visits of a JSON lines file, or of the files in a folder by name; read as they are asked for. @throws Problem `file.*`, `import.not-visits` */
export function* visitFiles(path: string): Generator<FoundVisit> {
  if (!isFolder(path) && !VISITS.test(path)) throw new Problem('import.not-visits', { path });
  const names = isFolder(path)
    ? readdirSync(path)
        .filter((name) => VISITS.test(name))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  for (const name of names) {
    if (name.endsWith('.jsonl')) yield* linesIn(name);
    else yield whole(name);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function whole(path: string): FoundVisit {
  const bytes = readNamedFile(path);
  return { path, ...readYaml(path, bytes), text: () => new TextDecoder().decode(bytes) };
}

function* linesIn(path: string): Generator<FoundVisit> {
  let number = 0;
  for (const line of textLines(path)) {
    number += 1;
    if (line.trim() === '') continue;
    yield { path, ...readJsonLine(path, number, line), text: () => '' };
  }
}

const PIECE = 1024 * 1024;

function* textLines(path: string): Generator<string> {
  const file = opened(path);
  const decoder = new TextDecoder('utf-8');
  const piece = Buffer.alloc(PIECE);
  let rest = '';
  try {
    for (;;) {
      const length = readSync(file, piece);
      rest += decoder.decode(piece.subarray(0, length), { stream: length > 0 });
      const lines = rest.split('\n');
      rest = length > 0 ? lines.pop()! : '';
      yield* lines;
      if (length === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Problem(code === 'ENOENT' ? 'file.missing' : 'file.unreadable', { path });
  }
}
