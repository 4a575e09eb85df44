import { createHash } from 'node:crypto';
import type { Out } from '../../export/table-writer.ts';

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
