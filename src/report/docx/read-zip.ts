import { Problem } from '../../domain/problem.ts';
import { readZip as readParts, type ZipFault } from '../../zip/read-zip.ts';

const MEGABYTE = 1024 * 1024;
/** What a template may be at most: as a file, unpacked, and in parts. */
export const LIMITS = { fileBytes: 10 * MEGABYTE, unpackedBytes: 64 * MEGABYTE, entries: 2000 } as const;

/**
 * The parts of a Word file by name.
 *
 * @throws Problem `template.too-large` above a limit of `LIMITS`, `template.not-docx` for what is no sound ZIP file.
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  return readParts(bytes, { ...LIMITS, refuse });
}

function refuse(fault: ZipFault): Problem {
  if (fault !== 'too-large') return new Problem('template.not-docx');
  const { fileBytes, unpackedBytes, entries } = LIMITS;
  return new Problem('template.too-large', {
    megabytes: fileBytes / MEGABYTE,
    unpackedMegabytes: unpackedBytes / MEGABYTE,
    entries,
  });
}
