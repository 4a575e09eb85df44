import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summary } from '../../src/cli/commands/summary.ts';
import { STREETS } from '../../src/domain/enterprise.ts';
import { readZip } from '../../src/report/docx/read-zip.ts';
import { type Workshop, workshop } from './run-command.ts';

let shop: Workshop;

beforeEach(async () => {
  shop = await workshop();
});

afterEach(() => shop.remove());

const run = (...args: string[]) => shop.run(summary, args);

describe('a period', () => {
  it.each(['2026-11', ' 2026-11 ', '２０２６－１１', '2026年11月'])('may be written %s', async (period) => {
    expect((await run(period, '--return', 'B')).out).toContain('2026-11-01 至 2026-11-30');
  });

  it.each([
    ['2026-13', '不是一个统计期'],
    ['2026-Q5', '不是一个统计期'],
    ['2026年13月', '不是一个统计期'],
    ['1999', '不是一个统计期'],
    ['', '不是一个统计期'],
  ])('cannot be %s', async (period, problem) => {
    expect(await run(period)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(problem) });
  });

  it('may be to come, which is said', async () => {
    expect((await run('2027-03', '--return', 'B')).out).toContain('这一期还没有开始');
  });

  it.each([
    [['--as-of', '2026-10-31'], '早于这一期的第一天'],
    [['--cut-off-day', 'abc'], '不能是“abc”'],
    [['--cut-off-day', ''], '不能是“”'],
    [['--cut-off-day', '29'], '只能是 1 到 28'],
    [['--format', 'xlsx'], '例如 --out 月报.xlsx'],
    [['--format', 'csv'], '每张表一个文件'],
    [['--out', 'november.pdf'], '--out 不能是“pdf”'],
    [['--return', 'E'], '--return 不能是“E”'],
  ])('with %j is refused', async (options, problem) => {
    expect(await run('2026-11', ...options)).toMatchObject({
      out: '',
      err: expect.stringContaining(problem),
    });
  });
});

it('opens a figure only by itself, also that of the year so far', async () => {
  expect((await run('2026-11', '--explain', 'A4', '--ytd')).err).toContain('另行核算：0，一致');
  expect((await run('2026-11', '--explain', 'A4', '--out', 'a.csv')).err).toContain(
    '--explain、--out 不能一起用',
  );
});

describe('CSV', () => {
  it.each([
    ['tables', 'tables/2026-11_月报A.csv'],
    ['nov.csv', 'nov_2026-11_月报A.csv'],
  ])('written to %s is a file for each table', async (out, first) => {
    const { code } = await run('2026-11', '--format', 'csv', '--compare', '--out', join(shop.folder, out));
    expect(code).toBe(0);
    const files = readdirSync(shop.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.csv'))).toHaveLength(6);
    expect(files).toContain(first);
  });
});

describe('what only the office knows', () => {
  const value = async (label: string) => {
    const { out } = await run('2026-11', '--return', 'D');
    return out
      .split('\n')
      .find((line) => line.startsWith(label))!
      .split(' ')
      .at(-1);
  };

  it('is given by id or label, with or without the unit, and taken back', async () => {
    expect(await value('罚款额')).toBe('待填');
    for (const [name, given] of [
      ['penalty-amount', '1'],
      ['罚款额(万元)', '２.5'],
      ['罚款额', '3.4567'],
    ] as const)
      expect((await run('set', '2026-11', name, given)).code).toBe(0);
    expect(await value('罚款额')).toBe('3.4567');
    expect((await run('set', '2026-11', 'penalty-amount', '--clear')).out).toContain('罚款额(万元)：待填');
    expect(await value('罚款额')).toBe('待填');
    expect((await run('set', '2026-11')).out).not.toContain('3.4567');
  });

  it('of the district is that of its streets once all have reported, unless it has its own', async () => {
    const [last, ...others] = Object.values(STREETS);
    const give = (street: string) => run('set', '2026-11', 'penalty-amount', '0.1', '--street', street);
    for (const street of others) expect((await give(street)).out).toContain('报齐后自动相加');
    expect(await value('罚款额')).toBe('待填');
    expect((await give(last!)).out).toContain('各街道已报齐');
    expect(await value('罚款额')).toBe('1');
    await run('set', '2026-11', 'penalty-amount', '7');
    expect(await value('罚款额')).toBe('7');
    expect((await give(last!)).out).toContain('以它为准');
  });

  it('in words stands street by street, in the order of the streets, until the district writes its own', async () => {
    const problems = async () => {
      const { text } = JSON.parse((await run('2026-11', '--return', 'text', '--json')).out);
      return text.find(({ heading }: { heading: string }) => heading === '五、存在问题').paragraphs;
    };
    const give = (...args: string[]) => run('set', '2026-11', '存在问题', ...args);
    expect(await problems()).toEqual(['待填']);
    await give('群租房充电', '--street', '桃源');
    expect((await give('气瓶来源不清', '--street', '南站街道')).out).toContain('已有2个街道');
    expect(await problems()).toEqual(['南站街道：气瓶来源不清', '桃源街道：群租房充电']);
    await give('两类问题突出');
    expect(await problems()).toEqual(['两类问题突出']);
    expect((await give('充电整治中', '--street', '桃源')).out).toContain('以它为准');
    expect(await problems()).toEqual(['两类问题突出']);
    await give('--clear');
    expect((await give('--clear', '--street', '南站')).out).toContain('已有1个街道');
    expect(await problems()).toEqual(['桃源街道：充电整治中']);
    expect((await give('--clear', '--street', '桃源')).out.trim().split('\n')).toHaveLength(1);
    expect(await problems()).toEqual(['待填']);
  });

  it('in several lines is as many paragraphs of the letter', async () => {
    await run('set', '2026-11', '存在问题', '气瓶来源不清；\n软管老化');
    const out = join(shop.folder, 'letter.docx');
    expect((await run('2026-11', '--return', 'text', '--out', out)).code).toBe(0);
    const document = readZip(readFileSync(out)).get('word/document.xml')!;
    const paragraphs = Buffer.from(document).toString().split('</w:p>');
    for (const line of ['气瓶来源不清；', '软管老化'])
      expect(paragraphs.filter((xml) => xml.replace(/<[^>]*>/g, '') === line)).toHaveLength(1);
  });

  it.each([
    [['penalties', '1.5'], '应是整数'],
    [['penalties', '-1'], '应是整数'],
    [['penalty-amount', '3.1234567'], '最多六位小数'],
    [['penalty-amount', 'many'], '应是数字'],
    [['nothing', '1'], '“指标”不能是“nothing”'],
    [['penalties'], '缺少参数'],
  ])('%j is refused', async (args, problem) => {
    const { err, code } = await run('set', '2026-11', ...args);
    expect(code).not.toBe(0);
    expect(err).toContain(problem);
  });
});
