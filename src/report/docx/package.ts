import type { Language } from '../../domain/text.ts';
import { SUBSTITUTES } from './markup.ts';
import { escapeXml } from './xml.ts';

/** A Word file before it is packed. */
export interface WordFile {
  readonly title: string;
  readonly language: Language;
  /** WordprocessingML of the body, down to the properties of the last section. */
  readonly body: string;
  /** WordprocessingML of headers and footers by name: `header1`, `footer1`. Sections refer to them by `marginId`. */
  readonly margins: readonly (readonly [name: string, content: string])[];
  /** Whether even pages have headers and footers of their own. */
  readonly isTwoSided?: boolean | undefined;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
// Before headers and footers come styles, settings and fonts.
const FIXED = ['styles', 'settings', 'fontTable'];

/** The id by which a section refers to the header or footer with this place among all of them. */
export function marginId(index: number): string {
  return `rId${FIXED.length + index + 1}`;
}

/** The parts of a Word file as XML, by name, in the order in which they are packed. */
export function wordParts(file: WordFile): Map<string, string> {
  const names = file.margins.map(([name]) => name);
  const parts: [name: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(names)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, 'word/document.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(file)],
    ['word/_rels/document.xml.rels', documentRelationships(names)],
    ['word/document.xml', `<w:document ${NAMESPACES}><w:body>${file.body}</w:body></w:document>`],
    ['word/fontTable.xml', `<w:fonts ${NAMESPACES}>${fontTable()}</w:fonts>`],
    ...file.margins.map(([name, content]): [string, string] => [`word/${name}.xml`, margin(name, content)]),
    ['word/settings.xml', `<w:settings ${NAMESPACES}>${settings(file)}</w:settings>`],
    ['word/styles.xml', `<w:styles ${NAMESPACES}>${defaults(file)}</w:styles>`],
  ];
  return new Map(parts.map(([name, xml]) => [name, DECLARATION + xml]));
}

function margin(name: string, content: string): string {
  const element = name.startsWith('header') ? 'w:hdr' : 'w:ftr';
  return `<${element} ${NAMESPACES}>${content}</${element}>`;
}

function typeOf(name: string): string {
  return name.replace(/\d+$/, '');
}

function documentRelationships(margins: readonly string[]): string {
  return relationships(
    [...FIXED, ...margins].map((name): [string, string] => [`${OFFICE}/${typeOf(name)}`, `${name}.xml`]),
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(margins: readonly string[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    override('word/document.xml', `${WORD}.document.main+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...[...FIXED, ...margins].map((name) => override(`word/${name}.xml`, `${WORD}.${typeOf(name)}+xml`)),
    '</Types>',
  ].join('');
}

function coreProperties({ title }: WordFile): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

// In Chinese, punctuation may hang and lines may break as Chinese lines do; quotes take a Chinese font by the hint.
function settings({ isTwoSided = false }: WordFile): string {
  const sides = isTwoSided ? '<w:evenAndOddHeaders/>' : '';
  return `${sides}<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`;
}

function defaults({ language }: WordFile): string {
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
