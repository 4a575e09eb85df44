import { join } from 'node:path';
import { isInstant } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';

/** `--lang`, else XH_SAFETY_LANG, else the system's language; Chinese unless the system is English. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const flag = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = flag < 0 ? undefined : (argv[flag]!.split('=')[1] ?? argv[flag + 1]);
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return (asked ?? env['XH_SAFETY_LANG'] ?? system).toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

/** XH_SAFETY_HOME, or the platform's own folder for a program's data. */
export function homeFolder(env: NodeJS.ProcessEnv, platform = process.platform): string {
  const given = env['XH_SAFETY_HOME'];
  if (given) return given;
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homeOf(env), 'AppData', 'Local'), 'xh-safety');
  if (platform === 'darwin') return join(homeOf(env), 'Library', 'Application Support', 'xh-safety');
  return join(env['XDG_DATA_HOME'] ?? join(homeOf(env), '.local', 'share'), 'xh-safety');
}

// As Node finds it, whose module for it takes a fiftieth of a start.
function homeOf(env: NodeJS.ProcessEnv): string {
  return env['HOME'] || process.getBuiltinModule('node:os').homedir();
}

/** The clock: the system's, or the one that XH_SAFETY_NOW fixes for tests and demos. */
export interface Clock {
  now(): Date;
  readonly isFixed: boolean;
}

/** @throws Problem `usage.bad-clock` */
export function clockOf(env: NodeJS.ProcessEnv): Clock {
  const fixed = env['XH_SAFETY_NOW'];
  if (!fixed) return { now: () => new Date(), isFixed: false };
  if (!isInstant(fixed)) throw new Problem('usage.bad-clock', { value: fixed });
  return { now: () => new Date(fixed), isFixed: true };
}
