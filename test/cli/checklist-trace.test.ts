import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checklistTrace } from '../../src/cli/commands/checklist-trace.ts';
import { checklistSkeleton } from '../../src/content/skeleton.ts';
import { widthOf } from '../../src/report/width.ts';
import { TODAY } from '../content/files.ts';
import { type Workshop, workshop } from './run-command.ts';

describe('checklist trace', () => {
  let shop: Workshop;
  beforeEach(async () => {
    shop = await workshop();
  });
  afterEach(() => shop.remove());

  it('prints a row for each clause with its counts and mark, and the total', async () => {
    const { out, err, code } = await shop.run(checklistTrace, []);
    expect(code).toBe(0);
    expect(out.match(/^✓ +\d+ +\d+ +\d+ .+$/gm)).toHaveLength(30);
    expect(out).toMatch(/^✓ +12 +(\d+) +\1 +· +· +交通领域$/m);
    expect(out).toMatch(/✓ 30 条共 \d+ 句要求：承接 \d+，不在范围 \d+，未承接 0\n$/);
    expect(err).toContain('--source');
  });

  it('fits 80 columns in both languages, verbose too', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { out } = await shop.run(checklistTrace, [], { verbose: true, language });
      const wide = out.split('\n').filter((line) => widthOf(line) > 80);
      expect(wide).toEqual([]);
    }
  });

  it('shows with --verbose which items, mechanisms or reasons answer each phrase', async () => {
    const { out } = await shop.run(checklistTrace, [], { verbose: true });
    expect(out).toMatch(/✓ 1\.2 +研究对策措施，坚决守住安全底线\n +→ duty-countermeasures/);
    expect(out).toMatch(/✓ 7\.5 [^→]+→ 由三色预警承接/);
    expect(out).toMatch(/– 1\.5 [^→]+→ 不在范围：/);
  });

  it('gives the same as JSON', async () => {
    const { out } = await shop.run(checklistTrace, ['--json']);
    const trace = JSON.parse(out);
    expect(trace.document.number).toBe('西安字（2023）4号');
    expect(trace.clauses[15].phrases[1]).toMatchObject({
      id: '16.2',
      state: 'covered',
      items: expect.arrayContaining(['gas-alarm-installed']),
    });
    expect(trace.counts).toMatchObject({ open: 0, false: 0 });
  });

  it('ends with 1 and says which phrases do not stand in the text', async () => {
    const file = join(shop.folder, 'other.md');
    writeFileSync(file, '**18.商贸领域。**配合有关单位做好商贸领域安全工作。\n');
    const { out, code } = await shop.run(checklistTrace, ['--source', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ +18 /m);
    expect(out).toContain('责任单位与原文不符');
    expect(out).toMatch(/✗ 18\.1 +配合有关单位做好商贸领域安全生产工作\n +→ 与原文不符/);
  });

  it('ends with 1 on a checklist of the user that quotes what the circular does not say', async () => {
    mkdirSync(join(shop.folder, 'checklists'));
    const skeleton = checklistSkeleton({ id: 'warehouse', today: TODAY });
    writeFileSync(join(shop.folder, 'checklists', 'warehouse.yaml'), skeleton);
    const { out, code } = await shop.run(checklistTrace, []);
    expect(code).toBe(1);
    expect(out).toContain('✗ warehouse-example  该条索引里没有这句');
  });

  it('refuses a text that is not there or not UTF-8', async () => {
    const missing = await shop.run(checklistTrace, ['--source', join(shop.folder, 'none.md')]);
    expect(missing).toMatchObject({ out: '', code: 1 });
    expect(missing.err).toContain('找不到文件');
    const file = join(shop.folder, 'gb.md');
    writeFileSync(file, new Uint8Array([0xc8, 0xbc, 0xc6, 0xf8]));
    const foreign = await shop.run(checklistTrace, ['--source', file]);
    expect(foreign).toMatchObject({ out: '', code: 1 });
    expect(foreign.err).toContain('file.not-utf8');
  });
});
