import type { Segment } from './cut-xml.ts';
import type { TemplateData } from './template-data.ts';
import { wordText } from './xml.ts';

/** The XML of a part with its tags filled in. Inner lists know the tags around them. */
export function fillSegments(segments: readonly Segment[], data: TemplateData): string {
  const out: string[] = [];
  fill(segments, [data], out);
  const xml = out.join('');
  // A cell must not be left without any paragraph.
  return xml.includes('</w:tcPr></w:tc>')
    ? xml.replaceAll('</w:tcPr></w:tc>', '</w:tcPr><w:p/></w:tc>')
    : xml;
}

function fill(segments: readonly Segment[], scopes: readonly TemplateData[], out: string[]): void {
  for (const segment of segments) {
    if (typeof segment === 'string') out.push(segment);
    else if (segment.type === 'list') fillList(segment, scopes, out);
    else {
      const value = standingFor(segment.tag, scopes);
      const text = typeof value === 'string' ? value : '';
      out.push(segment.type === 'xml' ? text : wordText(text));
    }
  }
}

function fillList(
  { tag, isInverted, body }: Extract<Segment, { type: 'list' }>,
  scopes: readonly TemplateData[],
  out: string[],
): void {
  const value = standingFor(tag, scopes);
  const isThere = Array.isArray(value) ? value.length > 0 : Boolean(value);
  if (isInverted ? !isThere : isThere && !Array.isArray(value)) fill(body, scopes, out);
  else if (!isInverted && Array.isArray(value))
    for (const row of value as readonly TemplateData[]) fill(body, [...scopes, row], out);
}

function standingFor(tag: string, scopes: readonly TemplateData[]): TemplateData[string] | undefined {
  for (let index = scopes.length - 1; index >= 0; index--) {
    const scope = scopes[index]!;
    if (Object.hasOwn(scope, tag)) return scope[tag];
  }
  return undefined;
}
