import { Problem } from '../domain/problem.ts';

/**
 * The text of a file in UTF-8, UTF-16 or GB18030 (which includes GBK and GB2312), without its byte order mark.
 *
 * @throws Problem `roster.encoding` where it is in none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const order = utf16Order(bytes);
  const encodings = order === undefined ? ['utf-8', 'gb18030'] : [order];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return text;
  }
  throw new Problem('roster.encoding');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Without a byte order mark, commas and line breaks give UTF-16 away: each has a zero byte beside it.
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  if (zeros[0] === zeros[1]) return undefined;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}
