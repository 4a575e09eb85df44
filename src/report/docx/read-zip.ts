import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../domain/problem.ts';

const MEGABYTE = 1024 * 1024;
/** What a template may be at most: as a file, unpacked, and in parts. */
export const LIMITS = { fileBytes: 10 * MEGABYTE, unpackedBytes: 64 * MEGABYTE, entries: 2000 } as const;

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Unpacks a ZIP file into its parts by name. Sizes are judged by the directory before anything is unpacked, and no
 * part may unpack to more than the directory said.
 *
 * @throws Problem `template.too-large` above a limit of `LIMITS`, `template.not-docx` for what is no sound ZIP file.
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directoryOf(file);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    if (entries.length > LIMITS.entries || unpacked > LIMITS.unpackedBytes) throw tooLarge();
    return new Map(entries.filter(isFile).map((entry) => [entry.name, contentOf(file, entry)]));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('template.not-docx');
  }
}

function directoryOf(file: Buffer): Entry[] {
  const end = endOfDirectory(file);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Problem('template.not-docx');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(file: Buffer): number {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= first; at--) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Problem('template.not-docx');
}

function contentOf(file: Buffer, { method, packed, unpacked, offset }: Entry): Uint8Array {
  const start =
    offset + LOCAL_HEADER_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = file.subarray(start, start + packed);
  if (method === STORED && packed === unpacked) return content;
  if (method !== DEFLATED) throw new Problem('template.not-docx');
  return unpacked === 0 ? Buffer.alloc(0) : inflateRawSync(content, { maxOutputLength: unpacked });
}

function isFile({ name }: Entry): boolean {
  return !name.endsWith('/');
}

function tooLarge(): Problem {
  const { fileBytes, unpackedBytes, entries } = LIMITS;
  return new Problem('template.too-large', {
    megabytes: fileBytes / MEGABYTE,
    unpackedMegabytes: unpackedBytes / MEGABYTE,
    entries,
  });
}
