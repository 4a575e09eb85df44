import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import type { Photo } from '../domain/inspection.ts';
import { Problem } from '../domain/problem.ts';

/** Bytes of the largest photo that is taken in. */
export const MAX_PHOTO_BYTES = 40 * 1024 * 1024;

/** Photos kept by their content: the same photo is kept once, its bytes never change. */
export interface PhotoShelf {
  /** Looks at a file as `keep` would, and takes nothing in. @throws Problem `photo.*` */
  examine(path: string): Photo;
  /** Takes a file in. Returns when its bytes are on the disk. @throws Problem `photo.*` */
  keep(path: string): Photo;
  /** The bytes of a kept photo. @throws Problem `photo.lost` when they are gone or altered. */
  read(photo: Pick<Photo, 'sha256' | 'mime' | 'name'>): Uint8Array;
}

/** The shelf in a folder. */
export function photoShelf(folder: string): PhotoShelf {
  return {
    examine: (path) => examine(path).photo,
    keep: (path) => {
      const { photo, bytes } = examine(path);
      if (readKept(folder, photo) === undefined) writeDurably(placeOf(folder, photo), bytes);
      return photo;
    },
    read: (photo) => {
      const bytes = readKept(folder, photo);
      if (bytes === undefined || sha256(bytes) !== photo.sha256)
        throw new Problem('photo.lost', { name: photo.name });
      return bytes;
    },
  };
}

function examine(path: string): { photo: Photo; bytes: Buffer } {
  const bytes = readRegularFile(path);
  const mime = mimeOf(bytes, path);
  const { width, height } = sizeOf(bytes, path);
  return {
    bytes,
    photo: { sha256: sha256(bytes), mime, bytes: bytes.length, width, height, name: basename(path) },
  };
}

// A link would let somebody else choose the bytes; the descriptor, not the name, is what is checked.
function readRegularFile(path: string): Buffer {
  const file = openPhoto(path);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Problem('photo.not-a-file', { path });
    if (stat.size > MAX_PHOTO_BYTES) {
      throw new Problem('photo.too-large', {
        path,
        megabytes: Math.ceil(stat.size / 1024 / 1024),
        limit: 40,
      });
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function openPhoto(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ELOOP') throw new Problem('photo.is-link', { path });
    throw new Problem(code === 'ENOENT' ? 'photo.missing' : 'photo.unreadable', { path });
  }
}

function mimeOf(bytes: Buffer, path: string): Photo['mime'] {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  const isHeic = /^ftyp(heic|heix|mif1|hevc)/.test(bytes.subarray(4, 12).toString('latin1'));
  throw new Problem(isHeic ? 'photo.heic' : 'photo.unknown-format', { path });
}

function sizeOf(bytes: Buffer, path: string): { width: number; height: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    throw new Problem('photo.damaged', { path });
  }
}

function placeOf(folder: string, { sha256: hash, mime }: Pick<Photo, 'sha256' | 'mime'>): string {
  return join(folder, hash.slice(0, 2), `${hash}.${mime === 'image/png' ? 'png' : 'jpg'}`);
}

function readKept(folder: string, photo: Pick<Photo, 'sha256' | 'mime'>): Buffer | undefined {
  try {
    return readFileSync(placeOf(folder, photo));
  } catch {
    return undefined;
  }
}

function writeDurably(path: string, bytes: Buffer): void {
  const building = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(building, 'wx', 0o600);
  writeFileSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(building, path);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
