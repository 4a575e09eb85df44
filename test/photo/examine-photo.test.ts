import { describe, expect, it } from 'vitest';
import { examinePhoto } from '../../src/photo/examine-photo.ts';
import { heldSo, picture, TURNED_HEIC } from './pictures.ts';

const problemOf = (content: Buffer) => {
  try {
    examinePhoto(content, 'a.jpg');
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const TIME = '2026:11:23 09:12:00';
const takenAt = (time: string, offset?: string) =>
  examinePhoto(picture({ exif: { time, ...(offset && { offset }) } }), 'a.jpg').takenAt;

describe('what a photo says of itself', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'is its kind by its bytes, whatever it is called: %s',
    (format) => {
      expect(examinePhoto(picture({ format }), 'a.txt')).toEqual({
        mime: `image/${format}`,
        width: 96,
        height: 64,
        takenAt: undefined,
      });
    },
  );

  it('is the same of a HEIC, which is turned by its own box', () => {
    expect(examinePhoto(TURNED_HEIC, 'a.heic')).toEqual({
      mime: 'image/heic',
      width: 64,
      height: 96,
      takenAt: '2026-11-23T09:12:00+08:00',
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is its size standing upright, orientation %i', (orientation) => {
    for (const format of ['jpeg', 'png', 'webp'] as const)
      expect(examinePhoto(heldSo(orientation, { format }), 'a')).toMatchObject({ width: 96, height: 64 });
  });

  it.each(['jpeg', 'png', 'webp'] as const)('is when it was taken: %s', (format) => {
    const exif = { time: TIME, offset: '+08:00' };
    expect(examinePhoto(picture({ format, exif }), 'a').takenAt).toBe('2026-11-23T09:12:00+08:00');
  });

  it('is a time without an offset where the camera wrote none, or nonsense', () => {
    expect(takenAt(TIME)).toBe('2026-11-23T09:12:00');
    expect(takenAt(TIME, '+8')).toBe('2026-11-23T09:12:00');
  });

  it.each([
    '0000:00:00 00:00:00',
    '2026:02:30 10:00:00',
    '2026:11:23 25:00:00',
    '    :  :     :  :  ',
    '<b>',
    '',
  ])('is no time that no calendar knows: “%s”', (time) => expect(takenAt(time)).toBeUndefined());

  it('is nothing that its EXIF data could make it: damaged ones are passed over', () => {
    const content = picture({ exif: { orientation: 6, time: TIME } });
    const start = content.indexOf('Exif');
    for (let at = start; at < start - 2 + content.readUInt16BE(start - 2); at++) {
      const damaged = Buffer.from(content);
      damaged[at] = 0xff;
      expect(examinePhoto(damaged, 'a')).toMatchObject({ mime: 'image/jpeg' });
    }
  });
});

describe('a photo that was cut short', () => {
  const exif = { orientation: 6, time: TIME };
  it.each([
    ['jpeg', picture({ exif }), 0],
    // What follows the last chunk's name is its checksum.
    ['png', picture({ format: 'png', exif }), 4],
    ['webp', picture({ format: 'webp', exif }), 0],
    ['heic', TURNED_HEIC, 0],
  ])('is refused wherever that happened: %s', (_, content, checksum) => {
    for (let length = 0; length < content.length - checksum; length++) {
      expect([length, problemOf(content.subarray(0, length))]).toEqual([
        length,
        length < 16 ? expect.stringMatching(/^photo\.(unknown-format|damaged)$/) : 'photo.damaged',
      ]);
    }
  });

  it('is not one to which a phone appended something', () => {
    for (const content of [picture(), picture({ format: 'png' }), picture({ format: 'webp' }), TURNED_HEIC])
      expect(problemOf(Buffer.concat([content, Buffer.alloc(5000, 0xda)]))).toBeUndefined();
  });
});

describe('a photo with too many pixels', () => {
  const png = (width: number, height: number) => {
    const content = picture({ format: 'png' });
    content.writeUInt32BE(width, 16);
    content.writeUInt32BE(height, 20);
    return content;
  };
  const jpeg = (width: number, height: number) => {
    const content = picture();
    const frame = content.indexOf(Buffer.from([0xff, 0xc0]));
    content.writeUInt16BE(height, frame + 5);
    content.writeUInt16BE(width, frame + 7);
    return content;
  };

  it('is refused by its header, before anything is unpacked', () => {
    expect(problemOf(png(50_000, 50_000))).toBe('photo.too-many-pixels');
    expect(problemOf(jpeg(20_000, 12_000))).toBe('photo.too-many-pixels');
    expect(problemOf(png(0, 64))).toBe('photo.damaged');
  });

  it('is not the photo of any phone that is sold', () => {
    expect(problemOf(jpeg(16_320, 12_240))).toBeUndefined();
    expect(problemOf(png(8064, 6048))).toBeUndefined();
  });
});
