import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/report/docx.ts';
import {
  type Case,
  contentOf,
  en,
  fixed,
  hazard,
  keep,
  major,
  notice,
  photo,
  template,
  zh,
} from './fixtures.ts';

const A = photo('a.png', [640, 480]);
const B = photo('b.png', [480, 640], [60, 120, 200]);

describe('the Word file', () => {
  it('says everything that the notice says, in its order', async () => {
    const given = { hazards: [hazard({ photos: [A] }), major, fixed] };
    const model = await notice(given);
    const text = textOf(await word(given));
    const expected = [
      model.issuer,
      model.title,
      model.number,
      model.addressee,
      model.opening,
      ...Object.values(zh.report.columns),
      ...model.hazards.flatMap((row) => [
        String(row.row),
        row.place,
        ...row.finding,
        row.photos,
        row.requirement,
        ...row.basis,
        row.due,
      ]),
      ...model.requests,
      'XH-0001',
      'XH-0002',
      zh.report.receipt,
      model.date.trim(),
      model.copies,
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

  it('names a Chinese font in every run, and never one of a theme', async () => {
    const file = await word({ hazards: [hazard({ description: '一\n二' }), major] });
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      const runs = part(file, name).match(/<w:r>.*?<\/w:r>|<w:r .*?<\/w:r>/gs) ?? [];
      const nameless = runs.filter((run) => run.includes('<w:t') && !/w:eastAsia="[^"]+"/.test(run));
      expect(nameless).toEqual([]);
    }
    expect(part(file, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(part(file, 'word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>');
    expect(
      Object.values(new PizZip(file).files)
        .map((one) => one.asText())
        .join(),
    ).not.toMatch(/(ascii|eastAsia|hAnsi)Theme/);
  });

  it('leaves 7 by 5 centimetres for the seal', async () => {
    const document = part(await word({}), 'word/document.xml');
    const columns = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));
    const centimetre = 567;
    expect(columns.at(-1)).toBeGreaterThanOrEqual(7 * centimetre);
    expect(document).toMatch(/w:line="2836" w:lineRule="exact"|w:lineRule="exact" w:line="2836"/);
  });

  it('is a translation from a template of its own in English', async () => {
    const file = await word({ words: en });
    expect(textOf(file)).toContain('Safety Hazard Rectification Notice');
    expect(part(file, 'word/header1.xml')).toContain(
      'Courtesy translation. Only the Chinese notice has effect.',
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

  it('stand upright although Word does not heed what the phone noted', async () => {
    const turned = keep('turned.jpg', 'image/jpeg', jpegTurned(6), 300, 400);
    const document = part(await word({ hazards: [hazard({ photos: [turned] })] }), 'word/document.xml');
    const [, shownWidth, shownHeight] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(document)!;
    expect(document).toContain(
      `<a:xfrm rot="5400000"><a:off x="0" y="0"/><a:ext cx="${shownHeight}" cy="${shownWidth}"/>`,
    );
  });

  it('carry neither the place nor the owner that the phone wrote into them', async () => {
    expect(Buffer.from(contentOf(A)).includes('taken by')).toBe(true);
    const zip = new PizZip(await word({ hazards: [hazard({ photos: [A] })] }));
    const shown = Buffer.from(zip.file('word/media/photo1.png')!.asUint8Array());
    expect(shown.includes('taken by')).toBe(false);
    expect(shown.includes('IDAT')).toBe(true);
  });

  it('are left out with their annex where there are none', async () => {
    expect(textOf(await word({}))).not.toContain('现场照片');
  });
});

async function word(given: Case): Promise<Uint8Array> {
  const words = given.words ?? zh;
  return docx(await notice(given), words.report, { template: template(words.language) }) as Uint8Array;
}

function part(file: Uint8Array, name: string): string {
  return new PizZip(file).file(name)!.asText();
}

/** The visible text of the document's body. */
function textOf(file: Uint8Array): string {
  return part(file, 'word/document.xml')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The head of a JPEG whose EXIF asks for this turn. */
function jpegTurned(orientation: number): Uint8Array {
  const tiff = `4d4d002a0000000800010112000300000001000${orientation}000000000000`;
  return Buffer.from(`ffd8ffe10022457869660000${tiff}ffda0000ffd9`, 'hex');
}
