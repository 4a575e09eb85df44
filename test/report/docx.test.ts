import { spawnSync } from 'node:child_process';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/report/docx.ts';
import type { Block, PaperModel } from '../../src/report/paper-model.ts';
import { type Case, en, fixed, hazard, major, paper, photo } from './fixtures.ts';
import { PAPERS, record, reminder, WORDS } from './papers.ts';

/** Every part parsed, every paragraph and cell printed. */
const READ_BACK = `import sys, io, zipfile, docx
from xml.dom import minidom
data = sys.stdin.buffer.read()
for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
    if name.endswith(('.xml', '.rels')): minidom.parseString(zipfile.ZipFile(io.BytesIO(data)).read(name))
document = docx.Document(io.BytesIO(data))
sys.stdout.reconfigure(encoding='utf8')
for paragraph in document.paragraphs: print(paragraph.text)
for table in document.tables:
    for row in table.rows:
        for cell in row.cells: print(cell.text)`;

/** All that a part of a paper says, line by line. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [...block.paragraphs];
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().flatMap((cell) => cell.split('\n')),
      ];
    case 'sign-off':
      // A long line of signatures is broken at its full-width space.
      return [...block.lines, ...block.below].flatMap((line) => line.split(/[\n　]/));
  }
}

const A = photo('a.png', [640, 480]);
const B = photo('b.png', [480, 640], [60, 120, 200]);

describe('the Word file', () => {
  it('says everything that the notice says, in its order', async () => {
    const given = { hazards: [hazard({ photos: [A] }), major, fixed] };
    const model = await paper(given);
    const text = textOf(await word(given));
    const expected = [
      model.head.issuer,
      model.head.title,
      model.head.number,
      model.head.addressee,
      ...model.blocks.flatMap(textsOf),
      model.photos[0]!.caption,
    ];
    let from = 0;
    for (const part of expected) {
      const at = text.indexOf(part, from);
      expect(at, `"${part}" after position ${from}`).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });

  it('shows the draft mark on every page until the notice has a number', async () => {
    expect(part(await word({}), 'word/header1.xml')).toContain('草稿（编号、盖章后生效）');
    expect(part(await word({ office: { number: '12号' } }), 'word/header1.xml')).not.toContain('草稿');
  });

  it('numbers its pages, and repeats the heading of a table that goes on', async () => {
    const file = await word({});
    expect(part(file, 'word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(part(file, 'word/document.xml')).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:tblHeader\/>/);
  });

  it('fixes the widths of its tables, which WPS would lose', async () => {
    const tables = part(await word({}), 'word/document.xml').match(/<w:tbl>.*?<\/w:tblGrid>/gs) ?? [];
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table).toMatch(/<w:gridCol w:w="\d+"\/>/);
    }
  });

  it('gives every paragraph a style that names a Chinese font, and never one of a theme', async () => {
    const file = await word({ hazards: [hazard({ description: '一\n二' }), major] });
    const styles = part(file, 'word/styles.xml');
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      const said = (part(file, name).match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((one) => one.includes('<w:t'));
      expect(said.length).toBeGreaterThan(0);
      for (const paragraph of said) expect(styleIn(styles, paragraph)).toMatch(/w:eastAsia="[^"]+"/);
    }
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(part(file, 'word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>');
    expect(
      Object.values(new PizZip(file).files)
        .map((one) => one.asText())
        .join(),
    ).not.toMatch(/(ascii|eastAsia|hAnsi)Theme/);
  });

  it('leaves 7 by 5 centimetres for the seal', async () => {
    for (const [model, above] of [
      [await paper(), 50],
      // The seal of a letter stands on the name and the date: two lines of 29 points.
      [reminder(), 50 - (2 * 29 * 25.4) / 72],
    ] as const) {
      const document = part(laidOut(model), 'word/document.xml');
      const [, right] = [...document.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)]
        .at(-1)![0]
        .matchAll(/w:w="(\d+)"/g);
      const millimetre = 1440 / 25.4;
      expect(Number(right![1])).toBeGreaterThanOrEqual(70 * millimetre);
      const gaps = [...document.matchAll(/w:line="(\d+)" w:lineRule="exact"/g)].map((match) =>
        Number(match[1]),
      );
      expect(Math.max(...gaps)).toBeGreaterThanOrEqual(Math.floor(above * millimetre));
    }
  });

  it('breaks a signature line that is too long for its place at its wide space', () => {
    const lines = ['行政执法人员（签名）：＿＿＿＿＿＿＿＿　证号：示例-001'];
    const blocks = record().blocks.map((block) => (block.type === 'sign-off' ? { ...block, lines } : block));
    const file = laidOut(record({ blocks }));
    const document = part(file, 'word/document.xml');
    expect(part(file, 'word/settings.xml')).toContain('<w:doNotExpandShiftReturn/>');
    expect(document).toMatch(/＿<\/w:t><w:br\/><w:t xml:space="preserve">证号：示例-001</);
  });

  it('is a letter by GB/T 9704: margins, red head, 29 points a line, page numbers outside', () => {
    const file = laidOut(reminder());
    const document = part(file, 'word/document.xml');
    expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    const styles = part(file, 'word/styles.xml');
    const lookOf = (said: string) => styleIn(styles, paragraphWith(said, document));
    const { head, blocks } = reminder();
    expect(lookOf(head.issuer)).toMatch(/<w:color w:val="E60012"\/><w:sz w:val="52"\/>/);
    expect(lookOf(`>${head.title}<`)).toMatch(/方正小标宋简体[^>]*>(<[^t][^>]*>)*<w:sz w:val="44"\/>/);
    const [first] = blocks.flatMap((block) => (block.type === 'text' ? block.paragraphs : []));
    expect(lookOf(first!)).toContain('w:line="580" w:lineRule="exact"/><w:ind w:firstLineChars="200"');
    expect(part(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(styleIn(styles, part(file, 'word/footer1.xml'))).toContain('<w:jc w:val="right"/>');
    expect(styleIn(styles, part(file, 'word/footer2.xml'))).toContain('<w:jc w:val="left"/>');
    expect(part(file, 'word/header1.xml')).toContain('草稿');
  });

  it('repeats the signatures at the foot of every page of a record', () => {
    expect(part(laidOut(record()), 'word/footer1.xml')).toMatch(/检查人员（签名）.*PAGE.*NUMPAGES/s);
  });

  it.each(Object.entries(PAPERS))('is read by another program: the paper "%s"', (_, model) => {
    const file = laidOut(model);
    const read = spawnSync('python3', ['-c', READ_BACK], { input: file, encoding: 'utf8' });
    if (read.stderr.includes('No module named')) return;
    expect(read.stderr).toBe('');
    const table = model.blocks.find((block) => block.type === 'table');
    for (const cell of table?.rows.flat() ?? []) expect(read.stdout).toContain(cell);
    expect(read.stdout).toContain(model.head.title);
  });

  it('is a translation from a template of its own in English', async () => {
    const file = await word({ words: en });
    expect(textOf(file)).toContain('Safety Hazard Rectification Notice');
    expect(part(file, 'word/header1.xml')).toContain(
      'Courtesy translation. Only the Chinese original has effect.',
    );
  });

  it('has neither today nor a day in it', async () => {
    const zip = new PizZip(await word({ hazards: [hazard({ photos: [A, B] })] }));
    const dates = Object.values(zip.files).map((one) => one.date.toDateString());
    expect(new Set(dates)).toEqual(new Set([new Date(1980, 0, 1).toDateString()]));
    expect(zip.file('docProps/core.xml')!.asText()).not.toContain('dcterms:created');
  });
});

describe('photos in the Word file', () => {
  it('stand in the annex under their captions, whole and in proportion', async () => {
    const file = await word({ hazards: [hazard({ photos: [A, B] })] });
    const document = part(file, 'word/document.xml');
    const sizes = [...document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(
      (match) => Number(match[1]) / Number(match[2]),
    );
    expect(sizes[0]).toBeCloseTo(640 / 480, 3);
    expect(sizes[1]).toBeCloseTo(480 / 640, 3);
    expect(document.lastIndexOf('图1　后厨')).toBeGreaterThan(document.indexOf('r:embed="photo1"'));
    expect(new PizZip(file).file('word/media/photo2.png')).not.toBeNull();
    expect(part(file, 'word/_rels/document.xml.rels')).toContain('Id="photo2"');
  });

  it('are no wider than the text nor higher than half a page', async () => {
    const wide = photo('wide.png', [2000, 100]);
    const high = photo('high.png', [100, 2000]);
    const document = part(await word({ hazards: [hazard({ photos: [wide, high] })] }), 'word/document.xml');
    for (const [, width, height] of document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)) {
      expect(Number(width)).toBeLessThanOrEqual(9412 * 635);
      expect(Number(height)).toBeLessThanOrEqual(96 * 36_000);
    }
  });

  it('are left out with their annex where there are none', async () => {
    expect(textOf(await word({}))).not.toContain('现场照片');
  });
});

async function word(given: Case): Promise<Uint8Array> {
  return laidOut(await paper(given));
}

function laidOut(model: PaperModel): Uint8Array {
  return docx(model, WORDS[model.language]) as Uint8Array;
}

function part(file: Uint8Array, name: string): string {
  return new PizZip(file).file(name)!.asText();
}

/** The style that some paragraph has, as it stands in the file's styles. */
function styleIn(styles: string, paragraph: string): string {
  const [, id] = /<w:pStyle w:val="(\w+)"\/>/.exec(paragraph) ?? [];
  return new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
}

function paragraphWith(said: string, document: string): string {
  return document.match(/<w:p>.*?<\/w:p>/gs)!.find((paragraph) => paragraph.includes(said))!;
}

/** The visible text of the document's body. */
function textOf(file: Uint8Array): string {
  return part(file, 'word/document.xml')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
