// Exports against the sqlite3 command line on the same rows: node bench/exports.ts DATABASE-FOLDER [rounds]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The 17 columns of the comparison, as the export names them and as SQL. */
export const COLUMNS: Readonly<Record<string, string>> = {
  number: 'h.number',
  inspection: 'h.inspection_number',
  'inspected-on': 'h.inspected_on',
  enterprise: 'e.name',
  'credit-code': 'e.credit_code',
  street: 'e.street',
  sector: 'h.sector',
  checklist: 'h.checklist_id',
  item: 'h.item_id',
  place: 'h.place',
  description: 'h.description',
  grade: 'h.grade',
  requirement: 'h.requirement',
  responsible: 'h.responsible',
  'due-on': 'h.due_on',
  status: 'h.status',
  'days-overdue': `case when h.status in ('raised', 'ordered', 'rectified') and h.due_on < '2026-12-05'
    then cast(julianday('2026-12-05') - julianday(h.due_on) as integer) else 0 end`,
};

const SQL = `select ${Object.values(COLUMNS).join(', ')} from hazard h join enterprise e on e.id = h.enterprise_id order by h.number, h.id;`;

const START = fileURLToPath(new URL('../dist/start.js', import.meta.url));

/** Seconds of CPU, and megabytes at most. */
export interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

function costOf(command: readonly string[], env: NodeJS.ProcessEnv): Cost {
  const script =
    'import os,resource,subprocess,sys\nr=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL)\nu=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(r.returncode,u.ru_utime+u.ru_stime,u.ru_maxrss/1024)';
  const { stdout, stderr } = spawnSync('python3', ['-c', script, ...command], { env, encoding: 'utf8' });
  const [code, cpu, memory] = stdout.trim().split(' ').map(Number);
  if (code !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return { cpu: cpu!, memory: memory! };
}

/** Ours over the CLI's, pair by pair. */
export function measureExports(home: string, rounds: number): void {
  const env = { ...process.env, XH_SAFETY_HOME: home, XH_SAFETY_NOW: '2026-12-05T09:00:00+08:00' };
  const columns = ['--columns', Object.keys(COLUMNS).join(',')];
  const ours = (format: string) => [
    process.execPath,
    START,
    'export',
    'hazards',
    ...columns,
    '--format',
    format,
  ];
  const theirs = ['sqlite3', '-csv', '-header', join(home, 'xh-safety.db'), SQL];
  for (let round = 0; round < rounds; round += 1) {
    const cli = costOf(theirs, env);
    const csv = costOf(ours('csv'), env);
    const xlsx = costOf(ours('xlsx'), env);
    const cells = [
      `cli ${cli.cpu.toFixed(2)} s`,
      `csv ${csv.cpu.toFixed(2)} s = ${(csv.cpu / cli.cpu).toFixed(2)} ×, ${csv.memory.toFixed(0)} MB`,
      `xlsx ${xlsx.cpu.toFixed(2)} s = ${(xlsx.cpu / cli.cpu).toFixed(2)} ×, ${xlsx.memory.toFixed(0)} MB`,
    ];
    process.stdout.write(`${cells.join('   ')}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  measureExports(process.argv[2] ?? '.', Number(process.argv[3] ?? 3));
