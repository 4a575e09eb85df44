import { closeSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { onDisk, type Published, putInPlace, unfinishedName } from './publish.ts';

/**
 * As `publish`, for what is too large to be in memory at once: `produce` writes it piece by piece.
 *
 * @throws Problem `file.exists`, `file.write-failed`, and what `produce` throws; then nothing is left
 */
export async function publishBy(
  path: string,
  produce: (out: (bytes: Uint8Array) => void) => Promise<void>,
): Promise<Published> {
  const building = unfinishedName(path);
  const file = onDisk(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(building, 'wx');
  });
  try {
    try {
      await produce((bytes) => onDisk(path, () => writeAll(file, bytes)));
      onDisk(path, () => fsyncSync(file));
    } finally {
      closeSync(file);
    }
    return onDisk(path, () => putInPlace(building, path, () => isSame(building, path)));
  } finally {
    rmSync(building, { force: true });
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

const PIECE = 1024 * 1024;

function isSame(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const [a, b] = [openSync(one, 'r'), openSync(other, 'r')];
  const [here, there] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)];
  try {
    for (;;) {
      const length = readSync(a, here);
      readSync(b, there);
      if (!here.equals(there)) return false;
      if (length < PIECE) return true;
    }
  } finally {
    closeSync(a);
    closeSync(b);
  }
}
