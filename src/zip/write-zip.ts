import { crc32, deflateRawSync } from 'node:zlib';

/** A part as it lies in a ZIP file: deflated once, written as often as one likes. */
export interface PackedPart {
  readonly name: Buffer;
  readonly method: number;
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** 1980-01-01, the first day that ZIP knows: the day of making says nothing, and would change the bytes. */
const DATE = 0x21;
/** Four times as fast as the default for a twentieth more bytes. */
const LEVEL = 1;

/** Deflates a part. */
export function pack(name: string, content: Uint8Array): PackedPart {
  return {
    name: Buffer.from(name),
    method: DEFLATED,
    data: deflateRawSync(content, { level: LEVEL }),
    crc: crc32(content),
    size: content.length,
  };
}

/** Takes a part as it is: a photo is compressed already. */
export function store(name: string, content: Uint8Array): PackedPart {
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return { name: Buffer.from(name), method: STORED, data, crc: crc32(content), size: content.length };
}

/** The parts as a ZIP file, in this order. */
export function zipOf(parts: readonly PackedPart[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = localHeader(part);
    chunks.push(local, part.name, part.data);
    directory.push(directoryEntry(part, offset), part.name);
    offset += local.length + part.name.length + part.data.length;
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat([...chunks, ...directory, endOfDirectory(parts.length, length, offset)]);
}

/** A packer that keeps the last content under each name: parts that do not change from paper to paper are deflated once. */
export function rememberingPacker(): (name: string, content: string) => PackedPart {
  const last = new Map<string, { readonly content: string; readonly part: PackedPart }>();
  return (name, content) => {
    const known = last.get(name);
    if (known?.content === content) return known.part;
    const part = pack(name, Buffer.from(content));
    last.set(name, { content, part });
    return part;
  };
}

function localHeader(part: PackedPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeFacts(header, 4, part);
  return header;
}

function directoryEntry(part: PackedPart, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
  entry.writeUInt16LE(VERSION, 4);
  writeFacts(entry, 6, part);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

/** What a local header and the directory say alike, from the version to the length of the name. */
function writeFacts(target: Buffer, at: number, { name, method, data, crc, size }: PackedPart): void {
  target.writeUInt16LE(VERSION, at);
  target.writeUInt16LE(FLAGS, at + 2);
  target.writeUInt16LE(method, at + 4);
  target.writeUInt16LE(DATE, at + 8);
  target.writeUInt32LE(crc, at + 10);
  target.writeUInt32LE(data.length, at + 14);
  target.writeUInt32LE(size, at + 18);
  target.writeUInt16LE(name.length, at + 22);
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
