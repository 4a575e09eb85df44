import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../domain/problem.ts';

/** Whether a file was written, or stood there already with the same bytes. */
export type Published = 'written' | 'unchanged';

/**
 * Puts a file in place whole or not at all, and never over another file.
 *
 * @throws Problem `file.exists` where other content has that name, `file.write-failed` when the disk refuses
 */
export function publish(path: string, bytes: Uint8Array | string): Published {
  const building = unfinishedName(path);
  makeFolder(path);
  try {
    const file = openSync(building, 'wx');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(building, path);
    return 'written';
  } catch (error) {
    return settle(error, path, bytes);
  } finally {
    rmSync(building, { force: true });
  }
}

/** A name beside the file that nobody else uses: what is written under it first. */
export function unfinishedName(path: string): string {
  // Random bytes would load node:crypto, which costs a tenth of making a paper.
  return `${path}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new Problem('file.write-failed', { path, code: (error as NodeJS.ErrnoException).code });
  }
}

function settle(error: unknown, path: string, bytes: Uint8Array | string): Published {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  if (code !== 'EEXIST') throw new Problem('file.write-failed', { path, code });
  if (Buffer.from(bytes).equals(readFileSync(path))) return 'unchanged';
  throw new Problem('file.exists', { path });
}
