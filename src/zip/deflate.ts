// `node:zlib` brings all of Node's streams along: 3 ms of the 42 that one notice by command takes, and a paper needs
// none of them. So what is beneath it is called directly, as Node calls it; the bytes are the same. Anywhere else than
// where that is known to hold, `node:zlib` does the work.
const zlib = () => process.getBuiltinModule('node:zlib');

/** Lines of Node that call their zlib as is done below; within these lines it does not change any more. */
const KNOWN_LINES = ['22', '24'];

const DEFLATE_RAW = 5;
const FINISH = 4;
const WINDOW_BITS = 15;
const DEFAULT_STRATEGY = 0;

/** As zlib counts them: how hard to try, 0 to 9, and how much memory to use for it, 1 to 9. */
export interface DeflateTerms {
  readonly level: number;
  readonly memLevel: number;
}

interface Beneath {
  readonly Zlib: new (mode: number) => Handle;
  crc32(content: Uint8Array, before: number): number;
}

type Slice = [bytes: Uint8Array, start: number, length: number];

interface Handle {
  onerror: () => void;
  init(
    windowBits: number,
    level: number,
    memLevel: number,
    strategy: number,
    left: Uint32Array,
    written: () => void,
    dictionary: undefined,
  ): void;
  writeSync(flush: number, ...contentAndOut: [...content: Slice, ...out: Slice]): void;
  close(): void;
}

const beneath = findBeneath();

/** The content as raw deflate, byte for byte what `deflateRawSync` makes of it. */
export function deflateRaw(content: Uint8Array, terms: DeflateTerms): Uint8Array {
  return (beneath && deflateBeneath(beneath, content, terms)) ?? zlib().deflateRawSync(content, terms);
}

/** The checksum that a ZIP file keeps of a part. */
export function crc32(content: Uint8Array): number {
  return beneath ? beneath.crc32(content, 0) : zlib().crc32(content);
}

function deflateBeneath(
  { Zlib }: Beneath,
  content: Uint8Array,
  { level, memLevel }: DeflateTerms,
): Uint8Array | undefined {
  const handle = new Zlib(DEFLATE_RAW);
  let hasFailed = false;
  handle.onerror = () => (hasFailed = true);
  const left = new Uint32Array(2);
  handle.init(WINDOW_BITS, level, memLevel, DEFAULT_STRATEGY, left, () => {}, undefined);
  // What can't be made smaller grows by less than a sixteenth.
  const out = Buffer.allocUnsafe(content.length + (content.length >> 4) + 64);
  handle.writeSync(FINISH, content, 0, content.length, out, 0, out.length);
  handle.close();
  const [room = 0, rest = 0] = left;
  return hasFailed || rest > 0 || room === 0 ? undefined : out.subarray(0, out.length - room);
}

function findBeneath(): Beneath | undefined {
  if (!KNOWN_LINES.includes(process.versions.node.split('.')[0]!)) return undefined;
  try {
    return (process as unknown as { binding(name: string): Beneath }).binding('zlib');
  } catch {
    // Under its permission model Node refuses this.
    return undefined;
  }
}
