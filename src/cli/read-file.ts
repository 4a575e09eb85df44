import { readFileSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.folder',
};

/** The bytes of a file that the user named. @throws Problem `file.*` */
export function readNamedFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Problem(CODES[code] ?? 'file.unreadable', { path });
  }
}
