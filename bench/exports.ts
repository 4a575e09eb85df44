// Exports against the sqlite3 command line that writes the same rows: node bench/exports.ts DATABASE-FOLDER [rounds]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { vocabularies } from '../src/cli/export/words.ts';
import { messagesFor } from '../src/messages/index.ts';
import { median } from './median.ts';

const TODAY = '2026-12-05';
const START = fileURLToPath(new URL('../bin/xh-safety.cjs', import.meta.url));

/** A column of the comparison as SQL, and the vocabulary that has words for its codes. */
type Column = readonly [sql: string, words?: string];

/** The 17 columns of the comparison, by their names in the export. */
const COLUMNS: Readonly<Record<string, Column>> = {
  number: ['h.number'],
  inspection: ['h.inspection_number'],
  'inspected-on': ['h.inspected_on'],
  enterprise: ['e.name'],
  'credit-code': ['e.credit_code'],
  street: ['e.street'],
  sector: ['h.sector', 'sector'],
  checklist: ['h.checklist_id', 'checklist'],
  item: ['h.item_id'],
  place: ['h.place'],
  description: ['h.description'],
  grade: ['h.grade', 'grade'],
  requirement: ['h.requirement'],
  responsible: ['h.responsible'],
  'due-on': ['h.due_on'],
  status: ['h.status', 'hazardStatus'],
  'days-overdue': [
    `case when h.status in ('raised', 'ordered', 'rectified') and h.due_on < '${TODAY}'
      then cast(julianday('${TODAY}') - julianday(h.due_on) as integer) else 0 end`,
  ],
};

/** Seconds of CPU, and megabytes at most. */
interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

/** CPU of ours over the CLI's, the median of pairs, and our memory. */
export interface ExportCost {
  readonly csv: number;
  readonly xlsx: number;
  readonly csvMemory: number;
  readonly xlsxMemory: number;
}

/** Measures, after it has made sure that both write the same rows. @throws Error where they do not */
export async function measureExports(home: string, rounds: number): Promise<ExportCost> {
  const env = { ...process.env, XH_SAFETY_HOME: home, XH_SAFETY_NOW: `${TODAY}T09:00:00+08:00` };
  const ours = (format: string) => [
    process.execPath,
    START,
    'export',
    'hazards',
    '--columns',
    Object.keys(COLUMNS).join(','),
    '--format',
    format,
  ];
  const theirs = ['sqlite3', '-csv', '-header', join(home, 'xh-safety.db'), await sameRows(home)];
  const folder = mkdtempSync(join(tmpdir(), 'xh-exports-'));
  compareRows(folder, ours('csv'), theirs, env);
  const pairs = Array.from({ length: rounds }, () => ({
    cli: costOf(theirs, env),
    csv: costOf(ours('csv'), env),
    xlsx: costOf(ours('xlsx'), env),
  }));
  rmSync(folder, { recursive: true });
  return {
    csv: median(pairs.map(({ cli, csv }) => csv.cpu / cli.cpu)),
    xlsx: median(pairs.map(({ cli, xlsx }) => xlsx.cpu / cli.cpu)),
    csvMemory: Math.max(...pairs.map(({ csv }) => csv.memory)),
    xlsxMemory: Math.max(...pairs.map(({ xlsx }) => xlsx.memory)),
  };
}

async function sameRows(home: string): Promise<string> {
  const words = vocabularies(await messagesFor('zh-CN'), {
    checklists: titlesIn(home),
    sectors: sectorsIn(home),
    sources: {},
    language: 'zh-CN',
  });
  const cells = Object.values(COLUMNS).map(([sql, name]) => {
    const cases = Object.entries(name === undefined ? {} : (words[name] ?? {}));
    const whens = cases.map(([code, word]) => `when '${code}' then '${word}'`);
    return whens.length === 0 ? sql : `case ${sql} ${whens.join(' ')} else ${sql} end`;
  });
  return `select ${cells.join(', ')} from hazard h join enterprise e on e.id = h.enterprise_id order by h.number, h.id;`;
}

function titlesIn(home: string): Record<string, string> {
  const rows = rowsIn<{ id: string; title: string }>(
    home,
    `select id, json_extract(body, '$.title.zh') as title from checklist_text`,
  );
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}

function sectorsIn(home: string): string[] {
  return rowsIn<{ sector: string }>(home, 'select distinct sector from hazard').map(({ sector }) => sector);
}

function rowsIn<T>(home: string, sql: string): T[] {
  const db = new Database(join(home, 'xh-safety.db'), { readonly: true });
  const rows = db.prepare(sql).all() as T[];
  db.close();
  return rows;
}

const COMPARE = `
import csv, itertools, sys
rows = [csv.reader(open(path, encoding='utf-8-sig', newline='')) for path in (sys.argv[1], sys.argv[2])]
for reader in rows: next(reader)
for number, (a, b) in enumerate(itertools.zip_longest(*rows)):
    if a != b: sys.exit(f'row {number + 1}: {a} / {b}')
`;

function compareRows(
  folder: string,
  ours: readonly string[],
  theirs: readonly string[],
  env: NodeJS.ProcessEnv,
): void {
  const files = [ours, theirs].map((command, index) => {
    const file = join(folder, `${index}.csv`);
    spawnSync('sh', ['-c', '"$@" > "$0"', file, ...command], { env });
    return file;
  });
  const { status, stderr } = spawnSync('python3', ['-c', COMPARE, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const COST = `
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
`;

function costOf(command: readonly string[], env: NodeJS.ProcessEnv): Cost {
  const { stdout, stderr } = spawnSync('python3', ['-c', COST, ...command], { env, encoding: 'utf8' });
  const [code, cpu, memory] = stdout.trim().split(' ').map(Number);
  if (code !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return { cpu: cpu!, memory: memory! };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cost = await measureExports(process.argv[2] ?? '.', Number(process.argv[3] ?? 3));
  process.stdout.write(`${JSON.stringify(cost)}\n`);
}
