import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Photo } from '../domain/inspection.ts';
import { COPY_VERSION, type PaperCopy } from '../photo/paper-copy.ts';
import { PHOTO_TYPES } from '../photo/photo-types.ts';
import { storedSize } from '../photo/stored-size.ts';

/**
 * Copies for papers, kept in a folder so that no photo is decoded twice. The codecs are loaded only to make one. A
 * kept copy is named by the photo's hash and the beginning of its own: one that was altered is made again.
 */
export function keptCopies(
  folder: string,
  read: (photo: Photo) => Uint8Array,
): (photo: Photo) => Promise<PaperCopy> {
  const pending = new Map<string, Promise<PaperCopy>>();
  const make = async (photo: Photo) => {
    const { makePaperCopy } = await import('../photo/make-paper-copy.ts');
    const copy = await makePaperCopy(read(photo), photo);
    writeCopy(placeOf(folder, photo), photo, copy);
    return copy;
  };
  return async (photo) => {
    const kept = readCopy(placeOf(folder, photo), photo);
    if (kept) return kept;
    const copy = pending.get(photo.sha256) ?? make(photo).finally(() => pending.delete(photo.sha256));
    pending.set(photo.sha256, copy);
    return copy;
  };
}

function placeOf(folder: string, { sha256 }: Photo): string {
  return join(folder, String(COPY_VERSION), sha256.slice(0, 2));
}

function nameOf({ sha256 }: Photo, { mime, content }: Pick<PaperCopy, 'mime' | 'content'>): string {
  const own = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return `${sha256}-${own}.${PHOTO_TYPES[mime].extension}`;
}

function readCopy(place: string, photo: Photo): PaperCopy | undefined {
  try {
    const name = readdirSync(place).find((one) => one.startsWith(photo.sha256) && !one.endsWith('.tmp'));
    if (name === undefined) return undefined;
    const mime = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
    const content = readFileSync(join(place, name));
    const size = storedSize(content, mime);
    return size && nameOf(photo, { mime, content }) === name ? { mime, ...size, content } : undefined;
  } catch {
    return undefined;
  }
}

// A disk that is full or read-only costs time at the next paper, and nothing else.
function writeCopy(place: string, photo: Photo, copy: PaperCopy): void {
  const path = join(place, nameOf(photo, copy));
  const building = `${path}.tmp`;
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeFileSync(building, copy.content, { mode: 0o600 });
    renameSync(building, path);
  } catch {}
}
