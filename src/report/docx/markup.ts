import { concat, wordText } from './xml.ts';

/** How a paragraph looks; sizes and spaces in points. */
export interface Look {
  readonly size: number;
  readonly font?: keyof typeof FONTS | undefined;
  readonly bold?: boolean | undefined;
  /** Six hexadecimal digits. */
  readonly colour?: string | undefined;
  readonly align?: 'left' | 'center' | 'right' | 'both' | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Height of a line: exactly so many points, or at least. */
  readonly line?: { readonly exactly: number } | { readonly atLeast: number } | undefined;
  /** Indent of the first line in characters. */
  readonly indent?: number | undefined;
  /** Left clear on either side, in characters. */
  readonly sides?: { readonly left?: number; readonly right?: number } | undefined;
  readonly rule?: keyof typeof RULES | undefined;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean | undefined;
  readonly newPage?: boolean | undefined;
  /** WordprocessingML at the end of the paragraph's properties: tabs, or the end of a section. */
  readonly properties?: string | undefined;
  /** The paragraph style that says all this, where the file has one: see `styleOf`. */
  readonly style?: string | undefined;
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

// Theme fonts would be missing in WPS, so every style and every run without one names its fonts.
const FONTS = { body: '仿宋_GB2312', heading: '黑体', song: '宋体', title: '方正小标宋简体' } as const;
const LATIN = 'Times New Roman';
const TWIPS_PER_POINT = 20;
/** What Word and WPS take where the first is not installed. */
export const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  黑体: 'SimHei',
  宋体: 'SimSun',
  方正小标宋简体: '华文中宋',
  'Times New Roman': 'Times',
};
/** Lines under a paragraph. */
const RULES = {
  double: '<w:bottom w:val="double" w:sz="6" w:space="4" w:color="000000"/>',
  red: '<w:bottom w:val="single" w:sz="18" w:space="8" w:color="E60012"/>',
} as const;

/** Millimetres in twips. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A run of text. Spaces are kept as they are. */
export function run(text: string, look: Look): string {
  return `<w:r>${propertiesOf(look).run}<w:t xml:space="preserve">${wordText(text)}</w:t></w:r>`;
}

/** A field that the word processor fills in, such as PAGE. */
export function field(instruction: string, look: Look): string {
  const properties = propertiesOf(look).run;
  const part = (content: string) => `<w:r>${properties}${content}</w:r>`;
  return [
    part('<w:fldChar w:fldCharType="begin"/>'),
    part(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    part('<w:fldChar w:fldCharType="separate"/>'),
    part('<w:t>1</w:t>'),
    part('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

interface Properties {
  readonly run: string;
  readonly paragraph: string;
}

const known = new WeakMap<Look, Properties>();

/** A look as properties; a paper has thousands of paragraphs, and a dozen looks. */
function propertiesOf(look: Look): Properties {
  const properties = known.get(look) ?? (look.style === undefined ? direct(look) : byStyle(look.style));
  known.set(look, properties);
  return properties;
}

function direct(look: Look): Properties {
  return { run: runProperties(look), paragraph: paragraphProperties(look) };
}

// Quotes take a Chinese font by the hint, which Word reads nowhere but in the run.
function byStyle(style: string): Properties {
  return {
    run: '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>',
    paragraph: `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`,
  };
}

/** The paragraph style of a look, under the name by which people find it. */
export function styleOf(look: Look, name: string): string {
  const { run, paragraph: properties } = direct(look);
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${look.style}"><w:name w:val="${name}"/><w:qFormat/>${properties}${run}</w:style>`;
}

function runProperties({ size, font = 'body', bold = false, colour }: Look): string {
  const fonts = `w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${FONTS[font]}" w:cs="${LATIN}" w:hint="eastAsia"`;
  const halves = size * 2;
  const weight = bold ? '<w:b/><w:bCs/>' : '';
  const ink = colour ? `<w:color w:val="${colour}"/>` : '';
  return `<w:rPr><w:rFonts ${fonts}/>${weight}${ink}<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/></w:rPr>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, look: Look): string {
  return `<w:p>${propertiesOf(look).paragraph}${runs}</w:p>`;
}

// In the order that the schema wants.
function paragraphProperties(look: Look): string {
  const { before = 0, after = 0, align = 'left', rule, properties = '' } = look;
  const [tabs, section] = properties.startsWith('<w:tabs') ? [properties, ''] : ['', properties];
  return [
    '<w:pPr>',
    look.keepNext ? '<w:keepNext/>' : '',
    look.newPage ? '<w:pageBreakBefore/>' : '',
    rule ? `<w:pBdr>${RULES[rule]}</w:pBdr>` : '',
    `${tabs}<w:snapToGrid w:val="0"/>`,
    `<w:spacing w:before="${before * TWIPS_PER_POINT}" w:after="${after * TWIPS_PER_POINT}" ${lineHeight(look)}/>`,
    indents(look),
    `<w:jc w:val="${align}"/>${section}</w:pPr>`,
  ].join('');
}

function lineHeight({ line }: Look): string {
  if (!line) return 'w:line="240" w:lineRule="auto"';
  return 'exactly' in line
    ? `w:line="${Math.round(line.exactly * TWIPS_PER_POINT)}" w:lineRule="exact"`
    : `w:line="${Math.round(line.atLeast * TWIPS_PER_POINT)}" w:lineRule="atLeast"`;
}

// By the character, so that it stays right when somebody changes the size; in twips for who does not know that.
function indents({ size, indent, sides }: Look): string {
  const one = (name: string, characters = 0) =>
    characters > 0
      ? ` w:${name}Chars="${characters * 100}" w:${name}="${characters * size * TWIPS_PER_POINT}"`
      : '';
  const all = one('left', sides?.left) + one('right', sides?.right) + one('firstLine', indent);
  return all && `<w:ind${all}/>`;
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

const NO_MARGINS = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>';

/** A table of fixed widths, which WPS would lose were they only in the grid; widths in millimetres. */
export function table(
  widths: readonly number[],
  rows: readonly Row[],
  { isRuled = true }: { readonly isRuled?: boolean } = {},
): string {
  const columns = widths.map(twips);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const head = [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${total}" w:type="dxa"/>${isRuled ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : ''}<w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${isRuled ? cellMargins : NO_MARGINS}</w:tblCellMar>`,
    `</w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
  ];
  return `${head.join('')}${concat(rows.map((row) => tableRow(row, columns)))}</w:tbl>`;
}

function tableRow({ cells, height, isHeading = false }: Row, columns: readonly number[]): string {
  let column = 0;
  let placed = '';
  for (const cell of cells) {
    let width = 0;
    for (const end = column + (cell.span ?? 1); column < end; column++) width += columns[column] ?? 0;
    placed += tableCell(cell, width);
  }
  const least = height === undefined ? '' : `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${least}${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${placed}</w:tr>`;
}

function tableCell({ paragraphs, span = 1, fill, vertical = 'center' }: Cell, width: number): string {
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const shade = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}${shade}<w:vAlign w:val="${vertical}"/></w:tcPr>${paragraphs}</w:tc>`;
}
