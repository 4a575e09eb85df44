import type { Photo } from '../domain/inspection.ts';

/** What sets one kind of picture file apart. */
interface PhotoType {
  /** Of the kept file, without the dot. */
  readonly extension: string;
  /** Millions of pixels that are still decoded. A JPEG is made smaller while it is decoded, so it may have more. */
  readonly megapixels: number;
  /** Its first bytes, in Latin-1; a dot for what differs from file to file. */
  readonly beginning: RegExp;
}

/** The kinds of picture files that are taken in. */
export const PHOTO_TYPES: Readonly<Record<Photo['mime'], PhotoType>> = {
  'image/jpeg': { extension: 'jpg', megapixels: 200, beginning: /^\xff\xd8\xff/ },
  'image/png': { extension: 'png', megapixels: 64, beginning: /^\x89PNG\r\n\x1a\n/ },
  'image/webp': { extension: 'webp', megapixels: 64, beginning: /^RIFF.{4}WEBPVP8/s },
  'image/heic': { extension: 'heic', megapixels: 64, beginning: /^.{4}ftyp(heic|heix|heim|heis|mif1)/s },
};

/** The kind of picture a file holds, by its first bytes and never by its name. */
export function photoTypeOf(content: Uint8Array): Photo['mime'] | undefined {
  const beginning = Buffer.from(content.subarray(0, 16)).toString('latin1');
  const types = Object.keys(PHOTO_TYPES) as Photo['mime'][];
  return types.find((mime) => PHOTO_TYPES[mime].beginning.test(beginning));
}
