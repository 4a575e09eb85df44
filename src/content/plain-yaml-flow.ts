/** A key, plain (group 1) or in single quotes without any inside (group 2). */
export const PLAIN_KEY =
  "(?:([\\w\\u00a1-\\uffff](?:[\\w\\u00a1-\\uffff(). -]{0,200}[\\w\\u00a1-\\uffff().-])?)|'([^']{1,200})')";

/** The data of one line's value (plain or quoted text, or a flow collection); undefined if it is anything else. */
export function flowValue(text: string): unknown {
  const cursor = { text, at: 0 };
  const value = valueAt(cursor, ALONE, 0);
  return value === undefined || !/^ *(?: #.*)?$/.test(text.slice(cursor.at)) ? undefined : value;
}

interface Cursor {
  readonly text: string;
  at: number;
}

const SINGLE = /'((?:[^']|'')*)'/y;
const DOUBLE = /"([^"\\]*)"/y;
const ALONE = /(.*)/y;
const IN_FLOW = /([^,[\]{}]*)/y;
const KEY = new RegExp(`${PLAIN_KEY}: +`, 'y');
const DEEPEST = 5;

function valueAt(cursor: Cursor, plain: RegExp, depth: number): unknown {
  switch (cursor.text[cursor.at]) {
    case '{':
      return depth < DEEPEST ? mapAt(cursor, depth) : undefined;
    case '[':
      return depth < DEEPEST ? listAt(cursor, depth) : undefined;
    case "'":
      return match(cursor, SINGLE)?.replaceAll("''", "'");
    case '"':
      return match(cursor, DOUBLE);
    default:
      return plainAt(cursor, plain);
  }
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = pattern.lastIndex;
  return found[1] ?? found[2];
}

function plainAt(cursor: Cursor, pattern: RegExp): string | undefined {
  const start = cursor.at;
  const found = match(cursor, pattern);
  if (found === undefined) return undefined;
  const comment = found.indexOf(' #');
  const written = (comment < 0 ? found : found.slice(0, comment)).replace(/ +$/, '');
  if (comment >= 0) cursor.at = start + comment;
  // Indicators, and a colon that would make it a key, are not plain text.
  return written === '' || /^[-?:,[\]{}#&*!|>'"%@`]|: |:$/.test(written) ? undefined : written;
}

function mapAt(cursor: Cursor, depth: number): unknown {
  const data: Record<string, unknown> = {};
  return entriesAt(cursor, '}', () => {
    const key = match(cursor, KEY);
    if (key === undefined || key === '__proto__' || Object.hasOwn(data, key)) return false;
    const value = valueAt(cursor, IN_FLOW, depth + 1);
    data[key] = value;
    return value !== undefined;
  })
    ? data
    : undefined;
}

function listAt(cursor: Cursor, depth: number): unknown {
  const data: unknown[] = [];
  return entriesAt(cursor, ']', () => {
    const value = valueAt(cursor, IN_FLOW, depth + 1);
    data.push(value);
    return value !== undefined;
  })
    ? data
    : undefined;
}

/** Steps over the opening bracket, the entries with their commas, and the closing bracket. */
function entriesAt(cursor: Cursor, close: string, entry: () => boolean): boolean {
  cursor.at += 1;
  skipSpaces(cursor);
  if (cursor.text[cursor.at] === close) return step(cursor);
  for (;;) {
    if (!entry()) return false;
    skipSpaces(cursor);
    if (cursor.text[cursor.at] === close) return step(cursor);
    if (cursor.text[cursor.at] !== ',' || cursor.text[cursor.at + 1] !== ' ') return false;
    cursor.at += 1;
    skipSpaces(cursor);
  }
}

function step(cursor: Cursor): true {
  cursor.at += 1;
  return true;
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at += 1;
}
