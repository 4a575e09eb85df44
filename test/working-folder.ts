import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH = 2 ** 29;

/**
 * One folder for whatever the tests write, taken away with all that they left in it. In memory where there is room:
 * the program waits for the disk at each commit, and what a test wrote need not outlive a power cut.
 */
export default function makeWorkingFolder(): () => void {
  const parent = process.env['TMPDIR'] || (hasRoom(MEMORY) ? MEMORY : tmpdir());
  const folder = mkdtempSync(join(parent, 'xh-tests-'));
  process.env['TMPDIR'] = folder;
  // For the programs of TypeScript that tests run beside the built one.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ENOUGH;
}
