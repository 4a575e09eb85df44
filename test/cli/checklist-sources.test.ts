import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checklistSources } from '../../src/cli/commands/checklist-sources.ts';
import type { CitedSource } from '../../src/content/cited-sources.ts';
import { type Workshop, workshop } from './run-command.ts';

describe('checklist sources', () => {
  let shop: Workshop;
  beforeEach(async () => {
    shop = await workshop();
  });
  afterEach(() => shop.remove());

  const listed = async (...args: string[]): Promise<CitedSource[]> =>
    JSON.parse((await shop.run(checklistSources, [...args, '--json'])).out);

  it('lists each source with its mark, and how many items rest on it', async () => {
    const { out, code } = await shop.run(checklistSources, []);
    const sources = await listed();
    const cited = sources.filter(({ items }) => items.length > 0).length;
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ +WSL +2021-09-01 +\d+ +\d+ +中华人民共和国安全生产法$/m);
    expect(out).toMatch(/^– +GB55009 .+燃气工程项目规范$/m);
    expect(out).toContain('✓ 已核对原文  ○ 待复核  – 仅核标题');
    expect(out).toContain(`共 ${sources.length} 件，被检查项引用 ${cited} 件。`);
  });

  it('tells for an article which items cite it', async () => {
    const law = (await listed()).find(({ key }) => key === 'WSL')!;
    const article = law.articles.find((one) => one.article === '第36条')!;
    expect(article.items).toContain('gas-alarm-installed');
    expect(law.items).toEqual(expect.arrayContaining([...article.items]));
  });

  it('counts an item that rests on a source by its major criterion', async () => {
    const criterion = (await listed()).find(({ key }) => key === 'GAS4')!;
    expect(criterion.items.some((id) => id.startsWith('gas-'))).toBe(true);
  });

  it('has no article of a source of which only the title was verified', async () => {
    const sources = await listed();
    const titles = sources.flatMap(({ articles }) => articles.filter(({ verified }) => verified === 'T'));
    expect(titles.filter(({ items }) => items.length > 0)).toEqual([]);
  });

  it('leaves out with --unverified what was read, and names the items that rest on the others', async () => {
    const sources = await listed('--unverified');
    expect(sources.length).toBeGreaterThan(0);
    for (const { verified, articles, byTitle } of sources) {
      expect(articles.every((article) => article.verified !== 'V')).toBe(true);
      expect(verified !== 'V' || (articles.length > 0 && byTitle.length === 0)).toBe(true);
    }
    const { out } = await shop.run(checklistSources, ['--unverified']);
    expect(out).not.toMatch(/^✓ +WSL/m);
    expect(out).toMatch(/– GB55009 +《燃气工程项目规范》.+仅核标题\n +只引名称 +.*gas-alarm-installed/);
    expect(out).toContain('没有检查项引用');
  });

  it('shows with --verbose the articles of every source, those to be confirmed marked', async () => {
    const { out } = await shop.run(checklistSources, [], { verbose: true, language: 'en' });
    expect(out).toMatch(/^ {2}✓ 第36条 {2}.*gas-alarm-installed/m);
    expect(out).toMatch(/^ {2}○ 第/m);
    expect(out).toContain('○ to be confirmed');
  });
});
