/** A box of an ISO base media file: HEIC. */
export interface Box {
  readonly type: string;
  /** Its content, without size and type. */
  readonly content: Buffer;
}

/** The outermost boxes of a file that are there whole. Ends where one is cut short, or where there are no more boxes. */
export function boxesOf(content: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 16 <= content.length; ) {
    const size = sizeAt(content, at);
    if (size < 8 || at + size > content.length) break;
    boxes.push({
      type: content.toString('latin1', at + 4, at + 8),
      content: content.subarray(at + 8, at + size),
    });
    at += size;
  }
  return boxes;
}

// 0 stands for "to the end of the file", 1 for a size of 64 bits after the type.
function sizeAt(content: Buffer, at: number): number {
  const size = content.readUInt32BE(at);
  if (size === 0) return content.length - at;
  return size === 1 ? Number(content.readBigUInt64BE(at + 8)) : size;
}

/** Whether a HEIC is turned by a quarter. Its box says so; what its EXIF data say is only a copy of that. */
export function isTurnedHeic(content: Buffer): boolean {
  const meta = boxesOf(content).find(({ type }) => type === 'meta')?.content;
  const at = meta?.indexOf('irot', 0, 'latin1') ?? -1;
  return at >= 0 && (meta![at + 4]! & 1) === 1;
}
