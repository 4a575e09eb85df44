import type { Hash } from 'node:crypto';

// Reading needs no cryptography, and loading it costs a tenth of a start; so it comes when it is first used.
const crypto = () => process.getBuiltinModule('node:crypto');

/** A SHA-256 to be fed and read. */
export function sha256(): Hash {
  return crypto().createHash('sha256');
}

const DRAWN_AT_ONCE = 4096;
let drawn: Buffer | undefined;

/** So many random bytes, at most 4096, in hex. No byte is given out twice. */
export function randomHex(bytes: number): string {
  // A system call for each of them took a tenth of a roster's import.
  if (!drawn || drawn.length < bytes) drawn = crypto().randomBytes(DRAWN_AT_ONCE);
  const hex = drawn.toString('hex', 0, bytes);
  drawn = drawn.subarray(bytes);
  return hex;
}
