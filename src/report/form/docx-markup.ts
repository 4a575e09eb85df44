import { escapeXml } from '../docx/xml.ts';

/** How a paragraph looks; sizes in points, spaces in points. */
export interface Look {
  readonly size: number;
  readonly font?: 'body' | 'heading' | undefined;
  readonly align?: 'left' | 'center' | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean | undefined;
  /** WordprocessingML at the end of the paragraph's properties: tabs, or the end of a section. */
  readonly properties?: string | undefined;
}

/** One cell: its paragraphs, and how many columns it spans. */
export interface Cell {
  readonly paragraphs: string;
  readonly span?: number | undefined;
  readonly fill?: string | undefined;
  readonly vertical?: 'center' | 'top' | undefined;
}

/** One row; a heading is repeated on each page that the table goes on to. Rows are never broken. */
export interface Row {
  readonly cells: readonly Cell[];
  /** At least, in millimetres. */
  readonly height?: number | undefined;
  readonly isHeading?: boolean | undefined;
}

// Theme fonts would be missing in WPS, so every run names its fonts.
const FONTS = { body: '仿宋_GB2312', heading: '黑体' } as const;
const LATIN = 'Times New Roman';
const TWIPS_PER_POINT = 20;

/** Millimetres in twips. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A run of text. Spaces are kept as they are. */
export function run(text: string, look: Look): string {
  return `<w:r>${runProperties(look)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A field that the word processor fills in, such as PAGE. */
export function field(instruction: string, look: Look): string {
  const properties = runProperties(look);
  const part = (content: string) => `<w:r>${properties}${content}</w:r>`;
  return [
    part('<w:fldChar w:fldCharType="begin"/>'),
    part(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    part('<w:fldChar w:fldCharType="separate"/>'),
    part('<w:t>1</w:t>'),
    part('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

function runProperties({ size, font = 'body' }: Look): string {
  const fonts = `w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${FONTS[font]}" w:cs="${LATIN}" w:hint="eastAsia"`;
  const halves = size * 2;
  return `<w:rPr><w:rFonts ${fonts}/><w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/></w:rPr>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, look: Look): string {
  const { before = 0, after = 0, align = 'left', keepNext = false, properties = '' } = look;
  const spacing = `<w:spacing w:before="${before * TWIPS_PER_POINT}" w:after="${after * TWIPS_PER_POINT}" w:line="240" w:lineRule="auto"/>`;
  const [tabs, section] = properties.startsWith('<w:tabs') ? [properties, ''] : ['', properties];
  const all = `${keepNext ? '<w:keepNext/>' : ''}${tabs}<w:snapToGrid w:val="0"/>${spacing}<w:jc w:val="${align}"/>${section}`;
  return `<w:p><w:pPr>${all}</w:pPr>${runs}</w:p>`;
}

/** A paragraph of one text. */
export function text(content: string, look: Look): string {
  return paragraph(content === '' ? '' : run(content, look), look);
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
/** Space around a cell's text, in twips. */
const MARGINS = { top: 23, left: 68, bottom: 23, right: 68 } as const;

const cellMargins = Object.entries(MARGINS)
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('');

/** A table of fixed widths, which WPS would lose were they only in the grid; widths in millimetres. */
export function table(widths: readonly number[], rows: readonly Row[]): string {
  const columns = widths.map(twips);
  const total = columns.reduce((sum, width) => sum + width, 0);
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${cellMargins}</w:tblCellMar>`,
    `</w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => tableRow(row, columns)),
    '</w:tbl>',
  ].join('');
}

function tableRow({ cells, height, isHeading = false }: Row, columns: readonly number[]): string {
  let column = 0;
  const placed = cells.map((cell) => {
    const { span = 1 } = cell;
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return tableCell(cell, width);
  });
  const least = height === undefined ? '' : `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${least}${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${placed.join('')}</w:tr>`;
}

function tableCell({ paragraphs, span = 1, fill, vertical = 'center' }: Cell, width: number): string {
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '',
    `<w:vAlign w:val="${vertical}"/></w:tcPr>${paragraphs}</w:tc>`,
  ].join('');
}
