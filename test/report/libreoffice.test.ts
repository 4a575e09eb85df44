import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemplate } from '../../src/report/docx/open-template.ts';
import { docx } from '../../src/report/docx.ts';
import type { PaperModel } from '../../src/report/paper-model.ts';
import { type Case, enterprise, fixed, hazard, major, paper, photo, template } from './fixtures.ts';
import { annexPhoto, record, reminder, WORDS } from './papers.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
if (!isInstalled)
  process.stderr.write('\nLibreOffice is not installed: Word files were NOT opened by a word processor.\n\n');

const SLOW = 120_000;

describe.skipIf(!isInstalled)('LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xh-safety-office-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const converted = (name: string, file: Uint8Array, to: string, outdir = folder): Buffer => {
    writeFileSync(join(folder, `${name}.docx`), file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', outdir, join(folder, `${name}.docx`)],
      {
        stdio: 'ignore',
      },
    );
    return readFileSync(join(outdir, `${name}.${to.split(':')[0]}`));
  };

  it('reads a notice with photos and a hostile name, and finds every word', { timeout: SLOW }, async () => {
    const name = '示例“特殊”<b>&\u0007店{文号}]]>';
    const file = await word({
      enterprise: { ...enterprise, name },
      hazards: [hazard({ photos: [photo('a.png', [320, 240])] }), major, fixed],
    });
    const text = converted('notice', file, 'txt:Text (encoded):UTF8').toString();
    expect(text).toContain('示例“特殊”<b>&<U+0007>店{文号}]]>：');
    expect(text).toContain('【重大】未取得燃气经营许可证');
    expect(text).toContain('图1　后厨（第1项）');
  });

  it('fits one hazard on one page, and eight with three photos on four', { timeout: SLOW }, async () => {
    expect(pagesOf(converted('one', await word({}), 'pdf'))).toBe(1);
    const photos = [photo('a.png', [640, 480]), photo('b.png', [480, 640]), photo('c.png', [640, 400])];
    const hazards = Array.from({ length: 8 }, (_, index) =>
      hazard({ photos: photos.slice(index, index + 1) }),
    );
    expect(pagesOf(converted('eight', await word({ hazards }), 'pdf'))).toBe(4);
  });

  it('prints a form with signatures on each page, and a letter on one', { timeout: SLOW }, () => {
    const photos = [annexPhoto(1, [640, 480])];
    const form = converted('record', laidOut(record({ photos })), 'pdf');
    expect(pagesOf(form)).toBe(2);
    expect(pagesOf(converted('reminder', laidOut(reminder()), 'pdf'))).toBe(1);
  });

  it('shows every row of 500, and every character of 20,000 in one cell', { timeout: SLOW }, () => {
    const rows = Array.from({ length: 500 }, (_, index) => [
      `${index + 1}`,
      '疏散通道',
      `第${index + 1}处堆放`,
    ]);
    const long = Array.from({ length: 4000 }, (_, index) => `长${1000 + index}`).join('');
    const model = record();
    const blocks = model.blocks.map((block) =>
      block.type === 'table' ? { ...block, rows: [...rows, ['501', '长', long]] } : block,
    );
    const pdf = converted('long', laidOut({ ...model, blocks }), 'pdf');
    const words = execFileSync('pdftotext', ['-raw', '-', '-'], {
      input: pdf,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
      .toString()
      .replaceAll(/\s/g, '');
    expect(words).toContain('第500处堆放');
    expect(long.match(/\d{4}/g)!.filter((number) => !words.includes(number))).toEqual([]);
  });

  it('may save the template again, and it still works', { timeout: SLOW }, async () => {
    const saved = join(folder, 'saved');
    const again = converted('template', template(), 'docx', saved);
    expect(openTemplate(again, await paper()).isFast).toBe(true);
    const file = await word({ hazards: [hazard({ photos: [photo('a.png', [320, 240])] }), major] }, again);
    const text = converted('again', file, 'txt:Text (encoded):UTF8').toString();
    expect(text).toContain('示例餐饮有限公司：');
    expect(text).toContain('【重大】未取得燃气经营许可证');
    expect(text).toContain('图1　后厨（第1项）');
    expect(text).not.toMatch(/[{}]/);
  });
});

async function word(given: Case, bytes?: Uint8Array): Promise<Uint8Array> {
  const model = await paper(given);
  return laidOut(model, bytes);
}

function laidOut(model: PaperModel, bytes?: Uint8Array): Uint8Array {
  const template = bytes && openTemplate(bytes, model);
  return docx(model, WORDS[model.language], { template }) as Uint8Array;
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}
