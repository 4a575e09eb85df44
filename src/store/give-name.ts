import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';

/**
 * Gives a finished file its name: whole or not at all, and never over another file.
 *
 * @returns false where something has that name already. The name under which it was made is the caller's to remove.
 */
export function giveName(finished: string, path: string): boolean {
  try {
    linkSync(finished, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // FAT, exFAT and some network drives have no links, and say so by many codes.
    return reserve(path) && renameOver(finished, path);
  }
}

/** Waits until the names in a folder are on the disk. */
export function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (!NO_WAITING.has(codeOf(error))) throw error;
  }
}

// Windows does not open folders, and some drives do not wait for them.
const NO_WAITING = new Set<unknown>(['EINVAL', 'EBADF', 'ENOTSUP', 'EISDIR', 'EACCES', 'EPERM']);

function reserve(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

// What is replaced is the empty file just reserved, which is also all that a power cut between the two can leave.
function renameOver(finished: string, path: string): true {
  try {
    renameSync(finished, path);
    return true;
  } catch (error) {
    rmSync(path);
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return (error as NodeJS.ErrnoException).code;
}
