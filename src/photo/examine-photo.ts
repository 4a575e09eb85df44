import type { Photo } from '../domain/inspection.ts';
import { Problem } from '../domain/problem.ts';
import { exifOf } from './exif.ts';
import { isTurnedHeic } from './heic-boxes.ts';
import { isWhole } from './is-whole.ts';
import { PHOTO_TYPES, photoTypeOf } from './photo-types.ts';
import { storedSize } from './stored-size.ts';

/** What a photo's bytes say of it. Nothing is decoded. @throws Problem `photo.*`, naming the path */
export function examinePhoto(
  content: Buffer,
  path: string,
): Pick<Photo, 'mime' | 'width' | 'height' | 'takenAt'> {
  const mime = photoTypeOf(content);
  if (!mime) throw new Problem('photo.unknown-format', { path });
  const size = storedSize(content, mime);
  if (!size || !isWhole(content, mime)) throw new Problem('photo.damaged', { path });
  const { width, height } = size;
  const megapixels = Math.ceil((width * height) / 1_000_000);
  const limit = PHOTO_TYPES[mime].megapixels;
  if (megapixels > limit) throw new Problem('photo.too-many-pixels', { path, megapixels, limit });
  const exif = exifOf(content);
  const isSideways = mime === 'image/heic' ? isTurnedHeic(content) : exif.isSideways;
  const upright = isSideways ? { width: height, height: width } : size;
  return { mime, ...upright, takenAt: exif.takenAt };
}
