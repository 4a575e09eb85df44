import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemplate } from '../../src/report/docx/open-template.ts';
import { docx } from '../../src/report/docx.ts';
import type { PaperModel } from '../../src/report/paper-model.ts';
import { type Case, enterprise, fixed, hazard, major, paper, photo, template } from './fixtures.ts';
import { dense, fileOf, formOf, hasPdfText, pagesOf } from './form/fixtures.ts';
import { annexPhoto, record, reminder, WORDS } from './papers.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
if (!isInstalled)
  process.stderr.write('\nLibreOffice is not installed: Word files were NOT opened by a word processor.\n\n');

const SLOW = 120_000;

// It takes a second to start: everything that becomes the same kind of file is given to it at once.
describe.skipIf(!isInstalled)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xh-safety-office-'));
  let saved: Buffer;
  let texts: Record<'notice' | 'again', Buffer>;
  let pdfs: Record<'one' | 'eight' | 'record' | 'reminder' | 'long' | 'form', Buffer>;

  function converted<Name extends string>(
    to: string,
    files: Readonly<Record<Name, Uint8Array>>,
  ): Record<Name, Buffer> {
    const names = Object.keys(files) as Name[];
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]);
    const outdir = join(folder, 'converted');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', to, '--outdir', outdir],
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      { stdio: 'ignore' },
    );
    const end = to.split(':')[0];
    const read = (name: Name) => [name, readFileSync(join(outdir, `${name}.${end}`))] as const;
    return Object.fromEntries(names.map(read)) as Record<Name, Buffer>;
  }

  beforeAll(async () => {
    saved = converted('docx', { template: template() }).template;
    const photos = [photo('a.png', [640, 480]), photo('b.png', [480, 640]), photo('c.png', [640, 400])];
    const [first] = photos;
    texts = converted('txt:Text (encoded):UTF8', {
      notice: await word({
        enterprise: { ...enterprise, name: HOSTILE_NAME },
        hazards: [hazard({ photos: [first!] }), major, fixed],
      }),
      again: await word({ hazards: [hazard({ photos: [first!] }), major] }, saved),
    });
    const hazards = Array.from({ length: 8 }, (_, index) =>
      hazard({ photos: photos.slice(index, index + 1) }),
    );
    pdfs = converted('pdf', {
      one: await word({}),
      eight: await word({ hazards }),
      record: laidOut(record({ photos: [annexPhoto(1, [640, 480])] })),
      reminder: laidOut(reminder()),
      long: laidOut(long()),
      form: await fileOf(formOf(FORM), 'docx'),
    });
  }, SLOW);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a notice with photos and a hostile name, and finds every word', () => {
    const text = texts.notice.toString();
    expect(text).toContain('示例“特殊”<b>&<U+0007>店{文号}]]>：');
    expect(text).toContain('【重大】未取得燃气经营许可证');
    expect(text).toContain('图1　后厨（第1项）');
  });

  it('fits one hazard on one page, and eight with three photos on four', () => {
    expect(pagesIn(pdfs.one)).toBe(1);
    expect(pagesIn(pdfs.eight)).toBe(4);
  });

  it('prints a form with signatures on each page, and a letter on one', () => {
    expect(pagesIn(pdfs.record)).toBe(2);
    expect(pagesIn(pdfs.reminder)).toBe(1);
  });

  it.skipIf(!hasPdfText)('shows every row of 500, and every character of 20,000 in one cell', () => {
    const words = pagesOf(pdfs.long, 'pdf').join('');
    expect(words).toContain('第500处堆放');
    expect(LONG_CELL.match(/\d{4}/g)!.filter((number) => !words.includes(number))).toEqual([]);
  });

  it.skipIf(!hasPdfText)('opens the form of a checklist with every question', () => {
    const pages = pagesOf(pdfs.form, 'pdf');
    const questions = formOf(FORM).checklists.flatMap((one) => one.sections.flatMap((two) => two.items));
    expect(questions.length).toBeGreaterThan(40);
    expect(questions.filter((one) => !pages.join('').includes(dense(one.text)))).toEqual([]);
    expect(pages.every((page, index) => page.includes(`第${index + 1}页共${pages.length}页`))).toBe(true);
    expect(pages.filter((page) => /序号检查内容结果备注/.test(page)).length).toBeGreaterThan(
      pages.length / 2,
    );
  });

  it('may save the template again, and it still works', async () => {
    expect(openTemplate(saved, await paper()).isFast).toBe(true);
    const text = texts.again.toString();
    expect(text).toContain('示例餐饮有限公司：');
    expect(text).toContain('【重大】未取得燃气经营许可证');
    expect(text).toContain('图1　后厨（第1项）');
    expect(text).not.toMatch(/[{}]/);
  });
});

const HOSTILE_NAME = '示例“特殊”<b>&\u0007店{文号}]]>';
const FORM = ['gas', 'fire'];
const LONG_CELL = Array.from({ length: 4000 }, (_, index) => `长${1000 + index}`).join('');

/** A record whose table has 500 rows, and one more with the long cell. */
function long(): PaperModel {
  const rows = Array.from({ length: 500 }, (_, index) => [
    `${index + 1}`,
    '疏散通道',
    `第${index + 1}处堆放`,
  ]);
  const model = record();
  const blocks = model.blocks.map((block) =>
    block.type === 'table' ? { ...block, rows: [...rows, ['501', '长', LONG_CELL]] } : block,
  );
  return { ...model, blocks };
}

async function word(given: Case, bytes?: Uint8Array): Promise<Uint8Array> {
  const model = await paper(given);
  return laidOut(model, bytes);
}

function laidOut(model: PaperModel, bytes?: Uint8Array): Uint8Array {
  const template = bytes && openTemplate(bytes, model);
  return docx(model, WORDS[model.language], { template }) as Uint8Array;
}

function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}
