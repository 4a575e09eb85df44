import type { Hash } from 'node:crypto';

// Reading needs no cryptography, and loading it costs a tenth of a start; so it comes when it is first used.
const crypto = () => process.getBuiltinModule('node:crypto');

/** A SHA-256 to be fed and read. */
export function sha256(): Hash {
  return crypto().createHash('sha256');
}

/** So many random bytes, in hex. */
export function randomHex(bytes: number): string {
  return crypto().randomBytes(bytes).toString('hex');
}
