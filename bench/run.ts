// Speed as ratios to a peer in the same run: `npm run bench`. Figures are CPU medians of interleaved runs, because
// wall clocks of shared machines lie.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureAnswers } from './answer-latency.ts';
import { measureInsert } from './answers.ts';
import { measureExports } from './exports.ts';
import { fillHazards } from './fill-hazards.ts';
import { fillStore } from './fill-store.ts';
import { cpuOfNothing, cpuToFirstQuestion } from './first-question.ts';
import { SMALL, visitLines } from './generate.ts';
import { median } from './median.ts';
import { measurePapers } from './papers.ts';
import { measureRoster } from './roster.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const START = join(ROOT, 'bin', 'xh-safety.cjs');
/** The number that the store gives to the first visit. */
const FIRST_VISIT = 'JC-20261123-0001';
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 21);

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** The ratio that must not be passed. */
  readonly limit: number;
}

const CASES: readonly Case[] = [
  { name: '--version', args: ['--version'], limit: 1.2 },
  { name: '--help', args: ['--help'], limit: 1.9 },
  { name: 'checklist list', args: ['checklist', 'list'], limit: 1.7 },
  { name: 'checklist validate (all)', args: ['checklist', 'validate'], limit: 3.5 },
  { name: 'hazard list (1,000)', args: ['hazard', 'list'], limit: 2.0 },
  { name: 'hazard list --overdue', args: ['hazard', 'list', '--overdue'], limit: 2.0 },
];

const home = mkdtempSync(join(tmpdir(), 'xh-bench-'));
const env = { ...process.env, XH_SAFETY_HOME: home, XH_SAFETY_LANG: 'zh-CN' };

await fillStore(join(home, 'xh-safety.db'), 1000);
for (const { name, args, limit } of CASES) report(name, ratioOf([START, ...args]), limit);
report('first question of inspect', await ratioToFirstQuestion(), 2.1);
const latency = await measureAnswers(join(home, 'answers.db'), 2000);
print('answer, durable', `p50 ${latency.p50.toFixed(2)} ms`, `p99 ${latency.p99.toFixed(2)} ms`, '≤ 50 ms');
const roster = await measureRoster(home, [START, 'enterprise', 'import'], 20_000);
for (const { name, cells } of roster) print(name, ...cells);
for (const { name, cells } of await measurePapers(home, FIRST_VISIT, env)) print(name, ...cells);
await measureLedgers();
// A data folder of the size that `generate.ts` calls FULL, where there is one.
const large = process.env['BENCH_LARGE'];
if (large) report('summary of BENCH_LARGE', ratioOf([START, 'summary', '2026-11'], large), 2.0);
rmSync(home, { recursive: true });

/** Ledgers of 100,000 hazards, and a million answers; larger ones: `bench/exports.ts` and `bench/fill-hazards.ts`. */
async function measureLedgers(): Promise<void> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return print('ledgers', 'sqlite3 is not here');
  const [few, many] = [join(home, 'few'), join(home, 'many')];
  const lines = join(home, 'visits.jsonl');
  for await (const line of visitLines(SMALL)) appendFileSync(lines, line);
  const run = (folder: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [START, ...args], { env: { ...env, XH_SAFETY_HOME: folder } });
  run(few, 'import', 'inspections', lines);
  run(many, 'inspection', 'list');
  fillHazards(join(few, 'xh-safety.db'), join(many, 'xh-safety.db'), 100_000);
  const { csv, xlsx, csvMemory } = await measureExports(many, 5);
  const verdict = csv <= 1 ? 'ok' : 'OVER';
  print(
    '100,000 hazards, csv',
    `${csv.toFixed(2)} × sqlite3 -csv`,
    verdict,
    '≤ 1',
    `${csvMemory.toFixed(0)} MB`,
  );
  print('100,000 hazards, xlsx', `${xlsx.toFixed(2)} × sqlite3 -csv`);
  report('summary of 100,000', ratioOf([START, 'summary', '2026-11'], many), 2.0);
  const insert = measureInsert(1_000_000, 3);
  print('1,000,000 answers', `${insert.toFixed(2)} × .import`, insert <= 0.75 ? 'ok' : 'OVER', '≤ 0.75');
}

/** CPU of a command over CPU of `node -e 0`, pair by pair; the median of the pairs. */
function ratioOf(command: readonly string[], folder = home): number {
  cpuOf(command, folder);
  const ratios = Array.from({ length: ROUNDS }, () => cpuOf(command, folder) / cpuOf(['-e', '0'], folder));
  return median(ratios);
}

async function ratioToFirstQuestion(): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    ratios.push((await cpuToFirstQuestion(START, env)) / (await cpuOfNothing(env)));
  }
  return median(ratios.slice(1));
}

/** Seconds of user and system time of one run, from the shell's own account of its child. */
function cpuOf(args: readonly string[], folder: string): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$0" "$@" >/dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, process.execPath, ...args], {
    env: { ...env, XH_SAFETY_HOME: folder },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return (stderr.trim().split('\n').at(-1) ?? '').split(' ').reduce((sum, part) => sum + Number(part), 0);
}

function report(name: string, ratio: number, limit: number): void {
  print(name, `${ratio.toFixed(2)} × node -e 0`, ratio <= limit ? 'ok' : 'OVER', `≤ ${limit}`);
}

function print(name: string, ...cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(26)} ${cells.map((cell) => cell.padEnd(20)).join('')}\n`);
}
