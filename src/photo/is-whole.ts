import type { Photo } from '../domain/inspection.ts';
import { boxesOf } from './heic-boxes.ts';
import { jpegFrame } from './jpeg-frame.ts';

/**
 * Whether a picture file has its end: what was cut short while it was copied from a phone has not. Nothing is decoded,
 * and whatever a phone appends (a short film, a depth map) is left alone.
 */
export function isWhole(content: Buffer, mime: Photo['mime']): boolean {
  return ENDS[mime](content);
}

const ENDS: Readonly<Record<Photo['mime'], (content: Buffer) => boolean>> = {
  'image/jpeg': hasEndOfImage,
  'image/png': (content) => content.includes('IEND', 8, 'latin1'),
  'image/webp': (content) => content.length >= 12 && content.readUInt32LE(4) + 8 <= content.length,
  'image/heic': (content) => {
    const types = boxesOf(content).map(({ type }) => type);
    return types.includes('meta') && types.includes('mdat');
  },
};

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

// A thumbnail in the EXIF data has an end of its own, so the search begins where the picture does. In there the two
// bytes stand for the end alone.
function hasEndOfImage(content: Buffer): boolean {
  const frame = jpegFrame(content);
  return frame !== undefined && content.includes(END_OF_IMAGE, frame.scanAt);
}
