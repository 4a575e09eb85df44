import ExifReader from 'exifreader';
import { isInstant } from '../domain/local-date.ts';

/** What the camera wrote beside the picture. */
export interface Exif {
  /** Whether the stored picture has to be turned by a quarter, either way, to stand upright. */
  readonly isSideways: boolean;
  /** As in `Photo`: undefined when the camera says nothing, or something that no calendar knows. */
  readonly takenAt: string | undefined;
}

/** Reads orientation and DateTimeOriginal. Never throws: whatever is wrong with them, the photo is still a photo. */
export function exifOf(content: Buffer): Exif {
  const { Orientation, DateTimeOriginal, OffsetTimeOriginal } = tagsOf(content) ?? {};
  const orientation = Number(Orientation?.value);
  return {
    isSideways: orientation >= 5 && orientation <= 8,
    takenAt: timeOf(textOf(DateTimeOriginal?.value), textOf(OffsetTimeOriginal?.value)),
  };
}

const TAGS = ['Orientation', 'DateTimeOriginal', 'OffsetTimeOriginal'];

function tagsOf(content: Buffer) {
  try {
    return ExifReader.load(content, { expanded: true, computed: false, includeTags: { exif: TAGS } }).exif;
  } catch {
    return undefined;
  }
}

// Where the camera wrote no offset none is invented, even though it is likely to have been China's.
function timeOf(exifTime: string, offset: string): string | undefined {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(exifTime);
  if (!match) return undefined;
  const [, year, month, day, clock] = match;
  const time = `${year}-${month}-${day}T${clock}`;
  if (!isInstant(`${time}Z`)) return undefined;
  return isInstant(time + offset) ? time + offset : time;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? String(value[0]).trim() : '';
}
