const APP0 = 0xe0;
const APP1 = 0xe1;
/** Colour profile and colour transform: without them the colours would change. */
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;

/** EXIF orientation, 1–8: how the stored picture has to be turned to stand upright. 1 for what is no JPEG. */
export function orientationOf(content: Uint8Array): number {
  if (!isJpeg(content)) return 1;
  for (const { marker, start, end } of segmentsOf(content)) {
    if (marker === APP1) {
      const orientation = orientationIn(content.subarray(start, end));
      if (orientation !== undefined) return orientation;
    }
  }
  return 1;
}

interface Segment {
  readonly marker: number;
  /** Where its payload begins; the marker and the length take the four bytes before. */
  readonly start: number;
  readonly end: number;
}

function isJpeg(content: Uint8Array): boolean {
  return content[0] === 0xff && content[1] === 0xd8;
}

/** The segments of a JPEG up to where the picture itself begins. */
function segmentsOf(content: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff && content[at + 1] !== START_OF_SCAN) {
    const end = at + 2 + view.getUint16(at + 2);
    if (end > content.length || end < at + 4) break;
    segments.push({ marker: content[at + 1]!, start: at + 4, end });
    at = end;
  }
  return segments;
}

function isMetadata(marker: number): boolean {
  const isApplication = marker > APP0 && marker <= APP15 && marker !== APP2 && marker !== APP14;
  return isApplication || marker === COMMENT;
}

/** The JPEG without EXIF, XMP, IPTC and comments, but for its orientation. */
export function jpegWithoutMetadata(content: Uint8Array): Uint8Array {
  const segments = segmentsOf(content);
  const picture = content.subarray(segments.at(-1)?.end ?? 2);
  const kept = segments.filter(({ marker }) => !isMetadata(marker));
  const orientation = orientationOf(content);
  return Buffer.concat([
    content.subarray(0, 2),
    orientation === 1 ? Buffer.alloc(0) : exifOf(orientation),
    ...kept.map(({ start, end }) => content.subarray(start - 4, end)),
    picture,
  ]);
}

// An APP1 segment with a TIFF header and one entry: 0x0112 orientation, a short.
function exifOf(orientation: number): Buffer {
  return Buffer.from(
    `ffe10022${Buffer.from('Exif\0\0').toString('hex')}4d4d002a00000008000101120003000000010${orientation.toString(16).padStart(3, '0')}000000000000`,
    'hex',
  );
}

const ORIENTATION = 0x0112;
const EXIF_HEADER = 6;

function orientationIn(app1: Uint8Array): number | undefined {
  const tiff = app1.subarray(EXIF_HEADER);
  if (Buffer.from(app1.subarray(0, 4)).toString('latin1') !== 'Exif' || tiff.length < 14) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittleEndian = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittleEndian);
  if (directory + 2 > tiff.length) return undefined;
  const entries = view.getUint16(directory, isLittleEndian);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, isLittleEndian) !== ORIENTATION) continue;
    const orientation = view.getUint16(at + 8, isLittleEndian);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}
