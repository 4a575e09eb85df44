import PizZip from 'pizzip';
import type { Parts } from './compile-template.ts';

/** The first day that ZIP knows; local fields, so that no time zone moves it. */
const DATE = new Date(1980, 0, 1);
const FIRST = '[Content_Types].xml';

/**
 * The parts as a Word file. The order, the dates and the compression are fixed, so the same parts give the same bytes;
 * compressed in JavaScript, because the compressor inside Node differs between versions and processors.
 */
export function writeZip(parts: Parts): Uint8Array {
  const zip = new PizZip();
  for (const name of [...parts.keys()].sort(byPlace)) zip.file(name, parts.get(name)!, { date: DATE });
  return zip.generate({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}

function byPlace(a: string, b: string): number {
  if (a === FIRST || b === FIRST) return a === b ? 0 : a === FIRST ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
