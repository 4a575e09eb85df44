import { spawn } from 'node:child_process';

const SHOWN = '输入名称或代码查找';

/**
 * Seconds of CPU that `inspect gas` takes in a terminal until its first question stands there; then it is killed.
 */
export function cpuToFirstQuestion(start: string, env: NodeJS.ProcessEnv): Promise<number> {
  return inTerminal(`${process.execPath} ${start} inspect gas`, env, SHOWN);
}

/** Seconds of CPU of `node -e 0` in a terminal. */
export function cpuOfNothing(env: NodeJS.ProcessEnv): Promise<number> {
  return inTerminal(`${process.execPath} -e 0`, env);
}

async function inTerminal(command: string, env: NodeJS.ProcessEnv, shown?: string): Promise<number> {
  const named = `bash -c "echo pid \\$\\$; exec ${command}"`;
  const timed = `bash -c 'TIMEFORMAT="cpu %3U %3S"; time ${named}'`;
  const terminal = spawn('script', ['-qec', timed, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let screen = '';
  let isEnded = shown === undefined;
  for await (const chunk of terminal.stdout) {
    screen += String(chunk);
    if (isEnded || !screen.includes(shown!)) continue;
    isEnded = true;
    process.kill(Number(/pid (\d+)/.exec(screen)![1]), 'SIGKILL');
  }
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(screen) ?? [];
  if (!isEnded || user === undefined) throw new Error(`the first question was not shown: ${screen}`);
  return Number(user) + Number(system);
}
