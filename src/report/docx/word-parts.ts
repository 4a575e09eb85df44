import { type PackedPart, rememberingPacker, zipOf } from '../../zip/write-zip.ts';
import { byPlace } from './write-zip.ts';

/** The parts of a Word file by name: as text, or packed where they are the same for every paper. */
export type WordParts = ReadonlyMap<string, string | PackedPart>;

/** Remembers what does not change from one paper to the next. */
const packed = rememberingPacker();

/** The parts as a Word file. Order and dates are fixed, so the same parts give the same bytes. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipOf(
    [...parts.keys()].sort(byPlace).map((name) => {
      const part = parts.get(name)!;
      return typeof part === 'string' ? packed(name, part) : part;
    }),
  );
}
