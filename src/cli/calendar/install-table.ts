import { constants, copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { publish } from '../publish.ts';

/**
 * Puts a year's table among the user's own. A former file of that year stays beside it under a name that is not read;
 * at no moment is the year without a table.
 *
 * @returns where the former table is kept, if there was one
 * @throws Problem `file.write-failed`
 */
export function installTable(
  home: string,
  year: number,
  bytes: Uint8Array,
  former?: string,
): string | undefined {
  const path = former ?? join(home, 'holidays', `${year}.yaml`);
  if (!existsSync(path)) {
    publish(path, bytes);
    return undefined;
  }
  const incoming = `${path}.${process.pid}.tmp`;
  publish(incoming, bytes);
  const kept = keep(path);
  renameSync(incoming, path);
  return kept;
}

function keep(path: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${path}.replaced-${number}`;
    try {
      copyFileSync(path, name, constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new Problem('file.write-failed', { path: name, code });
    }
  }
}
