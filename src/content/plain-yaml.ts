import { LIMITS } from './decode.ts';
import { flowValue, PLAIN_KEY } from './plain-yaml-flow.ts';

/**
 * The data of a text in the plain YAML that checklists are written in, or undefined where it uses anything else.
 *
 * The yaml library takes most of the time of a start; this reads the same data ten times as fast, in one pass. It
 * knows block maps and lists, flow collections on one line, plain, quoted and `>-` text, and comments. At the first
 * thing it does not know, or that is wrong, it declines, and the library answers: so it never has to explain a
 * fault. A test holds the two together on mutated files.
 */
export function plainData(text: string): unknown {
  if (text.length > MOST_CHARACTERS || /[\t\r]| $/m.test(text)) return undefined;
  const { lines, comments } = linesOf(text);
  if (lines.length === 0 || lines[0]!.indent !== 0) return undefined;
  const reader = { lines, comments, at: 0 };
  const data = block(reader, 0, 0);
  return data === OUTSIDE || reader.at < lines.length ? undefined : data;
}

const MOST_CHARACTERS = 200_000;

/** What stands for "not plain": no data that a text can have. */
const OUTSIDE = Symbol('outside');

interface Line {
  indent: number;
  /** From the first character that is no space. */
  content: string;
  readonly number: number;
}

interface Reader {
  readonly lines: readonly Line[];
  /** Numbers of the lines that look like a comment; in a `>-` text they would belong to it. */
  readonly comments: ReadonlySet<number>;
  at: number;
}

function linesOf(text: string): Pick<Reader, 'lines' | 'comments'> {
  const lines: Line[] = [];
  const comments = new Set<number>();
  for (const [number, line] of text.split('\n').entries()) {
    const content = line.replace(/^ +/, '');
    if (content.startsWith('#')) comments.add(number);
    if (content === '' || content.startsWith('#')) continue;
    lines.push({ indent: line.length - content.length, content, number });
  }
  return { lines, comments };
}

const KEY = new RegExp(`^${PLAIN_KEY}:(?: +|$)`);

function block(reader: Reader, indent: number, depth: number): unknown {
  if (depth > LIMITS.depth / 4) return OUTSIDE;
  const first = reader.lines[reader.at]!;
  return isEntry(first) ? list(reader, indent, depth) : map(reader, indent, depth);
}

function isEntry({ content }: Line): boolean {
  return content === '-' || content.startsWith('- ');
}

function map(reader: Reader, indent: number, depth: number): unknown {
  const data: Record<string, unknown> = {};
  for (let line = current(reader); line && line.indent === indent && !isEntry(line); line = current(reader)) {
    const [whole, plain, quoted] = KEY.exec(line.content) ?? [];
    const key = plain ?? quoted;
    if (whole === undefined || key === undefined || key === '__proto__' || Object.hasOwn(data, key))
      return OUTSIDE;
    reader.at += 1;
    const rest = line.content.slice(whole.length);
    const value = rest === '' ? below(reader, indent, depth) : inline(reader, indent, rest);
    if (value === OUTSIDE) return OUTSIDE;
    data[key] = value;
  }
  return closed(reader, indent) ? data : OUTSIDE;
}

function list(reader: Reader, indent: number, depth: number): unknown {
  const data: unknown[] = [];
  for (let line = current(reader); line && line.indent === indent && isEntry(line); line = current(reader)) {
    const value = entry(reader, line, depth);
    if (value === OUTSIDE) return OUTSIDE;
    data.push(value);
  }
  return closed(reader, indent) ? data : OUTSIDE;
}

function entry(reader: Reader, line: Line, depth: number): unknown {
  const rest = line.content.slice(1).replace(/^ +/, '');
  if (rest === '') return OUTSIDE;
  const { indent } = line;
  if (KEY.test(rest)) {
    // A map that begins beside the hyphen: the rest of the line is its first line.
    line.indent += line.content.length - rest.length;
    line.content = rest;
    return map(reader, line.indent, depth + 1);
  }
  reader.at += 1;
  return inline(reader, indent, rest);
}

/** What stands on the lines below a key; a list may stand as far left as its key. */
function below(reader: Reader, indent: number, depth: number): unknown {
  const next = current(reader);
  if (!next || next.indent < indent) return '';
  if (next.indent > indent) return block(reader, next.indent, depth + 1);
  return isEntry(next) ? list(reader, indent, depth + 1) : '';
}

function inline(reader: Reader, indent: number, text: string): unknown {
  if (text === '>-') return folded(reader, indent);
  if (!isBelow(reader, indent)) return flowValue(text) ?? OUTSIDE;
  const whole = isOpen(text) || !/^[{['"]/.test(text) ? continued(reader, indent, text) : undefined;
  return whole === undefined || isBelow(reader, indent) ? OUTSIDE : (flowValue(whole) ?? OUTSIDE);
}

/** Whether the next line stands further to the right: it goes on with the text before it. */
function isBelow(reader: Reader, indent: number): boolean {
  return (current(reader)?.indent ?? 0) > indent;
}

/** A quoted text that does not end on its line. */
function isOpen(text: string): boolean {
  const quote = text[0];
  return (quote === "'" || quote === '"') && text.split(quote).length % 2 === 0;
}

/** Quoted text until its quote is closed, plain text as long as it stands further to the right. */
function continued(reader: Reader, indent: number, text: string): string | undefined {
  const quoted = isOpen(text);
  const parts = linesBelow(reader, indent, (before) => !quoted || isOpen([text, ...before].join(' ')));
  if (!parts) return undefined;
  const whole = [text, ...parts].join(' ');
  return whole.includes(' #') ? undefined : whole;
}

function folded(reader: Reader, indent: number): unknown {
  const parts = linesBelow(reader, indent, () => true);
  const next = reader.lines[reader.at - 1]!.number + 1;
  return !parts || parts.length === 0 || reader.comments.has(next) ? OUTSIDE : parts.join(' ');
}

/**
 * Steps over the lines further to the right; undefined where they mean more than a space between them: with a blank
 * line or a comment (neither is in the list) or with a step to the right.
 */
function linesBelow(
  reader: Reader,
  indent: number,
  more: (before: readonly string[]) => boolean,
): string[] | undefined {
  const parts: string[] = [];
  const left = current(reader)?.indent;
  for (let line = current(reader); line && line.indent > indent && more(parts); line = current(reader)) {
    const follows = line.number === reader.lines[reader.at - 1]!.number + 1;
    if (!follows || line.indent !== left) return undefined;
    parts.push(line.content);
    reader.at += 1;
  }
  return parts;
}

function current(reader: Reader): Line | undefined {
  return reader.lines[reader.at];
}

// After the last entry the text may only go on further to the left.
function closed(reader: Reader, indent: number): boolean {
  const next = current(reader);
  return !next || next.indent < indent || (next.indent === indent && isEntry(next));
}
