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
import type { Photo } from '../domain/inspection.ts';
import { Problem } from '../domain/problem.ts';
import { visible } from '../domain/safe-text.ts';
import { examinePhoto } from '../photo/examine-photo.ts';
import type { PaperCopy } from '../photo/paper-copy.ts';
import { PHOTO_TYPES } from '../photo/photo-types.ts';
import { syncFolder } from './give-name.ts';
import { keptCopies } from './photo-copies.ts';

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
  /**
   * The copy of a kept photo that goes into papers. Made once and kept beside the photos; whatever is kept there can
   * be deleted. @throws Problem `photo.lost`, `photo.undrawable`
   */
  paperCopy(photo: Photo): Promise<PaperCopy>;
}

/** The shelf in a folder. */
export function photoShelf(folder: string): PhotoShelf {
  const read: PhotoShelf['read'] = (photo) => {
    const bytes = readKept(folder, photo);
    if (bytes === undefined) throw new Problem('photo.lost', { name: photo.name });
    return bytes;
  };
  return {
    examine: (path) => examine(path).photo,
    keep: (path) => {
      const { photo, bytes } = examine(path);
      if (readKept(folder, photo) === undefined) writeDurably(placeOf(folder, photo), bytes);
      return photo;
    },
    read,
    paperCopy: keptCopies(join(folder, 'copies'), read),
  };
}

function examine(path: string): { photo: Photo; bytes: Buffer } {
  const bytes = readRegularFile(path);
  const { mime, width, height, takenAt } = examinePhoto(bytes, path);
  const photo = {
    sha256: sha256(bytes),
    mime,
    bytes: bytes.length,
    width,
    height,
    name: visible(basename(path)),
  };
  return { bytes, photo: takenAt === undefined ? photo : { ...photo, takenAt } };
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
        limit: MAX_PHOTO_BYTES / 1024 / 1024,
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

function placeOf(folder: string, { sha256: hash, mime }: Pick<Photo, 'sha256' | 'mime'>): string {
  return join(folder, hash.slice(0, 2), `${hash}.${PHOTO_TYPES[mime].extension}`);
}

/** The kept bytes, if they are still the photo's. */
function readKept(folder: string, photo: Pick<Photo, 'sha256' | 'mime'>): Buffer | undefined {
  try {
    const bytes = readFileSync(placeOf(folder, photo));
    return sha256(bytes) === photo.sha256 ? bytes : undefined;
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
  syncFolder(dirname(path));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
