import { crc32, deflateRaw } from './deflate.ts';

/** A part as it lies in a ZIP file: deflated once, written as often as one likes. */
export interface PackedPart {
  /** Header, name and content. */
  readonly local: Buffer;
  /** What the directory says of it, but for where it lies. */
  readonly entry: Buffer;
}

const VERSION = 20;
const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
/** Made by that version, too. */
const DIRECTORY_ENTRY = Buffer.from(`PK\x01\x02${String.fromCharCode(VERSION)}\0`, 'latin1');
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** Length of a comment, disk, attributes; then the place in the file, which `zipOf` fills in. */
const NO_COMMENT = Buffer.alloc(14);
const OFFSET_IN_ENTRY = 42;
/** Names are UTF-8. */
const FLAGS = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** 1980-01-01, the first day that ZIP knows: the day of making says nothing, and would change the bytes. */
const DATE = 0x21;
/** Four times as fast as the default for a twentieth more bytes. */
const LEVEL = 1;
/** With a table of this size a part of a paper is as small, and a fifth sooner. */
const MEMORY = 6;

/** To deflate less takes longer than to write it. */
const WORTH_DEFLATING = 600;

/** Deflates a part, unless it is tiny. */
export function pack(name: string, content: Uint8Array): PackedPart {
  if (content.length < WORTH_DEFLATING) return store(name, content);
  return packedPart(name, content, {
    method: DEFLATED,
    data: deflateRaw(content, { level: LEVEL, memLevel: MEMORY }),
  });
}

/** Takes a part as it is: a photo is compressed already. */
export function store(name: string, content: Uint8Array): PackedPart {
  return packedPart(name, content, { method: STORED, data: content });
}

/** The parts as a ZIP file, in this order. */
export function zipOf(parts: readonly PackedPart[]): Buffer {
  const length = parts.reduce((sum, { local, entry }) => sum + local.length + entry.length, END_LENGTH);
  const file = Buffer.allocUnsafe(length);
  let end = 0;
  const offsets = parts.map(({ local }) => {
    const offset = end;
    end += local.copy(file, offset);
    return offset;
  });
  const directory = end;
  parts.forEach(({ entry }, index) => {
    const start = end;
    end += entry.copy(file, start);
    file.writeUInt32LE(offsets[index]!, start + OFFSET_IN_ENTRY);
  });
  writeEnd(file, end, parts.length, directory);
  return file;
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

function packedPart(
  name: string,
  content: Uint8Array,
  { method, data }: { readonly method: number; readonly data: Uint8Array },
): PackedPart {
  const label = Buffer.from(name);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(FLAGS, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(DATE, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(data.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(label.length, 22);
  return {
    local: Buffer.concat([LOCAL_HEADER, facts, label, data]),
    entry: Buffer.concat([DIRECTORY_ENTRY, facts, NO_COMMENT, label]),
  };
}

function writeEnd(file: Buffer, at: number, count: number, directory: number): void {
  file.fill(0, at);
  file.writeUInt32LE(END_OF_DIRECTORY, at);
  file.writeUInt16LE(count, at + 8);
  file.writeUInt16LE(count, at + 10);
  file.writeUInt32LE(at - directory, at + 12);
  file.writeUInt32LE(directory, at + 16);
}
