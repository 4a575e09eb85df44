import { joinTags } from './join-tags.ts';

/** A stretch of XML, or what stands in its place. */
export type Segment =
  | string
  | { readonly type: 'text' | 'xml'; readonly tag: string }
  | {
      readonly type: 'list';
      readonly tag: string;
      readonly isInverted: boolean;
      readonly body: readonly Segment[];
    };

interface Tag {
  readonly sign: '' | '#' | '/' | '^' | '@';
  readonly name: string;
  /** Where its braces begin and end in the XML. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of the XML, from its first character to behind its last. */
type Stretch = readonly [start: number, end: number];

const RUN_TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
const TAG = /\{([#/^@]?)\s*([^{}<>#/^@][^{}<>]*?)\s*\}/g;

/**
 * Cuts a part of a Word file at its tags, once for all papers. Undefined where a list neither lies in one paragraph, nor
 * is one row, nor stands between two paragraphs of the same cell or text.
 */
export function cutXml(source: string): Segment[] | undefined {
  const xml = joinTags(source).replaceAll(/<w:t>(?=[^<]*\{)/g, '<w:t xml:space="preserve">');
  const tags = tagsIn(xml);
  if (!tags || (tags.length > 0 && xml.includes('<w:txbxContent'))) return undefined;
  try {
    return segments(xml, tags, 0, xml.length);
  } catch (error) {
    if (error instanceof CannotCut) return undefined;
    throw error;
  }
}

class CannotCut extends Error {}

function tagsIn(xml: string): Tag[] | undefined {
  const tags: Tag[] = [];
  for (const run of xml.matchAll(RUN_TEXT)) {
    const [whole, content = ''] = run;
    if (/[{}]/.test(content.replaceAll(TAG, ''))) return undefined;
    const from = run.index + whole.length - '</w:t>'.length - content.length;
    for (const match of content.matchAll(TAG)) {
      const start = from + match.index;
      const sign = match[1] as Tag['sign'];
      tags.push({ sign, name: match[2]!, start, end: start + match[0].length });
    }
  }
  return tags;
}

/** What lies between two places, cut at these tags. */
function segments(xml: string, tags: readonly Tag[], from: number, to: number): Segment[] {
  const found: Segment[] = [];
  let at = from;
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index]!;
    const closing = tag.sign === '#' || tag.sign === '^' ? closingOf(tags, index) : index;
    const [[start, end], segment] =
      closing === index ? single(xml, tag) : listFrom(xml, tags, index, closing);
    if (start < at) throw new CannotCut();
    found.push(xml.slice(at, start), segment);
    at = end;
    index = closing;
  }
  if (at > to) throw new CannotCut();
  return [...found, xml.slice(at, to)];
}

function closingOf(tags: readonly Tag[], opening: number): number {
  let depth = 0;
  for (let index = opening; index < tags.length; index++) {
    const { sign, name } = tags[index]!;
    if (sign === '#' || sign === '^') depth++;
    if (sign === '/' && --depth === 0) {
      if (name !== tags[opening]!.name) throw new CannotCut();
      return index;
    }
  }
  throw new CannotCut();
}

function single(xml: string, tag: Tag): [Stretch, Segment] {
  if (tag.sign === '') return [[tag.start, tag.end], { type: 'text', tag: tag.name }];
  if (tag.sign === '@') return [aloneIn(xml, tag), { type: 'xml', tag: tag.name }];
  throw new CannotCut();
}

function listFrom(xml: string, tags: readonly Tag[], from: number, to: number): [Stretch, Segment] {
  const [open, close] = [tags[from]!, tags[to]!];
  const inner = tags.slice(from + 1, to);
  const list = { type: 'list', tag: open.name, isInverted: open.sign === '^' } as const;
  const between = xml.slice(open.end, close.start);
  if (!between.includes('</w:p>'))
    return [[open.start, close.end], { ...list, body: segments(xml, inner, open.end, close.start) }];
  if (isOneRow(between)) {
    const [start, end] = [
      lastTag(xml, 'w:tr', open.start),
      xml.indexOf('</w:tr>', close.end) + '</w:tr>'.length,
    ];
    const isWhole = tags[from - 1] === undefined || tags[from - 1]!.end < start;
    if (!isWhole || (tags[to + 1]?.start ?? end) < end) throw new CannotCut();
    const body = [
      xml.slice(start, open.start),
      ...segments(xml, inner, open.end, close.start),
      xml.slice(close.end, end),
    ];
    return [[start, end], { ...list, body }];
  }
  const [first, last] = [aloneIn(xml, open), aloneIn(xml, close)];
  if (!isBalanced(xml.slice(first[1], last[0]))) throw new CannotCut();
  // LibreOffice begins a new page at the end of the paragraph before it, which may be that of a tag.
  const lead = xml.slice(...first).includes(PAGE_BREAK) ? `<w:p><w:r>${PAGE_BREAK}</w:r></w:p>` : '';
  return [[first[0], last[1]], { ...list, body: [lead, ...segments(xml, inner, first[1], last[0])] }];
}

const PAGE_BREAK = '<w:br w:type="page"/>';

/** Whether a stretch goes from one cell to another of the same row. */
function isOneRow(between: string): boolean {
  return between.includes('</w:tc>') && !/<\/?w:tr[ >]|<\/?w:tbl>/.test(between);
}

function isBalanced(between: string): boolean {
  return (
    ['w:tbl', 'w:tr', 'w:tc'].every(
      (name) =>
        (between.match(new RegExp(`<${name}[ >]`, 'g')) ?? []).length ===
        (between.match(new RegExp(`</${name}>`, 'g')) ?? []).length,
    ) && !/^\s*<\/w:t[cr]>/.test(between)
  );
}

/** The paragraph that holds this tag and nothing else. */
function aloneIn(xml: string, tag: Tag): Stretch {
  const start = lastTag(xml, 'w:p', tag.start);
  const end = xml.indexOf('</w:p>', tag.end) + '</w:p>'.length;
  const after = xml.slice(tag.end, end);
  const others = xml.slice(start, tag.start) + (tag.sign === '#' ? after.replace(PAGE_BREAK, '') : after);
  const text = [...others.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
  if (text.trim() !== '' || /<w:(drawing|pict|fldChar|br|sectPr)\b/.test(others)) throw new CannotCut();
  return [start, end];
}

function lastTag(xml: string, name: string, before: number): number {
  return Math.max(xml.lastIndexOf(`<${name}>`, before), xml.lastIndexOf(`<${name} `, before));
}
