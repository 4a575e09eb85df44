import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { crc32 as crc32OfNode, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';

const TERMS = { level: 1, memLevel: 6 };
const FILE = fileURLToPath(new URL('../../src/zip/deflate.ts', import.meta.url));
const CONTENTS: readonly (readonly [name: string, content: Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['one byte', Buffer.from('a')],
  ['a body', Buffer.from('<w:p><w:r><w:t>配电箱前堆放杂物</w:t></w:r></w:p>'.repeat(700))],
  ['what cannot be made smaller', randomBytes(300_000)],
  ['random and repeated', Buffer.concat([randomBytes(70_000), Buffer.alloc(5_000_000, '示例')])],
];

/** Node's binding with a call that goes wrong as `how` says. */
function faulty(how: (handle: { onerror(): void; left: Uint32Array }) => void): () => unknown {
  class Zlib {
    left = new Uint32Array(2);
    onerror = () => {};
    init(...terms: unknown[]) {
      this.left = terms[4] as Uint32Array<ArrayBuffer>;
    }
    writeSync() {
      this.left[0] = 10;
      how(this);
    }
    close() {}
  }
  return () => ({ Zlib, crc32: crc32OfNode });
}

function bind(binding: () => unknown): () => void {
  return () => vi.spyOn(process as unknown as { binding(): unknown }, 'binding').mockImplementation(binding);
}

const refused = bind(() => {
  throw new Error('ERR_ACCESS_DENIED');
});
const unknownLine = () =>
  vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, node: '99.1.0' });

describe.each([
  ['beneath node:zlib', () => {}],
  ['where Node refuses', refused],
  ['on an unknown line of Node', unknownLine],
  ['where the call fails', bind(faulty((handle) => handle.onerror()))],
  ['where room is short', bind(faulty(({ left }) => left.set([0, 7])))],
])('deflate %s', (_, prepare) => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  it.each(CONTENTS)('makes of %s what node:zlib makes', async (_name, content) => {
    prepare();
    vi.resetModules();
    const { crc32, deflateRaw } = await import('../../src/zip/deflate.ts');
    expect(Buffer.compare(deflateRaw(content, TERMS), deflateRawSync(content, TERMS))).toBe(0);
    expect(crc32(content)).toBe(crc32OfNode(content));
  });
});

it('deflates without the streams of Node', () => {
  const script = `
    const { deflateRaw } = require(${JSON.stringify(FILE)});
    deflateRaw(Buffer.from('安全'), { level: 1, memLevel: 6 });
    process._rawDebug(process.moduleLoadList.includes('NativeModule zlib'));`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(stderr.trim()).toBe('false');
});
