import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built program. */
export const START = join(ROOT, 'dist', 'start.js');

/** How a command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A place to run the built program in: a data folder and a current folder of its own, on a fixed day. */
export interface Desk {
  readonly folder: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  run(args: readonly string[], env?: Record<string, string>): Ended;
  clear(): void;
}

/** The day on which every scenario plays. */
export const TODAY = '2026-11-23T09:10:00+08:00';

/** Sets up a desk. */
export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'xh-desk-'));
  const home = join(folder, 'home');
  const own = {
    PATH: process.env['PATH'],
    XH_SAFETY_HOME: home,
    XH_SAFETY_NOW: TODAY,
    XH_SAFETY_USER: '甲某',
    XH_SAFETY_LANG: 'zh-CN',
  };
  return {
    folder,
    home,
    env: own,
    run: (args, env = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [START, ...args], {
        cwd: folder,
        encoding: 'utf8',
        input: '',
        env: { ...own, ...env },
      });
      return { status, out: stdout, err: stderr };
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Desks as `prepare` leaves one that `begin` set up: it is done once, and each gets a copy of what was stored. */
export function preparedDesk(prepare: (place: Desk) => void, begin: () => Desk = desk): () => Desk {
  let prepared: Desk | undefined;
  const made = () => {
    const place = begin();
    prepare(place);
    return place;
  };
  return () => {
    prepared ??= made();
    const place = desk();
    cpSync(prepared.folder, place.folder, { recursive: true });
    return place;
  };
}
