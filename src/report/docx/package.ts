import type { Language } from '../../domain/text.ts';
import { SUBSTITUTES } from './markup.ts';
import { escapeXml } from './xml.ts';

/** What stands around the body of a Word file. */
export interface WordShell {
  readonly title: string;
  readonly language: Language;
  /** Paragraph styles beside the default. */
  readonly styles?: string | undefined;
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
const DOCUMENT = 'word/document.xml';
// Before headers and footers come styles, settings and fonts.
const FIXED = ['styles', 'settings', 'fontTable'];

/** The id by which a section refers to the header or footer with this place among all of them. */
export function marginId(index: number): string {
  return `rId${FIXED.length + index + 1}`;
}

/** The parts of a Word file as XML, by name, but for its body. */
export function shellParts(shell: WordShell): Map<string, string> {
  const names = shell.margins.map(([name]) => name);
  const parts: [name: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(names)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, DOCUMENT],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(shell)],
    ['word/_rels/document.xml.rels', documentRelationships(names)],
    ['word/fontTable.xml', `<w:fonts ${NAMESPACES}>${fontTable()}</w:fonts>`],
    ...shell.margins.map(([name, content]): [string, string] => [`word/${name}.xml`, margin(name, content)]),
    ['word/settings.xml', `<w:settings ${NAMESPACES}>${settings(shell)}</w:settings>`],
    ['word/styles.xml', `<w:styles ${NAMESPACES}>${styles(shell)}</w:styles>`],
  ];
  return new Map(parts.map(([name, xml]) => [name, DECLARATION + xml]));
}

/** All parts, with the body: WordprocessingML down to the properties of the last section. */
export function withBody(shell: ReadonlyMap<string, string>, body: string): Map<string, string> {
  const document = `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return new Map(shell).set(DOCUMENT, document);
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
    override(DOCUMENT, `${WORD}.document.main+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...[...FIXED, ...margins].map((name) => override(`word/${name}.xml`, `${WORD}.${typeOf(name)}+xml`)),
    '</Types>',
  ].join('');
}

function coreProperties({ title }: WordShell): string {
  const namespaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `<cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

// In Chinese, punctuation may hang and lines may break as Chinese lines do; quotes take a Chinese font by the hint. A line
// that was broken by hand is not stretched to the margin.
function settings({ isTwoSided = false }: WordShell): string {
  const sides = isTwoSided ? '<w:evenAndOddHeaders/>' : '';
  return `${sides}<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`;
}

function styles({ language, styles: own = '' }: WordShell): string {
  const latin = language === 'en' ? 'en-GB' : 'en-US';
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>',
    `<w:lang w:val="${latin}" w:eastAsia="zh-CN"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    own,
  ].join('');
}

function fontTable(): string {
  return Object.entries(SUBSTITUTES)
    .map(([name, substitute]) => `<w:font w:name="${name}"><w:altName w:val="${substitute}"/></w:font>`)
    .join('');
}
