// Reading needs no cryptography, and loading it costs a tenth of a start; so it comes when it is first used.
const crypto = () => process.getBuiltinModule('node:crypto');

/** The SHA-256 of something, as bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  return crypto().hash('sha256', data, 'buffer');
}

const DRAWN_AT_ONCE = 4096;
let drawn: Buffer | undefined;

/** So many random bytes, at most 4096. No byte is given out twice. */
export function randomBytes(count: number): Buffer {
  // A system call for each of them took a tenth of a roster's import.
  if (!drawn || drawn.length < count) drawn = crypto().randomBytes(DRAWN_AT_ONCE);
  const bytes = drawn.subarray(0, count);
  drawn = drawn.subarray(count);
  return bytes;
}

/** The same in hex. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
