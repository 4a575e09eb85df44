/** What is wrong with a part of XML: where it stands, as far as that is one tag. */
export interface XmlFault {
  readonly tag: string;
  readonly reason: string;
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s<>/=!?]+)(?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>)/y;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);).{0,20}/i;
const BROKEN = 'XML';

/**
 * The first fault for which no word processor would open the part, or for which it would read something else than we
 * do: another encoding, or a document type that brings its own entities. Undefined where the part is well formed.
 */
export function faultInXml(content: Uint8Array): XmlFault | undefined {
  const xml = decoded(content);
  if (xml === undefined) return { tag: '', reason: 'UTF-8' };
  if (xml.includes('<!DOCTYPE')) return { tag: '', reason: 'DOCTYPE' };
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const match = TAG.exec(xml);
    if (!match) return { tag: xml.slice(at, at + 40), reason: BROKEN };
    const [tag, closing, name, empty] = match;
    if (name === undefined || empty) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return { tag, reason: BROKEN };
  }
  if (open.length > 0) return { tag: `<${open.at(-1)}>`, reason: BROKEN };
  const [reference] = REFERENCE.exec(xml) ?? [];
  return reference ? { tag: reference, reason: BROKEN } : undefined;
}

function decoded(content: Uint8Array): string | undefined {
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const [, encoding = 'utf-8'] = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(xml) ?? [];
    return /^utf-?8$/i.test(encoding) && !xml.includes('\0') ? xml : undefined;
  } catch {
    return undefined;
  }
}
