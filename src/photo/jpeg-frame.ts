import type { Size } from './size.ts';

/** What the head of a JPEG says. */
export interface JpegFrame {
  readonly size: Size;
  /** Where the picture itself begins. */
  readonly scanAt: number;
}

const START_OF_SCAN = 0xda;
/** Tables and extensions among the markers 0xc0 to 0xcf, which otherwise say how large the picture is. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

/**
 * Walks over the head of a JPEG. Undefined where it is cut short or says no size. Nothing that a camera wrote beside
 * the picture is looked into, so nothing in there can make the picture unreadable.
 */
export function jpegFrame(content: Buffer): JpegFrame | undefined {
  let size: Size | undefined;
  for (let at = 2; at + 9 <= content.length && content[at] === 0xff; ) {
    const marker = content[at + 1]!;
    if (marker === START_OF_SCAN) return size && { size, scanAt: at };
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker))
      size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    // A marker may be preceded by any number of 0xff.
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}
