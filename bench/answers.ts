// Inserting a million answers against `sqlite3 .import` of the same rows: node bench/answers.ts [answers]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { insertRows } from '../src/store/bulk.ts';
import { ANSWER_COLUMNS, answerRow } from '../src/store/project-visit.ts';
import { sqliteDriver } from '../src/store/sqlite.ts';
import { median } from './median.ts';

const HERE = fileURLToPath(import.meta.url);
const PER_VISIT = 25;
// In memory where there is such a place: a disk's cache costs whoever runs while it is full.
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function* rowsOf(answers: number) {
  for (let index = 0; index < answers; index += 1) {
    const visit = `01a22017-2fcd-7${String(Math.floor(index / PER_VISIT)).padStart(12, '0')}`;
    const itemId = `gas-item-number-${String(index % PER_VISIT).padStart(2, '0')}`;
    const result = index % 8 === 0 ? 'fail' : 'pass';
    // `.import` writes no null, so each has a measured value.
    yield answerRow(visit, {
      checklistId: 'gas',
      itemId,
      result,
      answeredAt: '2026-11-23T09:20:00+08:00',
      photos: [],
      measured: 1.5,
    });
  }
}

async function insert(file: string, answers: number): Promise<void> {
  const driver = sqliteDriver(file);
  const rows = [...rowsOf(answers)];
  const before = process.cpuUsage();
  await driver.transaction((tx) => insertRows(tx, `answer (${ANSWER_COLUMNS})`, rows));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${(user + system) / 1e6}\n`);
  await driver.close();
}

/** CPU of ours over `.import`'s, the median of pairs. */
export function measureInsert(answers: number, rounds: number): number {
  const folder = mkdtempSync(join(PLACE, 'xh-answers-'));
  const csv = join(folder, 'answers.csv');
  const cell = (value: unknown) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  writeFileSync(csv, [...rowsOf(answers)].map((row) => `${row.map(cell).join(',')}\n`).join(''));
  const ratios = Array.from({ length: rounds }, (_, round) => {
    const [a, b] = [join(folder, `a${round}.db`), join(folder, `b${round}.db`)];
    const ours = Number(ourRun(a, answers));
    ourRun(b, 0);
    return ours / cpuOfImport(b, csv);
  });
  rmSync(folder, { recursive: true });
  return median(ratios);
}

function ourRun(file: string, answers: number): string {
  return spawnSync(process.execPath, [HERE, '--insert', file, String(answers)], { encoding: 'utf8' }).stdout;
}

function cpuOfImport(file: string, csv: string): number {
  const script = `TIMEFORMAT='%U %S'; time sqlite3 "$0" '.mode csv' '.import "${csv}" answer' >/dev/null`;
  const { stderr } = spawnSync('bash', ['-c', script, file], { encoding: 'utf8' });
  const last = stderr.trim().split('\n').at(-1) ?? '';
  return last.split(' ').reduce((sum, part) => sum + Number(part), 0);
}

if (process.argv[1] === HERE) {
  if (process.argv[2] === '--insert') await insert(process.argv[3]!, Number(process.argv[4]));
  else
    process.stdout.write(`${measureInsert(Number(process.argv[2] ?? 1_000_000), 3).toFixed(2)} × .import\n`);
}
