import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillMonth } from './month-of-visits.ts';
import { type Desk, desk, ROOT, TODAY } from './program.ts';

const PROFILE = join(ROOT, 'seeds', 'demo', 'profiles', 'subdistrict.yaml');
const LOST = {
  sha256: 'f'.repeat(64),
  mime: 'image/jpeg',
  bytes: 9,
  width: 4,
  height: 3,
  name: '照片.jpg',
} as const;

let place: Desk;

beforeEach(() => {
  place = desk();
  mkdirSync(place.home);
});

afterEach(() => place.clear());

const report = (...args: string[]) => place.run(['report', '--month', '2026-11', '--out', 'out', ...args]);
const files = () => readdirSync(join(place.folder, 'out')).sort();
const read = (name: string) => readFileSync(join(place.folder, 'out', name), 'utf8');
const useProfile = () => expect(place.run(['config', 'profile', 'import', PROFILE]).status).toBe(0);

/** Each file with the hash of its bytes and when it was written. */
function stateOf(): [string, string, number][] {
  return files().map((name) => {
    const path = join(place.folder, 'out', name);
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    return [name, hash, statSync(path).mtimeMs];
  });
}

describe('one visit’s notice', () => {
  it.each([['--month', '2026-11'], ['--street', '桃源街道'], ['--issue'], ['--on', '2026-11-23']])(
    'is not asked for with %s, which is for a batch',
    (...flag) => {
      const { status, err } = place.run(['report', 'JC-20261123-0001', ...flag, '--format', 'text']);
      expect(status).toBe(2);
      expect(err).toContain(`${flag[0]} 只用于成批打印`);
    },
  );
});

describe('a month’s batch', () => {
  it('makes what can be made, lists what cannot with its reason, and ends with 3', async () => {
    await fillMonth(place.home, 60, { 16: { photos: [LOST] }, 40: { name: '损坏店', photos: [LOST] } });
    const { status, out, err } = report('--format', 'docx,html');
    expect(status).toBe(3);
    expect(err).toBe('');
    expect(out).toContain('文书 58 份：新写 116 个文件');
    expect(files().filter((name) => name.endsWith('.docx'))).toHaveLength(58);
    const failures = read('失败清单.csv');
    expect(failures.startsWith('\uFEFF"检查编号"')).toBe(true);
    expect(failures.split('\r\n')).toHaveLength(4);
    expect(failures).toContain('"JC-20261117-0001","示例16店","桃源街道","照片“照片.jpg”丢失');
    expect(read('index.csv').split('\r\n')).toHaveLength(60);
    const index = read('index.html');
    expect(index.match(/<tr>/g)).toHaveLength(59);
    expect(index).toContain('损坏店');
  });

  it('is the same run again: not one byte, not one file is written anew', async () => {
    await fillMonth(place.home, 12, { 3: { photos: [LOST] } });
    report('--format', 'docx,html,pdf');
    const before = stateOf();
    expect(before).toHaveLength(11 * 3 + 3);
    const { status, out } = report('--format', 'docx,html,pdf');
    expect(status).toBe(3);
    expect(out).toContain('新写 0 个文件，原已有 33 个');
    expect(stateOf()).toEqual(before);
  });

  it('never writes over a file of somebody else’s, and puts right one that a power cut left empty', async () => {
    await fillMonth(place.home, 2);
    mkdirSync(join(place.folder, 'out'));
    const [first, second] = [0, 1].map(
      (index) =>
        `2026110${index + 1}_桃源街道_示例${index}店_安全隐患整改通知书_草稿_JC-2026110${index + 1}-0001.html`,
    );
    writeFileSync(join(place.folder, 'out', first!), '别人的');
    writeFileSync(join(place.folder, 'out', second!), '');
    expect(report('--format', 'html').status).toBe(3);
    expect(read(first!)).toBe('别人的');
    expect(read(second!)).toContain('</html>');
    expect(read('失败清单.csv')).toContain('示例0店');
    writeFileSync(join(place.folder, 'out', 'index.csv'), '我的目录');
    expect(report('--format', 'html').status).toBe(1);
    expect(read('index.csv')).toBe('我的目录');
  });

  it('names files so that every system takes them and a page shows them as text', async () => {
    await fillMonth(place.home, 2, { 0: { name: '甲:/\\*?"<b>|&店' }, 1: { name: '=1+1店' } });
    expect(report('--format', 'html').status).toBe(0);
    expect(files().filter((name) => /[\\/:*?"<>|]/.test(name))).toEqual([]);
    expect(read('index.html')).toContain('甲:/\\*?&quot;&lt;b&gt;|&amp;店');
    expect(read('index.csv')).toContain(`"'=1+1店"`);
  });

  it('is narrowed to a street, a sector and a status', async () => {
    await fillMonth(place.home, 4, { 2: { street: '南站街道' } });
    const made = (...args: string[]) => /文书 (\d+) 份/.exec(report('--format', 'json', ...args).out)?.[1];
    expect(made('--street', '南站')).toBe('1');
    expect(made('--sector', 'fire')).toBe('0');
    expect(made('--sector', '燃气', '--status', 'raised')).toBe('4');
    expect(place.run(['report', '--month', '2026-11']).status).toBe(2);
  });
});

describe('a month’s batch with --issue', () => {
  const SAME = [
    { name: '甲某', certificate: '演示-001' },
    { name: '乙某', certificate: '演示-001' },
  ];

  it('issues what was not issued, uses no number for what cannot be, and then prints what is frozen', async () => {
    await fillMonth(place.home, 10, { 4: { inspectors: SAME } });
    useProfile();
    const issued = report('--format', 'html', '--issue');
    expect(issued.status).toBe(3);
    const list = JSON.parse(place.run(['document', 'list', '--json']).out) as { number: string }[];
    const serials = list.map(({ number }) => Number(/(\d+)号$/.exec(number)![1]));
    expect(serials.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(read('失败清单.csv')).toContain('示例4店');
    const before = stateOf();
    place.run(['enterprise', 'edit', '示例0店', '--name', '改名店']);
    expect(report('--format', 'html', '--issue').out).toContain('新写 0 个文件，原已有 9 个');
    expect(stateOf().filter(([name]) => name.includes('第'))).toEqual(
      before.filter(([name]) => name.includes('第')),
    );
    expect(JSON.parse(place.run(['document', 'list', '--json']).out)).toHaveLength(9);
  });
});

describe('a batch that is stopped', () => {
  it('leaves only whole files, and ends with 130', async () => {
    await fillMonth(place.home, 300);
    const folder = join(place.folder, 'out');
    const args = ['report', '--month', '2026-11', '--out', folder, '--format', 'html,docx,pdf'];
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'start.js'), ...args], {
      env: {
        PATH: process.env['PATH'],
        XH_SAFETY_HOME: place.home,
        XH_SAFETY_NOW: TODAY,
        XH_SAFETY_LANG: 'zh-CN',
      },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (!existsSync(folder) || readdirSync(folder).length < 3) await wait(5);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const names = files();
    expect(names.length).toBeLessThan(900);
    expect(names.filter((name) => !/\.(html|docx|pdf)$/.test(name))).toEqual([]);
    for (const name of names) {
      const end = readFileSync(join(folder, name)).subarray(-24).toString('latin1');
      expect(end, name).toMatch(
        name.endsWith('html') ? /<\/html>\n$/ : name.endsWith('pdf') ? /%%EOF\n?$/ : /PK\x05\x06/,
      );
    }
  });
});
