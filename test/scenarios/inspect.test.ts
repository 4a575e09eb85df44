import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk, preparedDesk, ROOT } from './program.ts';

const DEMO = join(ROOT, 'seeds', 'demo', 'gas.answers.yaml');
const demoText = readFileSync(DEMO, 'utf8');

let place: Desk;

beforeEach(() => {
  place = desk();
  cpSync(join(ROOT, 'seeds', 'demo', 'photos'), join(place.folder, 'photos'), { recursive: true });
});

afterEach(() => place.clear());

const afterVisit = preparedDesk((at) => {
  expect(at.run(['inspect', 'gas', '--answers', DEMO, '--out', 'papers']).status).toBe(0);
});
const beginAfterVisit = () => {
  place.clear();
  place = afterVisit();
};

const answers = (text: string) => {
  const path = join(place.folder, 'visit.yaml');
  writeFileSync(path, text);
  return path;
};

describe('inspect gas --demo without a terminal', () => {
  it('ends in the notice on the screen and as files, and says where they are', () => {
    const { status, out, err } = place.run(['inspect', 'gas', '--demo']);
    expect(status).toBe(0);
    expect(out).toContain('安全隐患整改通知书');
    const files = [...err.matchAll(/^ {2}(\/.*)$/gm)].map((match) => match[1]!);
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['docx', 'html']);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    // Its invented data are kept apart from the real.
    expect(place.run(['inspection', 'list']).err).toContain('没有记录');
  });
});

describe('inspect --answers', () => {
  it('gives number, result and hazards as JSON', () => {
    const { status, out } = place.run(['inspect', 'gas', '--answers', DEMO, '--json']);
    expect(status).toBe(0);
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      number: 'JC-20261123-0001',
      result: 'hazards-found',
      enterprise: '示例餐饮有限公司',
    });
    expect(
      result.hazards.map((one: { number: string; status: string; dueOn: string }) => [
        one.number,
        one.status,
        one.dueOn,
      ]),
    ).toEqual([
      ['YH-20261123-0001', 'raised', '2026-11-26'],
      ['YH-20261123-0002', 'raised', '2026-11-26'],
      ['YH-20261123-0003', 'raised', '2026-11-30'],
      ['YH-20261123-0004', 'closed', null],
    ]);
  });

  it('makes byte-identical papers of the same visit', () => {
    const papers = (folder: string) => {
      place.run(['report', 'JC-20261123-0001', '--format', 'docx,html,text,markdown,json', '--out', folder]);
      return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
    };
    beginAfterVisit();
    const first = papers(join(place.folder, 'a'));
    expect(first).toHaveLength(5);
    expect(papers(join(place.folder, 'b'))).toEqual(first);
  });

  it('tells every fault at once with its place, and stores nothing', () => {
    const broken = demoText
      .replace('91360103MA0XH0018C', '91360103MA0XH0018D')
      .replace('桃源街道', '西湖街道')
      .replace('catering-bottled-gas', 'catering-gas')
      .replace('dueDays: 3', 'dueOn: 2026-11-01')
      .replace('photos/hose-cracked.jpg', 'photos/nowhere.jpg');
    const { status, err } = place.run(['inspect', 'gas', '--answers', answers(broken)]);
    expect(status).toBe(1);
    const codes = [...err.matchAll(/visit\.yaml:\d+:\d+ (\S+)/g)].map((match) => match[1]);
    for (const code of ['credit-code.check', 'enterprise.street-unknown', 'trait.unknown'])
      expect(codes).toContain(code);
    expect(err).toContain('没有保存任何内容');
    expect(place.run(['inspection', 'list']).err).toContain('没有记录');
    expect(place.run(['enterprise', 'list']).err).toContain('没有记录');
  });

  it.each([
    ['a missing answer', (text: string) => text.replace('  gas-user-conduct: pass\n', ''), 'answer.missing'],
    ['an unknown item', (text: string) => `${text}  gas-nothing: pass\n`, 'answer.unknown-item'],
    ['an item that is not asked here', (text: string) => `${text}  gas-odorant: pass\n`, 'answer.not-asked'],
    [
      'a due date in the past',
      (text: string) => text.replace('dueDays: 3', 'dueOn: 2026-11-01'),
      'answer.due-in-the-past',
    ],
    ['a missing photo', (text: string) => text.replace('hose-cracked', 'nowhere'), 'photo.missing'],
    [
      'no photo where one is demanded',
      (text: string) => text.replace(/ {4}photos: \[photos\/hose.*\n/, ''),
      'answer.photo-missing',
    ],
    ['no measured value', (text: string) => text.replace('measured: 60, ', ''), 'answer.measure-missing'],
    [
      'a major grade without its criterion',
      (text: string) => text.replace('place: 后厨\n', 'place: 后厨\n      grade: major\n'),
      'answer.criterion-missing',
    ],
    [
      'not checked without a reason',
      (text: string) => text.replace('gas-user-place: pass', 'gas-user-place: not-checked'),
      'answer.reason-missing',
    ],
    [
      'a wrong date',
      (text: string) => text.replace('kind: routine', 'kind: routine\nstartedAt: yesterday'),
      'instant.format',
    ],
    [
      'an escape sequence in a name',
      (text: string) => text.replace('name: 示例餐饮有限公司', 'name: "示例\\e[2J"'),
      'text.control',
    ],
    [
      'a name of 10,000 characters',
      (text: string) => text.replace('示例餐饮有限公司', '长'.repeat(9_900)),
      'text.too-long',
    ],
  ])('refuses %s, at its line', (_, change, code) => {
    const { status, err } = place.run(['inspect', 'gas', '--answers', answers(change(demoText))]);
    expect(err).toMatch(new RegExp(`visit\\.yaml:\\d+:\\d+ ${code.replace('.', '\\.')}`));
    expect(status).toBe(1);
    expect(existsSync(join(place.home, 'xh-safety.db'))).toBe(false);
  });

  it('walks several checklists in one visit and keeps the version of each', () => {
    const template = place.run([
      'inspect',
      'gas',
      'commerce',
      '--answers-template',
      '--traits',
      'catering-bottled-gas',
    ]).out;
    const filled = template
      .replace("name: ''", 'name: 示例餐饮有限公司')
      .replace(/ {2}creditCode: ''\n/, '')
      .replace("street: ''", 'street: 南站')
      .replace(/ {2}responsible: ''\n/, '')
      .replace("{ name: '', certificate: '' }", '{ name: 甲某, certificate: A1 }')
      .replace("{ name: '', certificate: '' }", '{ name: 乙某, certificate: A2 }')
      .replaceAll(/^( {2}[a-z0-9-]+): ''$/gm, '$1: not-applicable');
    const { status, out, err } = place.run([
      'inspect',
      'gas',
      'commerce',
      '--answers',
      answers(filled),
      '--json',
    ]);
    expect(err).toBe('');
    expect(status).toBe(0);
    const shown = JSON.parse(place.run(['inspection', 'show', JSON.parse(out).number, '--json']).out);
    expect(shown.inspection.checklists.map((one: { id: string }) => one.id)).toEqual(['gas', 'commerce']);
    expect(
      shown.inspection.checklists.every((one: { hash: string }) => /^[0-9a-f]{64}$/.test(one.hash)),
    ).toBe(true);
  });

  it('keeps the text that was asked, whatever becomes of the checklist', () => {
    beginAfterVisit();
    const mine = join(place.folder, 'mine');
    mkdirSync(mine);
    const changed = readFileSync(join(ROOT, 'checklists', 'gas.yaml'), 'utf8').replace(
      'version: 2026.1',
      'version: 2027.1',
    );
    writeFileSync(
      join(mine, 'gas.yaml'),
      changed.replace('用气的房间都装了可燃气体报警器', '房间里装了报警器'),
    );
    const listed = JSON.parse(place.run(['checklist', 'list', '--checklists', mine, '--json']).out);
    expect(listed.find((one: { id: string }) => one.id === 'gas').version).toBe('2027.1');
    expect(place.run(['inspection', 'show', 'JC-20261123-0001', '--checklists', mine]).out).toContain(
      '用气的房间都装了可燃气体报警器',
    );
  });
});

describe('without a terminal and without answers', () => {
  it('is one clear error and waits for nothing', () => {
    const { status, err } = place.run(['inspect', 'gas']);
    expect([status, err]).toEqual([2, '✗ 当前没有交互终端，不能逐项提问。请加 --answers 文件。\n']);
  });
});

describe('bad places', () => {
  it.each([
    ['a folder', () => place.folder, '是文件夹'],
    ['a text', () => answers('hello, this is no database'), '不是数据库文件'],
    ['a place that cannot be', () => join(answers('x'), 'below', 'a.db'), '不能在这里建立数据库'],
  ])('says in one line that %s is no database', (_, make, words) => {
    const { status, err } = place.run(['inspection', 'list', '--db', make()]);
    expect(status).toBe(1);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says in one line that the disk is full, and leaves the visit as it was', () => {
    beginAfterVisit();
    const before = place.run(['inspection', 'list']).out;
    const args = ['report', 'JC-20261123-0001', '--format', 'docx', '--out', join(place.folder, 'full')];
    const start = [process.execPath, join(ROOT, 'dist', 'start.js')];
    const { status, stderr } = spawnSync('bash', ['-c', 'ulimit -f 40; exec "$@"', '-', ...start, ...args], {
      env: { ...process.env, XH_SAFETY_HOME: place.home, XH_SAFETY_LANG: 'zh-CN' },
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^✗ 写不进去：.*\.docx（EFBIG）。.*\n$/);
    expect(status).toBe(1);
    const left = existsSync(join(place.folder, 'full')) ? readdirSync(join(place.folder, 'full')) : [];
    expect(left).toEqual([]);
    expect(place.run(['inspection', 'list']).out).toBe(before);
  });

  it('never writes over another file', () => {
    beginAfterVisit();
    const papers = join(place.folder, 'papers');
    const docx = readdirSync(papers).find((name) => name.endsWith('.docx'))!;
    writeFileSync(join(papers, docx), 'somebody else’s');
    const { status, err } = place.run(['report', 'JC-20261123-0001', '--format', 'docx', '--out', 'papers']);
    expect(status).toBe(1);
    expect(err).toContain('没有覆盖');
    expect(readFileSync(join(papers, docx), 'utf8')).toBe('somebody else’s');
  });
});

describe('photos of a visit', () => {
  const HEIC = join(ROOT, 'test', 'photo', 'fixtures', 'quarters-turned.heic');
  const inspect = () => {
    cpSync(HEIC, join(place.folder, 'photos', 'hose.heic'));
    const path = answers(demoText.replace('photos/hose-cracked.jpg', 'photos/hose.heic'));
    return place.run(['inspect', 'gas', '--answers', path, '--format', 'docx', '--out', 'papers']);
  };
  const kept = () =>
    readdirSync(join(place.home, 'photos'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(jpg|heic)$/.test(name) && !name.startsWith('copies'))
      .map((name) => join(place.home, 'photos', name));

  it('stand in the paper as JPEG, whatever the phone made', () => {
    expect(inspect()).toMatchObject({ status: 0 });
    const [paper] = readdirSync(join(place.folder, 'papers'));
    const parts = new PizZip(readFileSync(join(place.folder, 'papers', paper!))).file(/^word\/media/);
    expect(parts.map(({ name }) => name.slice('word/'.length))).toEqual(
      [1, 2, 3].map((number) => `media/photo${number}.jpeg`),
    );
  });

  it('are told by a paper on the screen without being decoded', () => {
    place.run(['inspect', 'gas', '--answers', DEMO, '--format', 'text', '--out', 'papers']);
    expect(existsSync(join(place.home, 'photos', 'copies'))).toBe(false);
  });

  it('are found by check when a byte of one was changed, and its copy is no matter', () => {
    inspect();
    rmSync(join(place.home, 'photos', 'copies'), { recursive: true });
    expect(place.run(['check']).status).toBe(0);
    expect(kept()).toHaveLength(3);
    for (const path of kept()) {
      const bytes = readFileSync(path);
      bytes[500] = bytes[500]! ^ 1;
      writeFileSync(path, bytes);
      const { status, out } = place.run(['check']);
      expect(status).toBe(1);
      expect(out.match(/照片丢失或被改动/g)).toHaveLength(1);
      bytes[500] = bytes[500]! ^ 1;
      writeFileSync(path, bytes);
    }
  });
});
