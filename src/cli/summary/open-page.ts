import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Period } from '../../domain/period.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { publish } from '../publish.ts';
import type { PageCut } from './write-page.ts';

/**
 * Makes the page in a folder that only this user can read, and shows it in the browser. The path goes to the standard
 * output; where no browser can be started, that is said and the exit code is 1.
 */
export async function openPage(context: Context, period: Period, cut: PageCut): Promise<void> {
  const { io, t } = context;
  const { pageOf } = await import('./write-page.ts');
  const path = join(mkdtempSync(join(tmpdir(), 'xh-safety-')), `${period.name}.html`);
  publish(path, await pageOf(context, period, cut));
  io.out(`${path}\n`);
  if (await shown(path, context.env)) return io.err(`${t.summaryPage.opened(path)}\n`);
  io.err(`${t.summaryPage.notOpened(path)}\n`);
  process.exitCode = EXIT.problem;
}

/** What each system opens a file with. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
const OTHERWISE: readonly string[] = ['xdg-open'];
/** Openers end at once; one that stays is the browser itself. */
const PATIENCE_MILLISECONDS = 5000;

function shown(path: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const [program = '', ...args] = OPENERS[process.platform] ?? OTHERWISE;
  return new Promise((resolve) => {
    const opener = spawn(program, [...args, path], { env, detached: true, stdio: 'ignore' });
    const stays = setTimeout(() => resolve(true), PATIENCE_MILLISECONDS);
    const end = (isShown: boolean) => {
      clearTimeout(stays);
      resolve(isShown);
    };
    opener.once('error', () => end(false));
    // Windows' explorer answers 1 also when it has opened the file.
    opener.once('exit', (code) => end(code === 0 || process.platform === 'win32'));
    opener.unref();
  });
}
