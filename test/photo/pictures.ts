import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type IMagickImage,
  ImageMagick,
  ImageProfile,
  initializeImageMagick,
  MagickFormat,
  MagickReadSettings,
} from '@imagemagick/magick-wasm';

const wasm = createRequire(import.meta.url).resolve('@imagemagick/magick-wasm/magick.wasm');
await initializeImageMagick(readFileSync(wasm));

/** The colours of the quarters that every test photo shows while it stands upright, in reading order. */
export const UPRIGHT = ['red', 'blue', 'lime', 'white'];

const RGB = { red: [255, 0, 0], blue: [0, 0, 255], lime: [0, 255, 0], white: [255, 255, 255] } as const;

/** What a test photo is to be. */
export interface Wish {
  readonly format?: 'jpeg' | 'png' | 'webp';
  readonly width?: number;
  readonly height?: number;
  /** As stored; the colour of a pixel by its place, 0 to 1, with or without opacity. Default: the quarters. */
  readonly colourAt?: (x: number, y: number) => readonly number[];
  readonly exif?: Exif;
}

/** What the camera wrote beside the picture. */
export interface Exif {
  readonly orientation?: number;
  readonly time?: string;
  readonly offset?: string;
}

const FORMATS = { jpeg: MagickFormat.Jpeg, png: MagickFormat.Png, webp: MagickFormat.WebP } as const;

/** A picture file. */
export function picture({
  format = 'jpeg',
  width = 96,
  height = 64,
  colourAt = quarters,
  exif,
}: Wish = {}): Buffer {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(colourAt(x / width, y / height), (y * width + x) * 4);
  const settings = new MagickReadSettings({ format: MagickFormat.Rgba, width, height });
  return ImageMagick.read(pixels, settings, (image) => {
    image.quality = 92;
    if (exif && format !== 'jpeg') image.setProfile(new ImageProfile('exif', exifBlock(exif)));
    if (exif?.orientation) image.orientation = exif.orientation as IMagickImage['orientation'];
    const bytes = image.write(FORMATS[format], (content) => Buffer.from(content));
    return exif && format === 'jpeg' ? withExif(bytes, exif) : bytes;
  });
}

function quarters(x: number, y: number): readonly number[] {
  const row = y < 0.5 ? (['red', 'blue'] as const) : (['lime', 'white'] as const);
  return RGB[row[x < 0.5 ? 0 : 1]];
}

/** The colours in the middle of the four quarters of a picture as it is stored, in reading order. */
export function quartersOf(content: Uint8Array): string[] {
  return ImageMagick.read(content, (image) => {
    const { width, height } = image;
    image.depth = 8;
    const pixels = image.write(MagickFormat.Rgb, (bytes) => Buffer.from(bytes));
    const at = (x: number, y: number) => (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
    return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].map((place) =>
      nearest([...pixels.subarray(place, place + 3)]),
    );
  });
}

function nearest(colour: readonly number[]): string {
  const isNear = (other: readonly number[]) =>
    other.every((value, index) => Math.abs(value - colour[index]!) < 40);
  return Object.entries(RGB).find(([, other]) => isNear(other))?.[0] ?? colour.join(' ');
}

/** The picture of the quarters as a camera stores it that was held so; 1 upright, 6 a quarter to the left. */
export function heldSo(orientation: number, wish: Wish = {}): Buffer {
  const [turn, isSideways] = STORED[orientation - 1]!;
  const { width = 96, height = 64, exif } = wish;
  const size = isSideways ? { width: height, height: width } : { width, height };
  return picture({
    ...wish,
    ...size,
    colourAt: (x, y) => quarters(...turn(x, y)),
    exif: { ...exif, orientation },
  });
}

type Turn = (x: number, y: number) => [number, number];

/** For each EXIF orientation: where in the upright picture a stored pixel belongs, and whether it lies on its side. */
const STORED: readonly (readonly [Turn, boolean])[] = [
  [(x, y) => [x, y], false],
  [(x, y) => [1 - x, y], false],
  [(x, y) => [1 - x, 1 - y], false],
  [(x, y) => [x, 1 - y], false],
  [(x, y) => [y, x], true],
  [(x, y) => [1 - y, x], true],
  [(x, y) => [1 - y, 1 - x], true],
  [(x, y) => [y, 1 - x], true],
];

/** The upright picture of the quarters, turned by its own box, with time and EXIF orientation 6, made with heif-enc. */
export const TURNED_HEIC = readFileSync(new URL('fixtures/quarters-turned.heic', import.meta.url));

function withExif(jpeg: Buffer, exif: Exif): Buffer {
  const block = exifBlock(exif);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

/** `Exif\0\0` and a TIFF with the camera's maker, the orientation, and the times in a directory of their own. */
function exifBlock({ orientation = 1, time, offset }: Exif): Buffer {
  const times = [time && text(0x9003, time), offset && text(0x9011, offset)].filter((entry) => !!entry);
  const first = [text(0x010f, 'ExamplePhone'), short(0x0112, orientation), long(0x8769, 0)];
  const second = 8 + directory(first, 8).length;
  const main = [first[0]!, first[1]!, long(0x8769, second)];
  return Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
    directory(main, 8),
    directory(times, second),
  ]);
}

interface Entry {
  readonly head: Buffer;
  readonly value: Buffer;
}

function directory(entries: readonly Entry[], at: number): Buffer {
  let free = at + 2 + entries.length * 12 + 4;
  const rows = entries.map(({ head, value }) => {
    if (value.length <= 4) return Buffer.concat([head, value]);
    const row = Buffer.concat([head, number(free, 4)]);
    free += value.length;
    return row;
  });
  const beyond = entries.filter(({ value }) => value.length > 4).map(({ value }) => value);
  return Buffer.concat([number(entries.length, 2), ...rows, number(0, 4), ...beyond]);
}

function entry(tag: number, type: number, count: number, value: Buffer): Entry {
  return { head: Buffer.concat([number(tag, 2), number(type, 2), number(count, 4)]), value };
}

const text = (tag: number, value: string) =>
  entry(tag, 2, value.length + 1, Buffer.from(`${value}\0`.padEnd(5, '\0'), 'latin1'));
const short = (tag: number, value: number) => entry(tag, 3, 1, number(value, 4));
const long = (tag: number, value: number) => entry(tag, 4, 1, number(value, 4));

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
