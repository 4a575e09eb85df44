import { pack, zipOf } from '../../zip/write-zip.ts';

/** The parts of a Word file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const FIRST = '[Content_Types].xml';

/** The parts as a Word file. Order and dates are fixed, so the same parts give the same bytes. */
export function writeZip(parts: Parts): Uint8Array {
  return zipOf([...parts.keys()].sort(byPlace).map((name) => pack(name, parts.get(name)!)));
}

/** Orders names of parts: what a Word file must begin with, then by name. */
export function byPlace(a: string, b: string): number {
  if (a === FIRST || b === FIRST) return a === b ? 0 : a === FIRST ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
