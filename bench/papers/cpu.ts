import { spawnSync } from 'node:child_process';

/** A whole process: what it runs, and how many papers it makes. */
export interface Maker {
  readonly command: string;
  readonly args: readonly string[] | (() => readonly string[]);
  readonly papers: number;
}

const ROUNDS = Number(process.env['BENCH_PAPER_ROUNDS'] ?? 7);

/** CPU for each paper of `ours` over that of `theirs`, process by process in turn; the median of the pairs. */
export function ratioOf(ours: Maker, theirs: Maker, env: NodeJS.ProcessEnv): number {
  cpuOf(ours, env);
  const ratios = Array.from({ length: ROUNDS }, () => cpuOf(ours, env) / cpuOf(theirs, env));
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
}

/** Seconds of user and system time for each paper, from the shell's own account of its child. */
export function cpuOf({ command, args, papers }: Maker, env: NodeJS.ProcessEnv): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$0" "$@" >/dev/null';
  const words = typeof args === 'function' ? args() : args;
  const { stderr, status } = spawnSync('bash', ['-c', script, command, ...words], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  const times = (stderr.trim().split('\n').at(-1) ?? '').split(' ');
  return times.reduce((sum, part) => sum + Number(part), 0) / papers;
}
