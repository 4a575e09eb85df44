import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A bundle as Node wraps a CommonJS module, and its code for this Node. */
export interface CompiledBundle {
  readonly source: string;
  readonly code: Buffer;
}

/** Where a bundle's source begins and ends among the sources of its file, and where its code does among the code. */
type Place = readonly [sourceFrom: number, sourceTo: number, codeFrom: number, codeTo: number];

interface Header {
  /** Length of the sources, which are ASCII. */
  readonly sources: number;
  readonly places: Readonly<Record<string, Place>>;
}

const LENGTH_BYTES = 4;
/** V8 copies code that is not aligned. */
const ALIGNMENT = 8;
const NO_COMMAND = 'help';

/**
 * The compiled bundles in a folder, by name; undefined for one that is not there. What a command mostly loads lies in one
 * file, which is read at once: the sources are parts of one large text, which the garbage collector does not carry about.
 */
export function compiledBundles(
  folder: string,
  commandLine: readonly string[] = [],
): (name: string) => CompiledBundle | undefined {
  const packed = bundlesIn(commandFile(folder, commandLine) ?? packFile(folder, NO_COMMAND));
  return (name) => packed(name) ?? bundlesIn(`${folder}/${name}`)(name);
}

function commandFile(folder: string, commandLine: readonly string[]): string | undefined {
  const words = commandLine.filter((word) => /^[a-z]+$/.test(word));
  return words.map((word) => packFile(folder, word)).find((file) => existsSync(file));
}

/** The file of the bundles that a command mostly loads. */
export function packFile(folder: string, command: string = NO_COMMAND): string {
  return `${folder}/${command}.pack`;
}

function bundlesIn(file: string): (name: string) => CompiledBundle | undefined {
  const bytes = read(file);
  if (bytes === undefined) return () => undefined;
  const sourcesFrom = LENGTH_BYTES + bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('latin1', LENGTH_BYTES, sourcesFrom)) as Header;
  const codeFrom = aligned(sourcesFrom + header.sources);
  const sources = bytes.toString('latin1', sourcesFrom, sourcesFrom + header.sources);
  return (name) => {
    const place = header.places[name];
    if (place === undefined) return undefined;
    const [from, to, start, end] = place;
    return { source: sources.slice(from, to), code: bytes.subarray(codeFrom + start, codeFrom + end) };
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes bundles into one file. @throws Error for one that is not ASCII: places in text and bytes would differ */
export function writeBundles(file: string, bundles: ReadonlyMap<string, CompiledBundle>): void {
  const places: Record<string, Place> = {};
  const codes: Buffer[] = [];
  let [text, bytes] = ['', 0];
  for (const [name, { source, code }] of bundles) {
    if (/[^\0-\x7f]/.test(source)) throw new Error(`${name} is not ASCII`);
    places[name] = [text.length, text.length + source.length, bytes, bytes + code.length];
    text += source;
    codes.push(code, Buffer.alloc(aligned(code.length) - code.length));
    bytes += aligned(code.length);
  }
  const header = Buffer.from(JSON.stringify({ sources: text.length, places } satisfies Header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(header.length);
  const before = LENGTH_BYTES + header.length + text.length;
  const gap = Buffer.alloc(aligned(before) - before);
  writeFileSync(file, Buffer.concat([length, header, Buffer.from(text), gap, ...codes]));
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
