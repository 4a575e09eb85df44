import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { onDisk, type Published, publish, unfinishedName } from './publish.ts';

/** A folder that thousands of files are put into. */
export interface BatchFolder {
  /** As `publish`, but without waiting for the disk. @throws Problem `file.exists`, `file.write-failed` */
  put(name: string, bytes: Uint8Array | string): Published;
  /** Waits for the disk, once. */
  settle(): void;
}

/**
 * Opens a folder for a batch. Waiting for the disk at each file would take longer than making it. What a power cut
 * leaves is a file that is not there or is empty; neither is anybody's, and the next run puts it right.
 *
 * @throws Problem `file.write-failed`
 */
export function batchFolder(folder: string): BatchFolder {
  const known = new Set(onDisk(folder, () => filesIn(folder)));
  const building = unfinishedName(join(folder, '.batch'));
  return {
    put: (name, bytes) => {
      const path = join(folder, name);
      if (known.has(name)) return putOver(path, bytes);
      known.add(name);
      return onDisk(path, () => putNew(path, bytes, building));
    },
    settle: () => onDisk(folder, () => syncFolder(folder)),
  };
}

function filesIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder);
}

function putNew(path: string, bytes: Uint8Array | string, building: string): Published {
  const file = openSync(building, 'wx');
  try {
    writeFileSync(file, bytes);
    linkSync(building, path);
    return 'written';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return putOver(path, bytes);
    throw error;
  } finally {
    closeSync(file);
    unlinkSync(building);
  }
}

function putOver(path: string, bytes: Uint8Array | string): Published {
  const before = onDisk(path, () => readFileSync(path));
  if (before.equals(Buffer.from(bytes))) return 'unchanged';
  if (before.length > 0) throw new Problem('file.exists', { path });
  onDisk(path, () => unlinkSync(path));
  return publish(path, bytes);
}

// Windows has no folders to wait for.
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
