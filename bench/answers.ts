// Inserting a million answers against `sqlite3 .import` of the same rows: node bench/answers.ts [answers]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { insertRows } from '../src/store/bulk.ts';
import { ANSWER_COLUMNS, answerRow } from '../src/store/project-visit.ts';
import { sqliteDriver } from '../src/store/sqlite.ts';

const HERE = fileURLToPath(import.meta.url);
const PER_VISIT = 25;

function* rowsOf(answers: number) {
  for (let index = 0; index < answers; index += 1) {
    const visit = `01a22017-2fcd-7${String(Math.floor(index / PER_VISIT)).padStart(12, '0')}`;
    const itemId = `gas-item-number-${String(index % PER_VISIT).padStart(2, '0')}`;
    const result = index % 8 === 0 ? 'fail' : 'pass';
    yield answerRow(visit, {
      checklistId: 'gas',
      itemId,
      result,
      answeredAt: '2026-11-23T09:20:00+08:00',
      photos: [],
      measured: 1.5,
    } as never);
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

function main(answers: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'xh-answers-'));
  const csv = join(folder, 'answers.csv');
  const cell = (value: unknown) => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  writeFileSync(csv, [...rowsOf(answers)].map((row) => `${row.map(cell).join(',')}\n`).join(''));
  for (let round = 0; round < 3; round += 1) {
    const [a, b] = [join(folder, `a${round}.db`), join(folder, `b${round}.db`)];
    const ours = Number(
      spawnSync(process.execPath, [HERE, '--insert', a, String(answers)], { encoding: 'utf8' }).stdout,
    );
    spawnSync(process.execPath, [HERE, '--insert', b, '0']);
    const script = `TIMEFORMAT='%U %S'; time sqlite3 "$0" '.mode csv' ".import $1 answer" >/dev/null`;
    const { stderr } = spawnSync('bash', ['-c', script, b, csv], { encoding: 'utf8' });
    const theirs = stderr
      .trim()
      .split('\n')
      .at(-1)!
      .split(' ')
      .reduce((sum, part) => sum + Number(part), 0);
    process.stdout.write(
      `ours ${ours.toFixed(2)} s  .import ${theirs.toFixed(2)} s  ${(ours / theirs).toFixed(2)} ×\n`,
    );
  }
  rmSync(folder, { recursive: true });
}

if (process.argv[2] === '--insert') await insert(process.argv[3]!, Number(process.argv[4]));
else main(Number(process.argv[2] ?? 1_000_000));
