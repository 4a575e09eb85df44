import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptCopies } from '../../src/store/photo-copies.ts';
import { photoShelf } from '../../src/store/photos.ts';
import { picture, TURNED_HEIC } from '../photo/pictures.ts';

let folder: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xh-photos-'));
  place = join(folder, 'photos');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: Uint8Array = picture()) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const KINDS = [
  ['a.jpg', picture({ exif: { orientation: 6, time: '2026:11:23 09:12:00' } })],
  ['a.png', picture({ format: 'png' })],
  ['a.webp', picture({ format: 'webp' })],
  ['a.heic', TURNED_HEIC],
] as const;

describe('the shelf of photos', () => {
  it.each(KINDS)('keeps the very bytes of %s, once', (name, content) => {
    const shelf = photoShelf(place);
    const photo = shelf.keep(file(name, content));
    expect(shelf.keep(file(`again-${name}`, content)).sha256).toBe(photo.sha256);
    expect(filesIn(place).map((path) => path.split('.').at(-1))).toEqual([name.split('.').at(-1)]);
    expect(Buffer.from(shelf.read(photo)).equals(content)).toBe(true);
  });

  it.each(KINDS)('notices one changed byte of %s, and takes it in again', (name, content) => {
    const shelf = photoShelf(place);
    const photo = shelf.keep(file(name, content));
    const [kept] = filesIn(place);
    const bytes = readFileSync(kept!);
    bytes[100] = bytes[100]! ^ 1;
    writeFileSync(kept!, bytes);
    expect(() => shelf.read(photo)).toThrow(expect.objectContaining({ code: 'photo.lost' }));
    shelf.keep(file(name, content));
    expect(Buffer.from(shelf.read(photo)).equals(content)).toBe(true);
  });

  it('tells when a photo was taken, and says nothing of one that does not', () => {
    const shelf = photoShelf(place);
    expect(shelf.examine(file(...KINDS[0]))).toMatchObject({ takenAt: '2026-11-23T09:12:00' });
    expect(shelf.examine(file(...KINDS[1]))).not.toHaveProperty('takenAt');
  });

  it('refuses what is too large without reading it', () => {
    const path = file('huge.jpg');
    for (const megabytes of [41, 100, 5000]) {
      truncateSync(path, megabytes * 1024 * 1024);
      expect(() => photoShelf(place).keep(path)).toThrow(
        expect.objectContaining({ code: 'photo.too-large', details: { path, megabytes, limit: 40 } }),
      );
    }
  });

  it.skipIf(process.platform === 'win32')('refuses links, pipes and folders', () => {
    const shelf = photoShelf(place);
    const [link, pipe, inner] = ['link.jpg', 'pipe.jpg', 'folder.jpg'].map((name) => join(folder, name));
    symlinkSync(file('a.jpg'), link!);
    execFileSync('mkfifo', [pipe!]);
    mkdirSync(inner!);
    const codes = [link!, pipe!, inner!].map((path) => {
      try {
        return shelf.keep(path);
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(codes).toEqual(['photo.is-link', 'photo.not-a-file', 'photo.not-a-file']);
  });
});

describe('the copies for papers', () => {
  it('are made once, and found again by the next run', async () => {
    const photo = photoShelf(place).keep(file('a.heic', TURNED_HEIC));
    const copy = await photoShelf(place).paperCopy(photo);
    // Without its original nothing could be made anew.
    for (const path of filesIn(place).filter((one) => one.endsWith('.heic'))) rmSync(path);
    expect(await photoShelf(place).paperCopy(photo)).toEqual({ ...copy, content: Buffer.from(copy.content) });
  });

  it('are made once even when they are asked for twice at the same time', async () => {
    const photo = photoShelf(place).examine(file('a.jpg'));
    const reads: string[] = [];
    const copyOf = keptCopies(join(place, 'copies'), ({ name }) => {
      reads.push(name);
      return picture();
    });
    const [one, other] = await Promise.all([copyOf(photo), copyOf(photo)]);
    expect(other).toEqual(one);
    await copyOf(photo);
    expect(reads).toEqual(['a.jpg']);
  });

  it('are made again where one was altered, cut short or left unfinished', async () => {
    const shelf = photoShelf(place);
    const photo = shelf.keep(file('a.jpg'));
    const copy = await shelf.paperCopy(photo);
    const [path] = filesIn(join(place, 'copies'));
    writeFileSync(`${path}.0000.tmp`, 'half');
    for (const spoilt of [
      Buffer.from('no picture'),
      Buffer.from(copy.content).fill(7, copy.content.length - 20),
      Buffer.alloc(0),
    ]) {
      writeFileSync(path!, spoilt);
      expect(Buffer.from((await shelf.paperCopy(photo)).content).equals(copy.content)).toBe(true);
      expect(readFileSync(path!).equals(copy.content)).toBe(true);
    }
  });

  it('are handed out even where they cannot be kept', async () => {
    const shelf = photoShelf(place);
    const photo = shelf.keep(file('a.jpg'));
    writeFileSync(join(place, 'copies'), 'no folder');
    expect((await shelf.paperCopy(photo)).width).toBe(96);
  });

  it('are not made of a photo that was altered', async () => {
    const shelf = photoShelf(place);
    const photo = shelf.keep(file('a.jpg'));
    writeFileSync(filesIn(place)[0]!, picture({ width: 40 }));
    await expect(shelf.paperCopy(photo)).rejects.toMatchObject({ code: 'photo.lost' });
  });
});
