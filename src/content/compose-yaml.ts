import { Composer, CST, Lexer, type ParsedNode, Parser, type YAMLParseError } from 'yaml';
import { LIMITS } from './decode.ts';
import type { Fault } from './diagnostic.ts';

/** A fault and the characters it covers (offsets in UTF-16 units). */
export interface FaultAt extends Fault {
  readonly start: number;
  readonly end: number;
}

/** A YAML text as a tree, or why it is none. */
export interface Composed {
  readonly root: ParsedNode | null;
  readonly faults: readonly FaultAt[];
}

/**
 * The tree of a YAML text whose scalars all stay text.
 *
 * Anchors, aliases, tags, directives, deep nesting and floods of values are refused while the text is being
 * cut into tokens, before anything is built from them.
 */
export function composeYaml(text: string): Composed {
  const { tokens, faults, lastQuote } = cut(text);
  if (faults.length > 0) return { root: null, faults };
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const [first, second] = new Composer(options).compose(tokens, true, text.length);
  if (first === undefined) return { root: null, faults: [] };
  const problems = [...first.errors, ...first.warnings].map((error) => syntaxFault(error, lastQuote));
  if (second !== undefined) problems.push(severalDocuments(text, second.range[0]));
  const open = problems.find(({ details }) => details?.['reason'] === 'quote-open');
  // What follows a quote left open is only taken for wrong.
  const causes = open ? problems.filter(({ start }) => start <= open.start) : problems;
  return { root: first.contents as ParsedNode | null, faults: firstOfEachLine(text, causes) };
}

interface Cut {
  readonly tokens: CST.Token[];
  readonly faults: FaultAt[];
  /** Where the last quoted text begins: an unclosed one swallows the rest of the file. */
  readonly lastQuote: number;
}

function cut(text: string): Cut {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const faults: FaultAt[] = [];
  let values = 0;
  let literal = false;
  let lastQuote = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | null = literal ? null : CST.tokenType(lexeme);
    literal = type === 'scalar' && lexeme === CST.SCALAR;
    const span = { start: parser.offset, end: parser.offset + lexeme.length };
    const fault = refusedToken(type, lexeme);
    if (fault) faults.push({ ...fault, ...span });
    if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') lastQuote = parser.offset;
    if (type !== 'space' && type !== 'newline' && type !== 'comment') values += 1;
    tokens.push(...parser.next(lexeme));
    const flood = floodFault(parser.stack.length, values);
    if (flood) return { tokens: [], faults: [...faults, { ...flood, ...span }], lastQuote };
  }
  tokens.push(...parser.end());
  return { tokens, faults, lastQuote };
}

function refusedToken(type: CST.TokenType | null, source: string): Fault | undefined {
  if (type === 'alias' || type === 'anchor') return { code: 'yaml.alias', details: { source } };
  if (type === 'tag') return { code: 'yaml.tag', details: { source } };
  if (type === 'directive-line') return { code: 'yaml.directive', details: { source } };
  return undefined;
}

function floodFault(depth: number, tokens: number): Fault | undefined {
  if (depth > LIMITS.depth) return { code: 'yaml.too-deep', details: { limit: LIMITS.depth } };
  if (tokens > LIMITS.values) return { code: 'yaml.too-many-keys', details: { limit: LIMITS.values } };
  return undefined;
}

/** What is wrong with the writing, in a word that the messages explain. */
const REASONS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BLOCK_IN_FLOW: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  BAD_SCALAR_START: 'quote-needed',
  BAD_DQ_ESCAPE: 'escape',
  UNEXPECTED_TOKEN: 'unexpected',
};

function syntaxFault(error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>, lastQuote: number): FaultAt {
  if (/closing .quote/.test(error.message)) {
    return { code: 'yaml.syntax', details: { reason: 'quote-open' }, start: lastQuote, end: lastQuote + 1 };
  }
  const reason = reasonOf(error);
  const [start, end] = error.pos;
  return { code: 'yaml.syntax', details: { reason }, start, end };
}

function reasonOf({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  if (/end with a/.test(message)) return 'not-closed';
  if (/^Implicit map keys need/.test(message)) return 'no-colon';
  return REASONS[code] ?? 'unexpected';
}

function severalDocuments(text: string, offset: number): FaultAt {
  const start = Math.max(0, text.lastIndexOf('---', offset));
  return { code: 'yaml.several-documents', start, end: start + 3 };
}

// One slip makes the parser complain several times about the same line; only the first is to the point.
function firstOfEachLine(text: string, faults: readonly FaultAt[]): FaultAt[] {
  const firsts: FaultAt[] = [];
  let lineEnd = -1;
  for (const fault of faults.toSorted((a, b) => a.start - b.start)) {
    if (fault.start <= lineEnd) continue;
    firsts.push(fault);
    const feed = text.indexOf('\n', fault.start);
    lineEnd = feed < 0 ? text.length : feed;
  }
  return firsts;
}
