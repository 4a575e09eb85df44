import { existsSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';

/** A bundle as Node wraps a CommonJS module, and its code for this Node. */
export interface CompiledBundle {
  readonly source: string;
  readonly code: Buffer;
}

// Bundles that short runs load lie in one pack: a start opens two files for all of them, and their sources are parts of
// one large text, which the garbage collector does not carry about. Every other bundle is a file of its own.
const PACKED_SOURCES = 'pack.txt';
const PACKED_CODE = 'pack.bin';
/** V8 copies code that is not aligned. */
const ALIGNMENT = 8;
const LENGTH_BYTES = 4;

/** Where a bundle's source begins and ends, and where its code does. */
type Place = readonly [sourceFrom: number, sourceTo: number, codeFrom: number, codeTo: number];

/** The compiled bundles in a folder, by name; undefined for one that is not there. */
export function compiledBundles(folder: string): (name: string) => CompiledBundle | undefined {
  const packed = openPack(folder);
  return (name) => packed(name) ?? unpacked(folder, name);
}

function openPack(folder: string): (name: string) => CompiledBundle | undefined {
  if (!existsSync(`${folder}/${PACKED_SOURCES}`)) return () => undefined;
  const text = readFileSync(`${folder}/${PACKED_SOURCES}`, 'utf8');
  const index = text.indexOf('\n');
  const places = JSON.parse(text.slice(0, index)) as Readonly<Record<string, Place>>;
  const file = openSync(`${folder}/${PACKED_CODE}`, 'r');
  return (name) => {
    const place = places[name];
    if (place === undefined) return undefined;
    const [sourceFrom, sourceTo, codeFrom, codeTo] = place;
    const code = Buffer.allocUnsafeSlow(codeTo - codeFrom);
    readSync(file, code, 0, code.length, codeFrom);
    return { source: text.slice(index + 1 + sourceFrom, index + 1 + sourceTo), code };
  };
}

function unpacked(folder: string, name: string): CompiledBundle | undefined {
  const bytes = read(`${folder}/${name}`);
  if (bytes === undefined) return undefined;
  const end = bytes.length - LENGTH_BYTES;
  const code = bytes.subarray(0, bytes.readUInt32LE(end));
  return { source: bytes.toString('utf8', code.length, end), code };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes a bundle as a file of its own. */
export function writeBundle(folder: string, name: string, { source, code }: CompiledBundle): void {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(code.length);
  writeFileSync(`${folder}/${name}`, Buffer.concat([code, Buffer.from(source), length]));
}

/** Writes the pack. Its bundles are ASCII, so that places are the same in text and bytes. */
export function writePack(folder: string, bundles: ReadonlyMap<string, CompiledBundle>): void {
  const places: Record<string, Place> = {};
  const sources: string[] = [];
  const codes: Buffer[] = [];
  let [text, bytes] = [0, 0];
  for (const [name, { source, code }] of bundles) {
    if (/[^\0-\x7f]/.test(source)) throw new Error(`${name} is not ASCII`);
    rmSync(`${folder}/${name}`, { force: true });
    places[name] = [text, text + source.length, bytes, bytes + code.length];
    const gap = Buffer.alloc(-code.length & (ALIGNMENT - 1));
    sources.push(source);
    codes.push(code, gap);
    text += source.length;
    bytes += code.length + gap.length;
  }
  writeFileSync(`${folder}/${PACKED_SOURCES}`, `${JSON.stringify(places)}\n${sources.join('')}`);
  writeFileSync(`${folder}/${PACKED_CODE}`, Buffer.concat(codes));
}
