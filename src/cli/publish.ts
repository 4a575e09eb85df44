import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isProblem, Problem } from '../domain/problem.ts';
import { giveName, syncFolder } from '../store/give-name.ts';

/** Whether a file was written, or stood there already with the same bytes. */
export type Published = 'written' | 'unchanged';

/**
 * Puts a file in place whole or not at all, and never over another file.
 *
 * @throws Problem `file.exists` where other content has that name, `file.write-failed` when the disk refuses
 */
export function publish(path: string, bytes: Uint8Array | string): Published {
  const building = unfinishedName(path);
  const isSame = () => Buffer.from(bytes).equals(readFileSync(path));
  return onDisk(path, () => {
    // A batch that is made again mostly finds its papers: they are read and not written.
    if (existsSync(path)) return unchanged(path, isSame);
    mkdirSync(dirname(path), { recursive: true });
    try {
      const file = openSync(building, 'wx');
      try {
        writeFileSync(file, bytes);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      return putInPlace(building, path, isSame);
    } finally {
      rmSync(building, { force: true });
    }
  });
}

/** A name beside the file that nobody else uses: what is written under it first. */
export function unfinishedName(path: string): string {
  // Random bytes would load node:crypto, which costs a tenth of making a paper.
  return `${path}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
}

/** Gives a finished file its name for good, unless something stands there already. @throws Problem `file.exists` for other content */
export function putInPlace(building: string, path: string, isSame: () => boolean): Published {
  if (giveName(building, path)) {
    syncFolder(dirname(path));
    return 'written';
  }
  return unchanged(path, isSame);
}

function unchanged(path: string, isSame: () => boolean): 'unchanged' {
  if (isSame()) return 'unchanged';
  throw new Problem('file.exists', { path });
}

/** Does it, and tells of what the disk refuses as a problem. @throws Problem `file.write-failed` */
export function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || isProblem(error)) throw error;
    throw new Problem('file.write-failed', { path, code });
  }
}
