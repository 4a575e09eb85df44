import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { text, zip } from './files.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...targets: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships>${targets
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

interface Parts {
  readonly rows?: string;
  readonly sheet?: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** An XLSX file written by hand. */
function workbookOf({
  rows = '',
  sheet,
  texts = '<sst/>',
  styles = '<styleSheet/>',
  properties = '',
}: Parts) {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook>${properties}<sheets><sheet name="底数" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'texts.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet ?? `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/texts.xml': texts,
    'xl/styles.xml': styles,
  };
  return zip(Object.entries(parts).map(([name, content]) => ({ name, content: text(content) })));
}

const rowsOf = async (parts: Parts) => {
  const { sheets } = await readRoster(workbookOf(parts));
  return sheets[0]!.rows.map(({ number, cells }) => [number, ...cells]);
};
const inline = (content: string) => `<c t="inlineStr"><is>${content}</is></c>`;

describe('the XML of a workbook', () => {
  it('may place its rows and cells, or leave that to their order', async () => {
    const rows = `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
      <row r="7"><c r="AB7"><v>4</v></c></row><row><c/><c><v/></c></row><row><c><v>5</v></c></row>`;
    expect(await rowsOf({ rows })).toEqual([
      [1, 1, '', '', 2, 3],
      [7, ...Array.from({ length: 27 }, () => ''), 4],
      [9, 5],
    ]);
  });

  it('may have prefixes, single quotes, and signs that look like markup', async () => {
    const sheet = `<?xml version="1.0"?><!DOCTYPE x><x:worksheet note='a>b "c"'><x:sheetData>
      <!-- <x:row><x:c><x:v>0</x:v></x:c></x:row> -->
      <x:row r = '3'><x:c t='str'\n><x:f>A1&gt;"</x:f><x:v>1 &lt; 2</x:v></x:c ></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsOf({ sheet })).toEqual([[3, '1 < 2']]);
  });

  it('may write a text in any of its ways', async () => {
    const cells = [
      inline('<t>甲&amp;乙&#x4E19;&#19969;&apos;</t>'),
      inline('<t><![CDATA[<甲>&amp;]]></t>'),
      inline('<r><rPr><b/></rPr><t xml:space="preserve">甲 </t></r><r><t>乙</t></r>'),
      inline('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'),
      inline('<t>一_x000D_二</t>'),
      inline('<t>&unknown;&#x110000;</t>'),
    ];
    expect(await rowsOf({ rows: `<row>${cells.join('')}</row>` })).toEqual([
      [1, "甲&乙丙丁'", '<甲>&amp;', '甲 乙', '東京', '一\r二', '&unknown;&#x110000;'],
    ]);
  });

  it('may keep its texts apart, wherever it says', async () => {
    const texts = '<sst><si><t> 甲 </t></si><si/><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>';
    const rows = [2, 0, 1, 0].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await rowsOf({ texts, rows: `<row>${rows}</row>` })).toEqual([[1, '乙丙', '甲', '', '甲']]);
  });

  it('tells numbers from dates, truths and errors', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
      <numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    const dates = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>46346</v></c>`).join('');
    const others = '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="n"><v>1.5E3</v></c>';
    const rows = `<row>${dates}${others}</row>`;
    expect(await rowsOf({ styles, rows })).toEqual([
      [1, 46346, '2026-11-20', '2026-11-20', 46346, 'true', '#N/A', 1500],
    ]);
    const properties = '<workbookPr date1904="1"/>';
    expect((await rowsOf({ styles, rows, properties }))[0]![2]).toBe('2030-11-21');
  });

  it.each<[string, Parts]>([
    ['its rows break off', { sheet: '<worksheet><sheetData><row><c><v>1</v></c></row>' }],
    ['a tag breaks off', { sheet: '<worksheet><sheetData/><row r="1' }],
    ['a comment does not end', { sheet: '<worksheet><sheetData/><!-- </worksheet>' }],
    ['a text is not there', { rows: '<row><c t="s"><v>3</v></c></row>' }],
    ['a row has no number', { rows: '<row r="one"><c><v>1</v></c></row>' }],
  ])('is called damaged, and not read in part, where %s', async (_, parts) => {
    await expect(rowsOf(parts)).rejects.toMatchObject({ code: 'roster.damaged' });
  });

  it.each(['<', '<a ', '<a>', '<!--', '"', '&', '&#x', '_x'])(
    'is read once, however often it says %s',
    async (piece) => {
      const cell = inline(`<t>${piece.repeat(500_000)}</t>`);
      const outcome = await rowsOf({ rows: `<row>${cell}</row>` }).then(
        ([row]) => row!.length,
        ({ code }) => code,
      );
      expect(outcome).toBe(piece.startsWith('<') ? 'roster.damaged' : 2);
    },
  );
});
