import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk, ROOT } from './program.ts';
import { atTerminal, CTRL_C, ENTER, hasTerminal } from './terminal.ts';

const DEMO = join(ROOT, 'seeds', 'demo');
const PLAN = ['document', 'issue', 'inspection-plan', 'JC-20261123-0001'];
const FILES = ['--format', 'docx', '--out', 'papers'];
const NUMBER = ['--number', '（示）应急检方〔2026〕7号'];

let place: Desk;

const use = (profile: string) => expect(place.run(['config', 'profile', 'import', profile]).status).toBe(0);

/** The bureau, for whose plans another system gives the numbers. */
function bureauWithoutNumbers(): string {
  const own = join(place.folder, 'bureau.yaml');
  const yaml = readFileSync(join(DEMO, 'profiles', 'bureau.yaml'), 'utf8');
  writeFileSync(own, yaml.replace('series: per-kind', 'series: per-kind\n  typed: [inspection-plan]'));
  return own;
}

beforeEach(() => {
  place = desk();
  const answers = join(DEMO, 'gas.answers.yaml');
  expect(place.run(['inspect', 'gas', '--answers', answers, '--format', 'text']).status).toBe(0);
  use(join(DEMO, 'profiles', 'bureau.yaml'));
});

afterEach(() => place.clear());

const issued = () => JSON.parse(place.run(['document', 'list', '--json']).out) as { number: string }[];

describe.skipIf(!hasTerminal)('a paper that is issued at a terminal', () => {
  it('asks for what it cannot be without and nobody gave, then for its number', async () => {
    use(bureauWithoutNumbers());
    const { status, screen } = await atTerminal(
      place,
      [...PLAN, '--set', '检查方式=查阅资料', ...FILES],
      [
        { shown: '检查时间', keys: `2026-11-23 09:00${ENTER}` },
        // Nothing is no answer.
        { shown: '检查内容', keys: ENTER },
        { shown: '检查内容', keys: `燃气使用安全${ENTER}` },
        { shown: '文号', keys: `${NUMBER[1]}${ENTER}` },
      ],
    );
    expect(screen).not.toContain('检查方式');
    expect(status).toBe(0);
    expect(issued().map(({ number }) => number)).toEqual([NUMBER[1]]);
    const shown = place.run(['document', 'render', NUMBER[1]!]).out;
    for (const said of ['2026年11月23日9时00分', '燃气使用安全', '查阅资料']) expect(shown).toContain(said);
  });

  it('asks for nothing that was given', async () => {
    const given = ['检查时间=2026-11-23 09:00', '检查内容=燃气', '检查方式=查看'].flatMap((set) => [
      '--set',
      set,
    ]);
    const { status, screen } = await atTerminal(place, [...PLAN, ...given, ...NUMBER], []);
    expect(screen).not.toContain('?');
    expect(status).toBe(0);
    expect(issued()).toHaveLength(1);
  });

  it('asks for nothing where answers would not help: a street has no such paper', async () => {
    use(join(DEMO, 'profiles', 'subdistrict.yaml'));
    const { status, screen } = await atTerminal(place, PLAN, []);
    expect(status).toBe(1);
    expect(screen).toContain('不能出具现场检查方案');
    expect(screen).not.toContain('检查时间');
  });

  it('is not issued when Ctrl-C is pressed: no number is used, nothing is written', async () => {
    const { status } = await atTerminal(
      place,
      [...PLAN, ...FILES],
      [
        { shown: '检查时间', keys: `2026-11-23 09:00${ENTER}` },
        { shown: '检查内容', keys: CTRL_C },
      ],
    );
    expect(status).toBe(130);
    expect(issued()).toEqual([]);
    expect(existsSync(join(place.folder, 'papers'))).toBe(false);
  });
});

describe('a paper that is issued without a terminal', () => {
  it('waits for nobody: it tells what is missing', () => {
    const { status, err } = place.run([...PLAN, ...NUMBER, ...FILES]);
    expect(status).toBe(1);
    for (const field of ['检查时间', '检查内容', '检查方式']) expect(err).toContain(`“${field}”没有填写`);
    expect(issued()).toEqual([]);
    expect(existsSync(join(place.folder, 'papers'))).toBe(false);
  });
});
