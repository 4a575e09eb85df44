import { inflateRawSync } from 'node:zlib';
import { isProblem, type Problem } from '../domain/problem.ts';

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Why a ZIP file is not taken: above a limit, a part longer than it claims, no sound ZIP file, or locked. */
export type ZipFault = 'too-large' | 'lying' | 'damaged' | 'encrypted';

/** What a ZIP file may be at most, and how its faults are told. */
export interface ZipTerms {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  refuse(fault: ZipFault): Problem;
  /** Which parts are unpacked; all without it. */
  readonly wants?: ((name: string) => boolean) | undefined;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Unpacks a ZIP file into its parts by name. Sizes are judged by the directory before anything is unpacked, and no
 * part may unpack to more than the directory said, nor to anything where it said nothing: a bomb is refused at once.
 *
 * @throws the Problem that `refuse` makes of the fault
 */
export function readZip(bytes: Uint8Array, terms: ZipTerms): Map<string, Uint8Array> {
  if (bytes.length > terms.fileBytes) throw terms.refuse('too-large');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directoryOf(file, terms);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    if (unpacked > terms.unpackedBytes) throw terms.refuse('too-large');
    const wanted = entries.filter(({ name }) => !name.endsWith('/') && (terms.wants?.(name) ?? true));
    return new Map(wanted.map((entry) => [entry.name, contentOf(file, entry, terms)]));
  } catch (error) {
    if (isProblem(error)) throw error;
    const grew = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw terms.refuse(grew ? 'lying' : 'damaged');
  }
}

function directoryOf(file: Buffer, terms: ZipTerms): Entry[] {
  const end = endOfDirectory(file, terms);
  const entries: Entry[] = [];
  const count = file.readUInt16LE(end + 10);
  if (count > terms.entries) throw terms.refuse('too-large');
  let at = file.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw terms.refuse('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(file: Buffer, terms: ZipTerms): number {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = file.length - END_LENGTH; at >= first; at--) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw terms.refuse('damaged');
}

function contentOf(file: Buffer, { flags, method, packed, unpacked, offset }: Entry, terms: ZipTerms) {
  if (flags & ENCRYPTED) throw terms.refuse('encrypted');
  const start =
    offset + LOCAL_HEADER_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = file.subarray(start, start + packed);
  if (method === STORED && packed === unpacked) return content;
  if (method !== DEFLATED) throw terms.refuse('damaged');
  // No buffer may have the length 0; what unpacks to more than that is too long already.
  const found = inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) });
  if (found.length > unpacked) throw terms.refuse('lying');
  return found;
}
