import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { Problem } from '../../domain/problem.ts';
import type { Out } from '../../export/table-writer.ts';

const PAUSE_MS = 5;
const STDOUT = 1;

/** Writes all of the bytes, waiting where a pipe is full. A reader that has gone ends the program quietly. */
export function toStdout(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(STDOUT, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw new Problem('output.failed', { code });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** The same sink with the SHA-256 of all that went through it. */
export function hashing(out: Out): { out: Out; sha256: () => string } {
  const hash = createHash('sha256');
  return {
    out(bytes) {
      hash.update(bytes);
      out(bytes);
    },
    sha256: () => hash.digest('hex'),
  };
}
