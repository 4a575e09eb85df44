import type { Parts } from '../docx/compile-template.ts';
import { escapeXml } from '../docx/xml.ts';
import { field, type Look, paragraph, run, twips } from './docx-markup.ts';
import { COLUMNS, PAGE, SIZES } from './form-grid.ts';
import type { FormChecklist, FormMessages, FormModel } from './form-model.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
/** From the edge of the paper to the footer, in millimetres. */
const FOOTER_EDGE = 8;
/** What Word and WPS take where the first is not installed. */
const SUBSTITUTES = { 仿宋_GB2312: '仿宋', 黑体: 'SimHei', 'Times New Roman': 'Times' } as const;

/** The parts of a Word file around this body. */
export function packageParts(body: string, model: FormModel, t: FormMessages): Parts {
  const footers = model.checklists.map((checklist, index) => [
    `word/footer${index + 1}.xml`,
    `<w:ftr ${NAMESPACES}>${footer(checklist, t)}</w:ftr>`,
  ]);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(model.checklists),
    '_rels/.rels': relationships([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(model),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': documentRelationships(model.checklists),
    'word/styles.xml': `<w:styles ${NAMESPACES}>${defaults(model)}</w:styles>`,
    'word/settings.xml': `<w:settings ${NAMESPACES}>${SETTINGS}</w:settings>`,
    'word/fontTable.xml': `<w:fonts ${NAMESPACES}>${fontTable()}</w:fonts>`,
    ...Object.fromEntries(footers),
  };
  const encoder = new TextEncoder();
  return new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(DECLARATION + xml)]));
}

/** The end of the section of the checklist with this index: A4, the margins, its footer; a new page begins it. */
export function sectionProperties(index: number): string {
  const { width, height, top, bottom, left, right } = PAGE;
  return [
    `<w:sectPr><w:footerReference w:type="default" r:id="${footerId(index)}"/><w:type w:val="nextPage"/>`,
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>`,
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`,
    ` w:header="${twips(FOOTER_EDGE)}" w:footer="${twips(FOOTER_EDGE)}" w:gutter="0"/></w:sectPr>`,
  ].join('');
}

function footer({ version }: FormChecklist, { page }: FormMessages): string {
  const width = COLUMNS.items.reduce((sum, column) => sum + column, 0);
  const look: Look = {
    size: SIZES.footer,
    properties: `<w:tabs><w:tab w:val="right" w:pos="${twips(width)}"/></w:tabs>`,
  };
  const number = [page.before, field('PAGE', look), page.between, field('NUMPAGES', look), page.after];
  const runs = number.map((part, index) => (index % 2 === 0 ? run(part, look) : part));
  return paragraph(`${run(version, look)}<w:r><w:tab/></w:r>${runs.join('')}`, look);
}

// Before the footers come styles, settings and fonts.
const FIXED = ['styles', 'settings', 'fontTable'];

function footerId(index: number): string {
  return `rId${FIXED.length + index + 1}`;
}

function documentRelationships(checklists: readonly unknown[]): string {
  return relationships([
    ...FIXED.map((name): [string, string] => [`${OFFICE}/${name}`, `${name}.xml`]),
    ...checklists.map((_, index): [string, string] => [`${OFFICE}/footer`, `footer${index + 1}.xml`]),
  ]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(checklists: readonly unknown[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    override('word/document.xml', `${WORD}.document.main+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...FIXED.map((name) => override(`word/${name}.xml`, `${WORD}.${name}+xml`)),
    ...checklists.map((_, index) => override(`word/footer${index + 1}.xml`, `${WORD}.footer+xml`)),
    '</Types>',
  ].join('');
}

function coreProperties({ title }: FormModel): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

// In Chinese, punctuation may hang and lines may break as Chinese lines do; quotes take a Chinese font by the hint.
const SETTINGS =
  '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

function defaults({ language }: FormModel): string {
  const latin = language === 'en' ? 'en-GB' : 'en-US';
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>',
    `<w:lang w:val="${latin}" w:eastAsia="zh-CN"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ].join('');
}

function fontTable(): string {
  return Object.entries(SUBSTITUTES)
    .map(([name, substitute]) => `<w:font w:name="${name}"><w:altName w:val="${substitute}"/></w:font>`)
    .join('');
}
