/** Makes the default Word templates from the notice's words: `node tools/make-templates.ts`. Then they are edited in Word. */
import { writeFileSync } from 'node:fs';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { report as en } from '../src/messages/en/report.ts';
import { report as zhCN } from '../src/messages/zh-CN/report.ts';
import { textOf } from '../src/report/docx/check-parts.ts';
import { readZip } from '../src/report/docx/read-zip.ts';
import { writeZip } from '../src/report/docx/write-zip.ts';
import type { ReportMessages } from '../src/report/notice-model.ts';

const FOLDER = new URL('../src/report/templates/', import.meta.url);

/** Twips: 567 to the centimetre. A4 less 22 mm on either side leaves 9412 for text. */
const PAGE = { width: 11906, height: 16838, top: 1304, bottom: 1134, side: 1247 };
const COLUMNS = [560, 1150, 2350, 850, 1900, 1502, 1100];
const SIGN_OFF = [4944, 4468];
const SEAL_HEIGHT = 2836;

/** Half points: 小四 for the text, 五号 in the table. */
const SIZES = { title: 40, issuer: 32, body: 24, table: 21 };
const LEADING = { line: 460, lineRule: LineRuleType.EXACT };
const TABLE_LEADING = { line: 320, lineRule: LineRuleType.AT_LEAST };

// Theme fonts would be missing in WPS, so every run names its fonts.
const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', hint: 'eastAsia' };
const SONG = { ...latin, eastAsia: '宋体' };
const HEI = { ...latin, eastAsia: '黑体' };
const FANGSONG = { ...latin, eastAsia: '仿宋_GB2312' };
/** What Word and WPS take where the first is not installed. */
const SUBSTITUTES = { 仿宋_GB2312: '仿宋', 宋体: 'SimSun', 黑体: 'SimHei', 'Times New Roman': 'Times' };

type Look = { readonly font?: typeof FANGSONG; readonly size?: number; readonly bold?: boolean };

function paragraph(text: string, options: IParagraphOptions = {}, look: Look = {}): Paragraph {
  const { font = FANGSONG, size = SIZES.body, bold = false } = look;
  return new Paragraph({
    spacing: LEADING,
    ...options,
    children: [new TextRun({ text, font, size, bold })],
  });
}

const centred: IParagraphOptions = { alignment: AlignmentType.CENTER };
const indented: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLineChars: 200, firstLine: 480 },
};

function head(): Paragraph[] {
  const title = { ...centred, spacing: { line: 600, lineRule: LineRuleType.EXACT } };
  return [
    paragraph('{发文单位}', title, { font: SONG, size: SIZES.issuer, bold: true }),
    paragraph('{标题}', title, { font: SONG, size: SIZES.title, bold: true }),
    paragraph('{文号}', { ...centred, spacing: { ...LEADING, before: 60, after: 160 } }),
    paragraph('{主送}'),
  ];
}

function hazardTable(t: ReportMessages): Table {
  const { number, place, finding, photos, requirement, basis, dueOn } = t.columns;
  const headings = [number, place, finding, photos, requirement, basis, dueOn];
  const tags = [
    '{#隐患}{序号}',
    '{部位}',
    '{隐患描述}',
    '{照片号}',
    '{整改建议}',
    '{依据}',
    '{建议完成日期}{/隐患}',
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMNS,
    width: { size: sum(COLUMNS), type: WidthType.DXA },
    margins: { left: 70, right: 70, top: 40, bottom: 40 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headings.map(headingCell) }),
      new TableRow({ cantSplit: true, children: tags.map(dataCell) }),
    ],
  });
}

function headingCell(text: string, column: number): TableCell {
  return new TableCell({
    width: { size: COLUMNS[column]!, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(text, { ...centred, spacing: TABLE_LEADING }, { font: HEI, size: SIZES.table })],
  });
}

function dataCell(tag: string, column: number): TableCell {
  const alignment = column === 0 ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: COLUMNS[column]!, type: WidthType.DXA },
    children: [paragraph(tag, { alignment, spacing: TABLE_LEADING }, { size: SIZES.table })],
  });
}

// The requests keep with the signatures, and those with what follows: no page holds signatures alone.
function requests(): Paragraph[] {
  const kept = { ...indented, keepNext: true, keepLines: true };
  const gap = paragraph('', { spacing: { line: 100, lineRule: LineRuleType.EXACT } });
  return [gap, paragraph('{#要求}'), paragraph('{内容}', kept), paragraph('{/要求}')];
}

function signOff(t: ReportMessages): Table {
  const left = [
    paragraph('{#检查人员}'),
    paragraph(t.inspectorSignature + t.blank, { keepNext: true }),
    paragraph(`${t.certificate}{证件号}`, { keepNext: true }),
    paragraph('{/检查人员}'),
    paragraph(t.receipt, { keepNext: true, spacing: { ...LEADING, before: 200 } }),
    paragraph(t.blank + t.blank, { keepNext: true }),
    paragraph(t.receiptDate + t.blank, { keepNext: true }),
  ];
  // Nothing stands where the seal goes: 7.8 cm by 5 cm above the date.
  const right = [
    paragraph('', { spacing: { line: SEAL_HEIGHT, lineRule: LineRuleType.EXACT } }),
    paragraph(`{发文单位}${t.seal}`, centred),
    paragraph('{落款日期}', centred),
  ];
  const delivery = [t.delivery, t.refusal].map((text) =>
    paragraph(text, { keepNext: true }, { size: SIZES.table }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: SIGN_OFF,
    width: { size: sum(SIGN_OFF), type: WidthType.DXA },
    borders: Object.fromEntries(
      ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
        side,
        { style: BorderStyle.NIL },
      ]),
    ),
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: SEAL_HEIGHT + 1000, rule: HeightRule.ATLEAST },
        children: [left, right].map(
          (children, column) =>
            new TableCell({ width: { size: SIGN_OFF[column]!, type: WidthType.DXA }, children }),
        ),
      }),
      new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: 2, children: delivery })] }),
    ],
  });
}

function annex(t: ReportMessages): Paragraph[] {
  return [
    paragraph('{#有照片}'),
    paragraph(t.photosTitle, { pageBreakBefore: true }, { font: HEI, size: 28 }),
    paragraph('{#照片}'),
    paragraph('{@图片}', centred),
    paragraph('{图注}', { ...centred, spacing: { ...LEADING, after: 160 } }, { size: SIZES.table }),
    paragraph('{/照片}'),
    paragraph('{/有照片}'),
  ];
}

function footer(t: ReportMessages): Footer {
  const [before, between, after] = t.page('\0', '\0').split('\0');
  const children = [before!, PageNumber.CURRENT, between!, PageNumber.TOTAL_PAGES, after!];
  return new Footer({
    children: [
      new Paragraph({
        ...centred,
        children: children.map((child) => new TextRun({ children: [child], font: SONG, size: 18 })),
      }),
    ],
  });
}

function header(): Header {
  const look = { size: SIZES.table };
  const right = { alignment: AlignmentType.RIGHT, spacing: TABLE_LEADING };
  return new Header({ children: [paragraph('{草稿}', right, look), paragraph('{译文说明}', right, look)] });
}

function template(t: ReportMessages): Document {
  return new Document({
    creator: 'xh-safety',
    lastModifiedBy: 'xh-safety',
    styles: { default: { document: { run: { font: FANGSONG, size: SIZES.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: 567,
              footer: 567,
            },
          },
        },
        headers: { default: header() },
        footers: { default: footer(t) },
        children: [
          ...head(),
          paragraph('{检查情况}', { ...indented, spacing: { ...LEADING, after: 100 } }),
          hazardTable(t),
          ...requests(),
          signOff(t),
          paragraph('{份数说明}', { spacing: { ...LEADING, before: 80 } }),
          ...annex(t),
        ],
      },
    ],
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function fontTable(): string {
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, substitute]) => `<w:font w:name="${name}"><w:altName w:val="${substitute}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

const UNUSED = /theme|numbering|footnotes|endnotes|custom|fontTable\.xml\.rels|(header|footer)1\.xml\.rels/;

// Less to break: the library adds parts that nothing refers to, and a theme whose fonts WPS would miss.
function onlyNeeded(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const needed = new Map([...parts].filter(([name]) => !UNUSED.test(name)));
  edit(needed, '[Content_Types].xml', withoutUnused);
  edit(needed, '_rels/.rels', withoutUnused);
  edit(needed, 'word/_rels/document.xml.rels', withoutUnused);
  edit(needed, 'docProps/core.xml', withoutDates);
  edit(needed, 'word/fontTable.xml', fontTable);
  return needed;
}

function edit(parts: Map<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  parts.set(name, new TextEncoder().encode(change(textOf(parts.get(name)!))));
}

function withoutUnused(xml: string): string {
  return xml.replaceAll(/<(Override|Relationship) [^>]*>/g, (element) =>
    UNUSED.test(element.replace(/Type="[^"]*"/g, '')) ? '' : element,
  );
}

// The day it was made says nothing about the template, and would change its bytes.
function withoutDates(core: string): string {
  return core.replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

for (const [name, t] of [
  ['rectification-notice.docx', zhCN],
  ['rectification-notice.en.docx', en],
] as const) {
  const made = await Packer.toBuffer(template(t));
  writeFileSync(new URL(name, FOLDER), writeZip(onlyNeeded(readZip(made))));
}
