import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checklistNew } from '../../src/cli/commands/checklist-new.ts';
import { checklistValidate } from '../../src/cli/commands/checklist-validate.ts';
import { type Workshop, workshop } from './run-command.ts';

describe('checklist new', () => {
  let shop: Workshop;
  let before: string;
  beforeEach(async () => {
    shop = await workshop();
    before = process.cwd();
    process.chdir(shop.folder);
  });
  afterEach(async () => {
    process.chdir(before);
    await shop.remove();
  });

  it('writes a checklist into the current folder that validates as it stands', async () => {
    const { out, err, code } = await shop.run(checklistNew, ['warehouse']);
    expect({ out, code }).toEqual({ out: 'warehouse.yaml\n', code: 0 });
    expect(err).toContain('xh-safety checklist validate warehouse.yaml');
    expect(await shop.run(checklistValidate, ['warehouse.yaml'])).toMatchObject({ code: 0 });
  });

  it('writes to a named file, or to stdout alone', async () => {
    const path = join(shop.folder, 'own', 'store.yaml');
    await shop.run(checklistNew, ['warehouse', '--out', path]);
    const shown = await shop.run(checklistNew, ['warehouse', '--out', '-']);
    expect(shown).toMatchObject({ out: readFileSync(path, 'utf8'), err: '' });
    expect(existsSync('warehouse.yaml')).toBe(false);
  });

  it('never overwrites', async () => {
    writeFileSync('warehouse.yaml', '我的检查表');
    const { out, err, code } = await shop.run(checklistNew, ['warehouse']);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain('没有覆盖');
    expect(readFileSync('warehouse.yaml', 'utf8')).toBe('我的检查表');
  });

  it('warns when there is a checklist of that name', async () => {
    const { err, code } = await shop.run(checklistNew, ['gas']);
    expect(code).toBe(0);
    expect(err).toContain('已有检查表“gas”');
  });

  it.each(['仓库', 'Ware House', '../outside', 'a # b', 'a\nversion: 1', '9lives', '', 'x'.repeat(65)])(
    'refuses %j as an id, and writes nothing',
    async (id) => {
      const { out, err, code } = await shop.run(checklistNew, [id]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain('不能作编号');
      expect(readdirSync(shop.folder)).toEqual([]);
    },
  );
});
