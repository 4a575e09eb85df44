import { describe, expect, it } from 'vitest';
import { paperFileName } from '../../src/report/file-name.ts';
import { enterprise, paper } from './fixtures.ts';
import { record } from './papers.ts';

async function nameFor(name: string): Promise<string> {
  return paperFileName(await paper({ enterprise: { ...enterprise, name } }), 'docx');
}

describe("a paper's file name", () => {
  it('sorts by day and says for whom it is', async () => {
    expect(await nameFor('示例餐饮有限公司')).toBe(
      '20261123_示例餐饮有限公司_安全隐患整改通知书_JC-20261123-0001.docx',
    );
  });

  it('holds nothing that a system forbids', async () => {
    expect(await nameFor('../示例\\店:*?"<>|\n一号')).toBe(
      '20261123_..示例店一号_安全隐患整改通知书_JC-20261123-0001.docx',
    );
  });

  it('stays short enough for every file system without cutting a character in two', async () => {
    const name = await nameFor('𠮷'.repeat(300));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^20261123_𠮷+_安全隐患整改通知书_JC-20261123-0001\.docx$/u);
  });

  it('says the street and what tells it apart, where that is known', () => {
    expect(paperFileName(record(), 'pdf', '第12号')).toBe(
      '20261123_桃源街道_示例餐饮有限公司_现场检查记录_第12号.pdf',
    );
  });
});
