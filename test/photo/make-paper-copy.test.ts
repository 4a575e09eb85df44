import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { examinePhoto } from '../../src/photo/examine-photo.ts';
import { makePaperCopy } from '../../src/photo/make-paper-copy.ts';
import { COPY_VERSION } from '../../src/photo/paper-copy.ts';
import { heldSo, picture, quartersOf, TURNED_HEIC, UPRIGHT } from './pictures.ts';

const copyOf = (content: Buffer) =>
  makePaperCopy(content, { ...examinePhoto(content, 'a'), name: '灶台.jpg' });

/** Fine grain that no format packs well, as in a photo. */
const grain = (x: number, y: number) => {
  const value = (band: number) => Math.abs(Math.sin(x * 12_989.8 + y * 78_233.7 + band) * 43_758.5) % 1;
  return [value(1) * 255, value(2) * 255, value(3) * 255];
};

describe('the copy of a photo for papers', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright, orientation %i', async (orientation) => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const copy = await copyOf(heldSo(orientation, { format }));
      expect([copy.width, copy.height, ...quartersOf(copy.content)]).toEqual([96, 64, ...UPRIGHT]);
    }
  });

  it('turns a HEIC once, although box and EXIF data both say that it lies on its side', async () => {
    const copy = await copyOf(TURNED_HEIC);
    expect([copy.mime, copy.width, copy.height]).toEqual(['image/jpeg', 64, 96]);
    expect(quartersOf(copy.content)).toEqual(['lime', 'red', 'white', 'blue']);
  });

  it('holds nothing of what the phone wrote beside the picture', async () => {
    const exif = { orientation: 6, time: '2026:11:23 09:12:00', offset: '+08:00' };
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const original = picture({ format, exif });
      expect(original.includes('ExamplePhone')).toBe(true);
      const copy = Buffer.from((await copyOf(original)).content);
      for (const trace of ['ExamplePhone', 'Exif', 'eXIf', '2026', 'tEXt', 'tIME', 'date:'])
        expect([format, trace, copy.includes(trace)]).toEqual([format, trace, false]);
    }
  });

  it.each([
    [1650, 1100, 1600, 1067],
    [1100, 1650, 1067, 1600],
    [4000, 500, 1600, 200],
    [1601, 1601, 1600, 1600],
    [1600, 300, 1600, 300],
    [40, 30, 40, 30],
  ])('has at most 1600 pixels a side and is never enlarged: %i × %i', async (width, height, ...expected) => {
    const copy = await copyOf(picture({ width, height }));
    expect([copy.width, copy.height]).toEqual(expected);
    expect(quartersOf(copy.content)).toEqual(UPRIGHT);
  });

  it('is a JPEG, but for a drawing that came as a small PNG', async () => {
    const kinds = [
      picture({ format: 'png', width: 2000, height: 1000 }),
      picture({ format: 'png', width: 600, height: 400, colourAt: grain }),
      picture({ format: 'webp' }),
    ];
    const mimes = await Promise.all(kinds.map(async (content) => (await copyOf(content)).mime));
    expect(mimes).toEqual(['image/png', 'image/jpeg', 'image/jpeg']);
  });

  it('has white where the original was transparent', async () => {
    const copy = await copyOf(picture({ format: 'png', colourAt: () => [0, 0, 0, 0] }));
    expect(quartersOf(copy.content)).toEqual(['white', 'white', 'white', 'white']);
  });

  it('is the same on every machine until COPY_VERSION goes up', async () => {
    const copies = await Promise.all(
      [picture({ width: 1700, height: 900 }), picture({ format: 'webp' }), TURNED_HEIC].map(copyOf),
    );
    const hashes = copies.map(({ content }) =>
      createHash('sha256').update(content).digest('hex').slice(0, 8),
    );
    expect({ [COPY_VERSION]: hashes }).toEqual({ 1: ['f7520f99', 'b2141978', '158d5062'] });
  });

  it('is refused by name for what is no picture behind its header, and the next one is made', async () => {
    const content = picture({ format: 'png' });
    content.fill(0x55, content.indexOf('IDAT') + 4, content.indexOf('IEND') - 8);
    await expect(copyOf(content)).rejects.toMatchObject({
      code: 'photo.undrawable',
      details: { name: '灶台.jpg' },
    });
    expect((await copyOf(picture())).mime).toBe('image/jpeg');
  });

  it('is refused for a bomb that came in before there was a limit', async () => {
    const bomb = picture({ format: 'png' });
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    const photo = { mime: 'image/png', width: 50_000, height: 50_000, name: 'a.png' } as const;
    await expect(makePaperCopy(bomb, photo)).rejects.toMatchObject({ code: 'photo.undrawable' });
  });
});
