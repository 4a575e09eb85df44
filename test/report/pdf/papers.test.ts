import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { PaperModel } from '../../../src/report/paper-model.ts';
import { pdf, printAll } from '../../../src/report/pdf.ts';
import { annexPhoto, font, PAPERS, record, reminder, text, WORDS } from '../papers.ts';

const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;
if (!hasPdfText)
  process.stderr.write('\npdftotext is not installed: the text of PDF papers was NOT read back.\n\n');

const words = WORDS['zh-CN'];

describe('a paper as PDF', () => {
  it('is PDF/A-2b with the font inside, of the day of the paper', () => {
    const file = Buffer.from(printed(record())).toString('latin1');
    expect(file).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(file).toMatch(/\/FontFile[23]/);
    expect(file).toContain('D:20261123000000');
  });

  it.skipIf(!hasPdfText).each(Object.entries(PAPERS))('says everything in "%s"', (_, model) => {
    const found = textOf(pdf(model, WORDS[model.language], { font }) as Uint8Array);
    for (const line of linesOf(model)) expect(found).toContain(line.replaceAll(/\s/g, ''));
  });

  it('shows its photos', () => {
    const model = record({ photos: [annexPhoto(1, [640, 480]), annexPhoto(2, [480, 640])] });
    expect(
      Buffer.from(printed(model))
        .toString('latin1')
        .match(/\/Subtype\s*\/Image/g),
    ).toHaveLength(2);
  });

  it.skipIf(!hasPdfText)('takes nothing that was typed for a command', () => {
    const typed = '#read("/etc/passwd") $x$ *a* \\ [b] <c> // d {标题}';
    const found = textOf(printed(record({ blocks: [text('正文', [typed])] })));
    expect(found).toContain(typed.replaceAll(' ', ''));
  });

  it('refuses characters that it would leave blank', () => {
    const model = record({ blocks: [text('正文', ['示例😀店\u{e000}'])] });
    expect(() => printed(model)).toThrow(
      expect.objectContaining({
        code: 'pdf.missing-characters',
        details: { characters: ['😀', '\u{e000}'] },
      }),
    );
  });

  it.skipIf(!hasPdfText)('shows every row of 500 and every character of 20,000', () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`${index + 1}`, '疏散', `第${index + 1}处`]);
    const long = Array.from({ length: 4000 }, (_, index) => `长${1000 + index}`).join('');
    const blocks = record().blocks.map((block) =>
      block.type === 'table' ? { ...block, rows: [...rows, ['501', '长', long]] } : block,
    );
    const found = textOf(printed(record({ blocks })));
    expect(rows.filter(([, , cell]) => !found.includes(cell!))).toEqual([]);
    expect(long.match(/\d{4}/g)!.filter((number) => !found.includes(number))).toEqual([]);
  });
});

describe('all papers of a visit', () => {
  it.skipIf(!hasPdfText)('are one file, each with pages of its own', () => {
    const all = printAll([record(), reminder(), record({ photos: [] })], words, { font });
    const pages = pagesOf(all);
    expect(pages.map((page) => /第\d页共\d页|—\d—/.exec(page)?.[0])).toEqual([
      '第1页共2页',
      '第2页共2页',
      '—1—',
      '第1页共1页',
    ]);
  });

  it('are the same file twice', () => {
    const once = () => Buffer.from(printAll([record(), reminder()], words, { font }));
    expect(once().equals(once())).toBe(true);
  });
});

function printed(model: PaperModel): Uint8Array {
  return pdf(model, words, { font }) as Uint8Array;
}

/** Every text of a paper, line by line. */
function linesOf({ head, blocks, everyPage, photos }: PaperModel): string[] {
  const inBlocks = blocks.flatMap((block) => {
    if (block.type === 'text') return [block.heading, ...block.paragraphs];
    if (block.type === 'fields') return block.rows.flat().flatMap(({ label, value }) => [label, value]);
    if (block.type === 'table')
      return [block.heading, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    return [...block.lines, block.seal?.issuer ?? '', block.seal?.date ?? '', ...block.below];
  });
  return [...Object.values(head), ...inBlocks, ...everyPage, ...photos.map(({ caption }) => caption)].flatMap(
    (line) => line.split('\n'),
  );
}

function pagesOf(file: Uint8Array): string[] {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: file, stdio: ['pipe', 'pipe', 'ignore'] })
    .toString()
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/g, ''));
}

function textOf(file: Uint8Array): string {
  return pagesOf(file).join('');
}
