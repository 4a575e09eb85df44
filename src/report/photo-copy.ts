import { jpegWithoutMetadata } from './jpeg.ts';
import type { NoticePhoto } from './notice-model.ts';

/**
 * The photo for a paper that leaves the office: the same picture without what a phone writes beside it (place, owner,
 * device, thumbnail). Only the turn of a JPEG is kept, for browsers to heed. The original stays as it was taken.
 */
export function withoutMetadata({ mime, content }: Pick<NoticePhoto, 'mime' | 'content'>): Uint8Array {
  return mime === 'image/png' ? pngWithoutMetadata(content) : jpegWithoutMetadata(content);
}

const PNG_SIGNATURE = 8;
const PNG_METADATA = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function pngWithoutMetadata(content: Uint8Array): Uint8Array {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const kept = [content.subarray(0, PNG_SIGNATURE)];
  for (let at = PNG_SIGNATURE; at + 12 <= content.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > content.length) return content;
    const type = Buffer.from(content.subarray(at + 4, at + 8)).toString('latin1');
    if (!PNG_METADATA.has(type)) kept.push(content.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
