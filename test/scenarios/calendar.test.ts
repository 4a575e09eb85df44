import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk } from './program.ts';

const TABLE = `# 虚构的安排，只用于测试
year: 2027
notice: { title: 虚构的通知, number: 虚构1号, issuedOn: 2026-11-30 }
holidays:
  - name: { zh: 元旦, en: New Year }
    from: 2027-01-01
    to: 2027-01-03
  - name: { zh: 劳动节, en: Labour Day }
    from: 2027-05-01
    to: 2027-05-05
    work: [2027-05-08]
  - name: { zh: 国庆节, en: National Day }
    from: 2027-10-01
    to: 2027-10-07
`;

let office: Desk;
beforeEach(() => {
  office = desk();
});
afterEach(() => office.clear());

const calendar = (...args: string[]) => office.run(['calendar', ...args]);
const write = (name: string, text: string) => {
  const path = join(office.folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a deadline on the command line', () => {
  it('is a date with its weekday, and says when it is provisional', () => {
    expect(calendar('due', '--from', '2026-11-23', '--working-days', '10')).toEqual({
      status: 0,
      out: '2026-12-07 周一\n',
      err: '',
    });
    const provisional = calendar('due', '--from', '2026-12-30', '--working-days', '3');
    expect(provisional).toMatchObject({ status: 0, out: '2027-01-05 周二（暂定）\n' });
    expect(provisional.err).toContain('2027年放假安排未导入');
  });

  it('starts today when no day is given, and takes a date as people write it', () => {
    expect(calendar('due', '--days', '7').out).toBe('2026-11-30 周一\n');
    expect(calendar('due', '--from', '2026年9月16日', '--days', '15', '--roll').out).toBe(
      '2026-10-08 周四\n',
    );
  });

  it('warns that the last day is a holiday when it does not roll', () => {
    const { out, err } = calendar('due', '--from', '2026-09-16', '--days', '15');
    expect(out).toBe('2026-10-01 周四\n');
    expect(err).toContain('末日是国庆节放假，没有顺延');
  });

  it('is explained: rule, start, what was skipped and counted, the day, the table', () => {
    const { out } = calendar('due', '--from', '2026-09-24', '--working-days', '10', '--explain');
    expect(out).toBe(`2026-10-15 周四

规则  10个工作日
起算  2026-09-24 周四，当日不计，次日为第 1 天
经过  2026-09-25 周五 至 2026-09-27 周日  跳过  中秋节放假
      2026-10-01 周四 至 2026-10-07 周三  跳过  国庆节放假
      2026-10-10 周六  计入  国庆节调休上班
      2026-10-11 周日  跳过  周末
期限  2026-10-15 周四，含当日；2026-10-16 周五 起逾期
依据  国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号
      （2025-11-04）
`);
  });

  it('is explained in English too, by a rule', () => {
    const { out } = office.run([
      ...['--lang', 'en', 'calendar', 'due', '--from', '2026-08-31'],
      ...['--rule', 'litigation', '--explain'],
    ]);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain('2027-02-28 Sun (provisional)');
    expect(text).toContain('Bringing an administrative action (litigation, version 2026.1 of the rules)');
    expect(text).toContain('not moved for now');
    expect(text).not.toMatch(/undefined|\p{Script=Han}/u);
  });

  it.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Africa/Cairo'])(
    'is the same on a machine set to %s',
    (zone) => {
      const args = ['calendar', 'due', '--from', '2026-03-01', '--working-days', '200'];
      expect(office.run(args, { TZ: zone }).out).toBe('2026-12-16 周三\n');
    },
  );

  it('is data for other programs', () => {
    const { out } = calendar('due', '--from', '2026-11-23', '--rule', 'verification', '--json');
    expect(JSON.parse(out)).toMatchObject({
      rule: { id: 'verification', version: '2026.1', kind: 'calendar-days', amount: 10 },
      start: '2026-11-23',
      date: '2026-12-03',
      overdueFrom: '2026-12-04',
      provisional: false,
      tables: [],
    });
  });

  it.each([
    [['--from', '2026-11-23'], '--working-days'],
    [['--days', '7', '--months', '1'], '只能用一个'],
    [['--from', '2026-02-30', '--days', '7'], '2026-02-30'],
    [['--from', '1999-12-31', '--days', '7'], '1999-12-31'],
    [['--days', '-1'], '--days'],
    [['--days', '7.5'], '7.5'],
    [['--working-days', '9999'], '3650'],
    [['--rule', 'verification', '--roll', '--days', '1'], '只能用一个'],
  ])('refuses %j as wrong usage', (args, said) => {
    const { status, out, err } = calendar('due', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });

  it('names the rules when one is unknown, and does not let a rule roll that does not', () => {
    expect(calendar('due', '--rule', 'appeal')).toMatchObject({
      status: 1,
      err: expect.stringContaining('reconsideration'),
    });
    expect(calendar('due', '--rule', 'verification', '--roll').err).toContain('不顺延');
  });
});

describe('the tables of holidays', () => {
  it('are shown with their notice', () => {
    const { out } = calendar('show');
    expect(out).toContain(
      '国庆节  2026-10-01 周四 至 2026-10-07 周三  7     2026-09-20 周日、2026-10-10 周六',
    );
    expect(out).toContain('国办发明电〔2025〕7号（2025-11-04）');
    expect(JSON.parse(calendar('show', '2024', '--json').out)).toMatchObject({ year: 2024 });
  });

  it('are said to be missing where they are, with the way to get one', () => {
    const { status, err } = calendar('show', '2027');
    expect(status).toBe(1);
    expect(err).toContain('2027年放假安排未导入');
    expect(err).toContain('calendar new 2027');
  });

  it('take an imported one, after which deadlines are no longer provisional', () => {
    const imported = calendar('import', write('通知.yaml', TABLE));
    expect(imported).toMatchObject({ status: 0 });
    expect(imported.err).toContain('放假 15 天，调休上班 1 天');
    expect(calendar('due', '--from', '2026-12-30', '--working-days', '3')).toEqual({
      status: 0,
      out: '2027-01-05 周二\n',
      err: '',
    });
    const explained = calendar('due', '--from', '2026-12-30', '--working-days', '3', '--explain').out;
    expect(explained).toContain('虚构1号');
    expect(explained.replaceAll(/\n\s+/g, '')).toContain('2027.yaml');
  });

  it('are not changed by importing the same again, nor by another without --replace', () => {
    const file = write('2027.yaml', TABLE);
    calendar('import', file);
    expect(calendar('import', file).err).toContain('没有改动');
    const other = write('other.yaml', TABLE.replace('    work: [2027-05-08]\n', ''));
    expect(calendar('import', other)).toMatchObject({ status: 1, err: expect.stringContaining('--replace') });
    expect(calendar('show', '2027').out).toContain('2027-05-08');

    expect(calendar('import', other, '--replace')).toMatchObject({ status: 0 });
    expect(calendar('show', '2027').out).not.toContain('2027-05-08');
    const folder = join(office.home, 'holidays');
    expect(readdirSync(folder)).toEqual(['2027.yaml', '2027.yaml.replaced-1']);
    expect(readFileSync(join(folder, '2027.yaml.replaced-1'), 'utf8')).toBe(TABLE);
  });

  it('that come with the program are replaced only when that is asked for', () => {
    const amended = write('2026.yaml', TABLE.replaceAll('2027', '2026').replace('05-08', '05-09'));
    expect(calendar('import', amended).status).toBe(1);
    expect(calendar('import', amended, '--replace').status).toBe(0);
    expect(calendar('show', '2026').out).not.toContain('春节');
  });

  it('with faults are refused with all of them, and nothing is installed', () => {
    const { status, err } = calendar('import', write('坏.yaml', TABLE.replaceAll('05-08', '05-10')));
    expect(status).toBe(1);
    expect(err).toContain('坏.yaml:11:12 holiday.work-on-weekday');
    expect(err).toContain('没有导入');
    expect(calendar('show', '2027').status).toBe(1);
  });

  it('spoiled by hand stop every deadline until they are replaced', () => {
    mkdirSync(join(office.home, 'holidays'), { recursive: true });
    writeFileSync(join(office.home, 'holidays', '2027.yaml'), 'year: 2027\n');
    expect(calendar('due', '--days', '7')).toMatchObject({
      status: 1,
      err: expect.stringContaining('2027.yaml'),
    });
    const good = write('2027.yaml', TABLE);
    expect(calendar('import', good).status).toBe(1);
    expect(calendar('import', good, '--replace').status).toBe(0);
    expect(calendar('due', '--days', '7').status).toBe(0);
  });

  it('begin as a form, which never overwrites a file', () => {
    expect(calendar('new', '2027')).toMatchObject({ status: 0, out: '2027.yaml\n' });
    const form = readFileSync(join(office.folder, '2027.yaml'), 'utf8');
    expect(form).toContain('国务院办公厅关于2027年部分节假日安排的通知');
    expect(calendar('import', '2027.yaml').err).toMatch(/2027\.yaml:6:\d+ text\.empty/);
    writeFileSync(join(office.folder, '2027.yaml'), TABLE);
    expect(calendar('new', '2027').status).toBe(1);
    expect(calendar('new', '27').status).toBe(2);
  });
});

describe('the rules of deadlines', () => {
  it('are listed, and one of the user’s own replaces the one of its id', () => {
    expect(calendar('rules').out).toMatch(/verification +10日 +仅核标题/);
    mkdirSync(office.home, { recursive: true });
    writeFileSync(
      join(office.home, 'deadlines.yaml'),
      `version: 2027.1
rules:
  - id: verification
    title: { zh: 复查, en: Verification }
    kind: working-days
    amount: 10
    source: { zh: 虚构的办法, en: An invented measure }
    verified: V
`,
    );
    expect(calendar('rules').out).toMatch(/verification +10个工作日 +已核对原文/);
    expect(calendar('due', '--from', '2026-11-23', '--rule', 'verification').out).toBe('2026-12-07 周一\n');
  });
});
