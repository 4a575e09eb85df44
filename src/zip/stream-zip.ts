import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A ZIP file that is written as it grows; no part need be in memory. Deterministic: its parts bear no time. */
export interface ZipStream {
  /** Begins a part; the one before is ended. */
  begin(name: string): void;
  write(content: Uint8Array): void;
  end(): void;
}

interface Part {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** UTF-8 names, and sizes behind the content instead of before it: a pipe cannot go back. */
const FLAGS = 0x808;
const DEFLATED = 8;
const DATE = 0x21;
/** An empty last block of deflate. */
const LAST_BLOCK = Buffer.from([3, 0]);
const LIMIT = 0xffff_ffff;

/** Writes a ZIP file to `out`. `tooLarge` makes the error for what passes 4 GiB. */
export function streamZip(out: (bytes: Uint8Array) => void, tooLarge: () => Error): ZipStream {
  const parts: Part[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array) => {
    offset += bytes.length;
    if (offset > LIMIT) throw tooLarge();
    out(bytes);
  };
  const finish = () => {
    const part = parts.at(-1);
    if (!part) return;
    put(LAST_BLOCK);
    part.packed += LAST_BLOCK.length;
    put(fields([DESCRIPTOR, part.crc, part.packed, part.size]));
  };
  return {
    begin(name) {
      finish();
      const part = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 };
      parts.push(part);
      put(Buffer.concat([fields([LOCAL_HEADER]), facts(part, false), part.name]));
    },
    write(content) {
      const part = parts.at(-1)!;
      part.crc = crc32(content, part.crc);
      part.size += content.length;
      if (part.size > LIMIT) throw tooLarge();
      const packed = deflateRawSync(content, { level: 1, finishFlush: constants.Z_SYNC_FLUSH });
      part.packed += packed.length;
      put(packed);
    },
    end() {
      finish();
      const start = offset;
      for (const part of parts) put(directoryEntry(part));
      put(endOfDirectory(parts.length, offset - start, start));
    },
  };
}

function directoryEntry(part: Part): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(part.offset, 10);
  return Buffer.concat([fields([DIRECTORY_ENTRY]), version, facts(part, true), rest, part.name]);
}

/** What a local header and the directory have in common; before the content its sizes are not known. */
function facts({ name, crc, packed, size }: Part, isKnown: boolean): Buffer {
  const bytes = Buffer.alloc(26);
  for (const [index, value] of [VERSION, FLAGS, DEFLATED, 0, DATE].entries())
    bytes.writeUInt16LE(value, index * 2);
  for (const [index, value] of (isKnown ? [crc, packed, size] : []).entries())
    bytes.writeUInt32LE(value, 10 + index * 4);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function fields(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
