import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checklistDiff } from '../../src/cli/commands/checklist-diff.ts';
import { packageRoot } from '../../src/content/package-root.ts';
import { answer, author, checklist, enterprise, inspectors, item, NOW } from '../builders.ts';
import { GAS, gas } from '../content/files.ts';
import { type Workshop, workshop } from './run-command.ts';

const RENEWED = gas('version: 2026.1', 'version: 2026.2');

describe('checklist diff', () => {
  let shop: Workshop;
  beforeEach(async () => {
    shop = await workshop();
  });
  afterEach(() => shop.remove());

  const file = (name: string, text: string) => {
    const path = join(shop.folder, name);
    writeFileSync(path, text);
    return path;
  };
  const diff = (older: string, newer: string, ...args: string[]) =>
    shop.run(checklistDiff, [file('old.yaml', older), file('new.yaml', newer), ...args]);

  it('says of each change how much it matters, what was written and what is', async () => {
    const newer = gas(
      '装有报警器',
      '没有报警器',
      gas('dueDays: 7', 'dueDays: 3', gas('软管完好', '软管完好。', RENEWED)),
    );
    const { out, code } = await diff(GAS, newer);
    expect(code).toBe(0);
    expect(out).toBe(`燃气安全检查表  gas 2026.1 → 2026.2

! 不兼容的改动
  gas-alarm  检查内容：意思变了  影响已存答案 0 条
    原来: 装有报警器
    现在: 没有报警器

+ 兼容的改动
  gas-alarm  默认期限：改动
    原来: 7
    现在: 3

· 只改文字或顺序
  gas-hose  检查内容：只改措辞
    原来: 软管完好
    现在: 软管完好。

不兼容 1 处，兼容 1 处，文字或顺序 1 处。
`);
  });

  it('counts the stored answers that a breaking change touches', async () => {
    const store = await shop.store();
    const asked = checklist([item('gas-alarm'), item('gas-hose')]);
    const checklists = [{ hash: 'a'.repeat(64), checklist: asked }];
    const visit = { enterpriseId: 'e-1', traits: [], inspectors, kind: 'routine', startedAt: NOW } as const;
    await store.recordEnterprise(enterprise(), author);
    await store.startInspection({ ...visit, id: 'i-1', checklists }, author);
    await store.saveAnswer('i-1', answer('gas-hose', 'pass'));
    await store.saveAnswer('i-1', answer('gas-alarm', 'pass'));

    const gone = await diff(GAS, gas('id: gas-hose', 'id: gas-tube', RENEWED), '--json');
    expect(JSON.parse(gone.out)).toMatchObject({
      older: { id: 'gas', version: '2026.1' },
      newer: { id: 'gas', version: '2026.2' },
      changes: [
        { class: 'breaking', kind: 'removed', item: 'gas-hose', answers: 1 },
        { class: 'compatible', kind: 'added', item: 'gas-tube' },
      ],
    });
    const renamed = await diff(GAS, gas('id: gas\n', 'id: gas-west\n', RENEWED));
    expect(renamed.out).toContain('gas 2026.1 → gas-west 2026.2');
    expect(renamed.out).toContain('标识：改动  影响已存答案 2 条');
  });

  it('refuses changed content under the same version', async () => {
    const { err, code } = await diff(GAS, gas('dueDays: 7', 'dueDays: 3'));
    expect(code).toBe(1);
    expect(err).toMatch(/✗ 内容改了，版本仍是 2026\.1/);
  });

  it('finds nothing between a shipped checklist, named by its id, and its file', async () => {
    const path = join(packageRoot(), 'checklists', 'gas.yaml');
    const { out, code } = await shop.run(checklistDiff, ['gas', path]);
    expect({ out, code }).toEqual({ out: '✓ 两个版本内容相同。\n', code: 0 });
  });

  it('compares an overlay as it is asked, over its base', async () => {
    const overlay =
      'extends: gas\nid: gas\nversion: 2027.1\nskip: [{ item: gas-alarm-working, reason: 试验 }]\n';
    const { out } = await shop.run(checklistDiff, ['gas', file('west.yaml', overlay), '--json']);
    const { changes } = JSON.parse(out);
    expect(changes).toEqual([{ class: 'breaking', kind: 'removed', item: 'gas-alarm-working', answers: 0 }]);
  });

  it('reads an old version whose sources the register no longer has', async () => {
    const { code, out } = await diff(
      gas('source: WSL, article: 第36条 }\n        grade', 'source: GONE }\n        grade'),
      RENEWED,
    );
    expect(code).toBe(0);
    expect(out).toContain('gas-alarm  依据：改动');
  });

  it('shows the faults of a file that is no checklist, each in its place', async () => {
    const { out, err, code } = await diff(GAS, gas('dueDays: 7', 'dueDays: seven'));
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toMatch(/new\.yaml:18:18 number\.format/);
  });

  it.each([
    ['gsa', '没有“gsa”这张检查表'],
    ['none.yaml', '找不到文件：none.yaml'],
  ])('tells that there is no %s', async (older, said) => {
    const { err, code } = await shop.run(checklistDiff, [older, file('new.yaml', GAS)]);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });

  it('does not touch either file', async () => {
    await diff(GAS, RENEWED);
    expect(readFileSync(join(shop.folder, 'old.yaml'), 'utf8')).toBe(GAS);
    expect(readFileSync(join(shop.folder, 'new.yaml'), 'utf8')).toBe(RENEWED);
  });
});
