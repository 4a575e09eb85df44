import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  AlphaAction,
  ColorSpace,
  FilterType,
  type IMagickImage,
  ImageMagick,
  initializeImageMagick,
  MagickColors,
  MagickError,
  MagickFormat,
  MagickGeometry,
  MagickReadSettings,
  ResourceLimits,
} from '@imagemagick/magick-wasm';
import type { Photo } from '../domain/inspection.ts';
import { Problem } from '../domain/problem.ts';
import { LONGEST_SIDE, type PaperCopy } from './paper-copy.ts';

const JPEG_QUALITY = 80;

/** Bytes of the largest PNG that stays one: drawings and screenshots stay exact, photos become smaller as JPEG. */
const LARGEST_PNG = 512 * 1024;

const FORMATS = {
  'image/jpeg': MagickFormat.Jpeg,
  'image/png': MagickFormat.Png,
  'image/webp': MagickFormat.WebP,
  'image/heic': MagickFormat.Heic,
} as const satisfies Record<Photo['mime'], MagickFormat>;

/**
 * Makes the copy of a photo for papers: the same bytes on every machine, because the codecs are WebAssembly. The
 * longer side has at most `LONGEST_SIDE` pixels, EXIF and the like are gone, transparent parts are white. A PNG stays
 * one if that is small; everything else becomes a JPEG, because Word 2016 and WPS show neither WebP nor HEIC.
 *
 * @throws Problem `photo.undrawable` when the bytes cannot be decoded.
 */
export async function makePaperCopy(
  content: Uint8Array,
  photo: Pick<Photo, 'mime' | 'width' | 'height' | 'name'>,
): Promise<PaperCopy> {
  await codecs();
  try {
    return ImageMagick.read(content, readSettings(photo), (image) => {
      prepare(image);
      return photo.mime === 'image/png' && content.length <= LARGEST_PNG ? png(image) : jpeg(image);
    });
  } catch (error) {
    if (!isOfTheCodec(error)) throw error;
    throw new Problem('photo.undrawable', { name: photo.name });
  }
}

// The second is how WebAssembly says that memory ran out.
function isOfTheCodec(error: unknown): boolean {
  return error instanceof MagickError || (error instanceof Error && error.name === 'RuntimeError');
}

let ready: Promise<void> | undefined;

function codecs(): Promise<void> {
  ready ??= loadCodecs();
  return ready;
}

async function loadCodecs(): Promise<void> {
  const wasm = createRequire(import.meta.filename).resolve('@imagemagick/magick-wasm/magick.wasm');
  await initializeImageMagick(readFileSync(wasm));
  // A header may promise less than the file makes of it.
  ResourceLimits.memory = 1024n * 1024n * 1024n;
  ResourceLimits.disk = 0n;
}

// Only the codec of the very type that was seen at intake is let at the bytes.
function readSettings({ mime, width, height }: Pick<Photo, 'mime' | 'width' | 'height'>): MagickReadSettings {
  const settings = new MagickReadSettings({ format: FORMATS[mime], frameIndex: 0, frameCount: 1 });
  // A JPEG can be decoded at so many eighths of its size, which takes a fraction of time and memory.
  const eighths = Math.ceil((8 * LONGEST_SIDE) / Math.max(width, height));
  const shorter = Math.ceil((Math.min(width, height) * eighths) / 8);
  if (eighths < 8) settings.setDefine(MagickFormat.Jpeg, 'size', `${shorter}x${shorter}`);
  return settings;
}

function prepare(image: IMagickImage): void {
  const box = new MagickGeometry(LONGEST_SIDE, LONGEST_SIDE);
  box.greater = true;
  image.filterType = FilterType.Mitchell;
  image.resize(box);
  image.autoOrient();
  if (image.hasAlpha) {
    image.backgroundColor = MagickColors.White;
    image.alpha(AlphaAction.Remove);
  }
  const colours = image.getColorProfile();
  image.strip();
  if (image.colorSpace === ColorSpace.CMYK) image.colorSpace = ColorSpace.sRGB;
  else if (colours) image.setProfile(colours);
}

function png(image: IMagickImage): PaperCopy {
  image.settings.setDefine(MagickFormat.Png, 'exclude-chunks', 'date,time');
  return written(image, 'image/png');
}

function jpeg(image: IMagickImage): PaperCopy {
  image.quality = JPEG_QUALITY;
  image.settings.setDefine(MagickFormat.Jpeg, 'sampling-factor', '4:2:0');
  return written(image, 'image/jpeg');
}

function written(image: IMagickImage, mime: PaperCopy['mime']): PaperCopy {
  const content = image.write(FORMATS[mime], (bytes) => Uint8Array.from(bytes));
  return { mime, width: image.width, height: image.height, content };
}
