import { attributeReader } from './xml-attributes.ts';

/** A tag as it opens. Names are without their prefixes. */
export interface XmlTag {
  readonly name: string;
  /** The value of an attribute, named as it stands in the file; undefined where there is none. */
  attribute(name: string): string | undefined;
}

/** What is told while XML is read from its beginning to its end. */
export interface XmlHandlers {
  open(tag: XmlTag): void;
  close(name: string): void;
  /** A piece of text, decoded when it is read; what stands between two tags may come in several. */
  text(read: () => string): void;
}

const SLASH = 0x2f;
const CDATA = '<![CDATA[';

/**
 * Reads XML in UTF-8, as the parts of a workbook are. Nothing is expanded but the entities of single characters.
 *
 * General parsers take two to five times as long, most of it for what a roster does not need.
 *
 * @throws Error where the XML breaks off
 */
export function scanXml(bytes: Uint8Array, on: XmlHandlers): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // A character for each byte: markup is ASCII, and a place in this text is a place in the bytes. Texts are decoded
  // from the bytes, as strings of their own; a slice of `xml` would keep the whole of it in memory.
  const xml = buffer.toString('latin1');
  const attributes = attributeReader(xml, (from, to) => withoutEntities(buffer.toString('utf8', from, to)));
  const tag = { name: '', attribute: attributes.value };
  let depth = 0;
  let at = 0;
  let start = 0;
  const readText = () => withoutEntities(buffer.toString('utf8', at, start));
  for (start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', at)) {
    if (start > at && depth > 0) on.text(readText);
    const next = xml.charAt(start + 1);
    if (next === '/') {
      at = after(xml, '>', start);
      depth -= 1;
      on.close(localName(xml.slice(start + 2, at - 1).trimEnd()));
    } else if (next === '!' || next === '?') {
      at = afterDeclaration(xml, start);
      if (!xml.startsWith(CDATA, start)) continue;
      const text = buffer.toString('utf8', start + CDATA.length, at - ']]>'.length);
      on.text(() => text);
    } else {
      const nameEnd = endOfName(xml, start + 1);
      tag.name = localName(xml.slice(start + 1, nameEnd));
      at = attributes.readFrom(nameEnd) + 1;
      on.open(tag);
      if (xml.charCodeAt(at - 2) === SLASH) on.close(tag.name);
      else depth += 1;
    }
  }
  if (depth !== 0) throw new Error('the XML breaks off');
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw new Error('the XML breaks off');
  return at + end.length;
}

function afterDeclaration(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + '<!--'.length);
  if (xml.startsWith(CDATA, start)) return after(xml, ']]>', start);
  return after(xml, '>', start);
}

function endOfName(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) > SPACE && !'/>'.includes(xml.charAt(at))) at += 1;
  return at;
}

const SPACE = 0x20;

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : (ENTITIES[name] ?? whole);
    },
  );
}
