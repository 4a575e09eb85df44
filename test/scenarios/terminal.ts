import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { type Desk, START } from './program.ts';

/** What to press as soon as something is shown that was not yet answered. */
export interface Press {
  readonly shown: string;
  readonly keys: string;
}

export const ENTER = '\r';
export const CTRL_C = '\u0003';

/** Whether this machine can lend a terminal. */
export const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** Runs the built program in a terminal of its own, pressing keys as its screen asks for them. */
export async function atTerminal(
  { folder, env }: Pick<Desk, 'folder' | 'env'>,
  args: readonly string[],
  presses: readonly Press[],
): Promise<{ readonly status: number; readonly screen: string }> {
  const words = [process.execPath, START, ...args].map((word) => `'${word}'`).join(' ');
  const terminal = spawn('script', ['-qec', words, '/dev/null'], { cwd: folder, env, stdio: 'pipe' });
  const ended = new Promise<number>((resolve) => {
    terminal.on('close', (code) => resolve(code ?? -1));
  });
  let screen = '';
  let answered = 0;
  const waiting = [...presses];
  for await (const chunk of terminal.stdout) {
    screen = stripVTControlCharacters(screen + String(chunk));
    if (!waiting[0] || !screen.slice(answered).includes(waiting[0].shown)) continue;
    answered = screen.length;
    terminal.stdin.write(waiting.shift()!.keys);
  }
  return { status: await ended, screen };
}
