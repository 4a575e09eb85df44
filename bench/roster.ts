import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { openStore } from '../src/store/open-store.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const STREETS = ['桃源街道', '南站街道', '九洲街道', '桃花街道', '朝阳洲街道'];
const HEADER =
  '序号 单位名称 统一社会信用代码 单位类型 街道 社区 地址 行业领域 行业代码 负责人 联系电话 备注'.split(' ');
/** Reads every cell, and tells the seconds of CPU that took. */
const OPENPYXL = `import openpyxl,resource,sys
for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
    for row in sheet.iter_rows(values_only=True): pass
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime)`;
const SEARCHED = 50_000;

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

/** A roster imported against openpyxl reading the same file, and the search among 50,000. */
export async function measureRoster(home: string, command: readonly string[], rows: number): Promise<Line[]> {
  const file = join(home, 'roster.xlsx');
  const body = Array.from({ length: rows }, (_, index) => rosterRow(index));
  writeFileSync(file, await writeXlsx({ sheets: [{ name: '底数', rows: [HEADER, ...body] }] }));
  const [cpu, megabytes] = importOnce(command, file, join(home, 'roster'));
  const peer = openpyxlCpu(file);
  const ratio =
    peer === undefined ? 'openpyxl is not here' : `${(cpu / peer).toFixed(2)} × openpyxl read, ≤ 1.0`;
  return [
    { name: `import ${rows} rows`, cells: [`${cpu.toFixed(2)} s CPU`, ratio] },
    { name: '', cells: [`${megabytes.toFixed(0)} MB`, '≤ 200 MB'] },
    { name: `search in ${SEARCHED}`, cells: [`${(await searchTime(home)).toFixed(1)} ms`, '≤ 30 ms'] },
  ];
}

function rosterRow(index: number): (string | number)[] {
  const street = STREETS[index % STREETS.length]!;
  const name = `示例第${index}号餐饮服务有限公司`;
  const place = ['企业', street, `示例社区${index % 90}`, `示例路${index % 999}号${index % 17}栋`];
  const phone = `1380000${String(index % 10_000).padStart(4, '0')}`;
  return [index + 1, name, codeOf(index), ...place, '消防、燃气', 6210, `示例${index}`, phone, ''];
}

function codeOf(index: number): string {
  const body = `91360103MA${String(index).padStart(7, '0')}`;
  const weighted = [...body].map((character, at) => ALPHABET.indexOf(character) * (3 ** at % 31));
  return body + ALPHABET[(31 - (weighted.reduce((sum, each) => sum + each) % 31)) % 31];
}

function importOnce(command: readonly string[], file: string, home: string): [number, number] {
  const script = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024])); });`;
  const preload = join(home, '..', 'usage.cjs');
  writeFileSync(preload, script);
  const { output, status } = spawnSync(process.execPath, ['-r', preload, ...command, file, '--apply'], {
    env: { ...process.env, XH_SAFETY_HOME: home },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(output.join('\n'));
  return JSON.parse(output[3]!) as [number, number];
}

function openpyxlCpu(file: string): number | undefined {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { stdout, status } = spawnSync(python, ['-c', OPENPYXL, file], { encoding: 'utf8' });
    if (status === 0) return Number(stdout);
  }
  return undefined;
}

/** Milliseconds of the slowest of some searches, after one to warm up. */
async function searchTime(home: string): Promise<number> {
  const store = openStore(join(home, 'search.db'));
  const author = { name: '甲某', now: new Date(), fixedClock: false };
  const all = Array.from({ length: SEARCHED }, (_, index) => ({
    id: `e-${index}`,
    name: `示例第${index}号餐饮服务有限公司`,
    creditCode: codeOf(index),
    kind: 'company' as const,
    street: STREETS[index % STREETS.length]!,
    sectors: [],
    traits: [],
  }));
  await store.recordEnterprises(all, author);
  const times: number[] = [];
  for (const term of ['示例', '餐饮 4999', 'MA0004', '不存在', '有限公司']) {
    const started = performance.now();
    await store.searchEnterprises(term, 50);
    times.push(performance.now() - started);
  }
  await store.close();
  return Math.max(...times.slice(1));
}
