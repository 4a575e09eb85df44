import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { giveName, syncFolder } from '../store/give-name.ts';
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
  try {
    writeFileSync(building, bytes, { flag: 'wx' });
    return giveName(building, path) ? 'written' : unchanged(path, bytes);
  } finally {
    rmSync(building, { force: true });
  }
}

function putOver(path: string, bytes: Uint8Array | string): Published {
  return onDisk(path, () => {
    if (statSync(path).size > 0) return unchanged(path, bytes);
    unlinkSync(path);
    return publish(path, bytes);
  });
}

function unchanged(path: string, bytes: Uint8Array | string): Published {
  if (readFileSync(path).equals(Buffer.from(bytes))) return 'unchanged';
  throw new Problem('file.exists', { path });
}
