import type { Details } from '../domain/problem.ts';

/** An error keeps a checklist out of use; a warning does not. */
export type Severity = 'error' | 'warning';

/** The way from the root of a file to a value: keys of maps, 0-based places in lists. */
export type Path = readonly (string | number)[];

/** A place in a file, 1-based; columns count characters, `endCol` is the first one after the place. */
export interface Position {
  readonly line: number;
  readonly col: number;
  readonly endCol?: number | undefined;
}

/** One fault of one file: what, where, and the facts that its sentence is filled from. */
export interface Diagnostic extends Position {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: string;
  readonly path: Path;
  readonly details: Details;
}

/** Every fault that content can have. Codes are stable: scripts and editors match on them. */
export const SEVERITIES = {
  'file.missing': 'error',
  'file.folder': 'error',
  'file.unreadable': 'error',
  'file.empty': 'error',
  'file.not-utf8': 'error',
  'file.too-large': 'error',
  'file.too-many-lines': 'error',
  'file.line-too-long': 'error',
  'file.more-problems': 'error',
  'text.control-character': 'error',
  'text.empty': 'error',
  'yaml.syntax': 'error',
  'yaml.alias': 'error',
  'yaml.tag': 'error',
  'yaml.directive': 'error',
  'yaml.several-documents': 'error',
  'yaml.too-deep': 'error',
  'yaml.too-many-keys': 'error',
  'key.unknown': 'error',
  'key.missing': 'error',
  'key.duplicate': 'error',
  'key.forbidden': 'error',
  'key.not-text': 'error',
  'type.expected': 'error',
  'value.unknown': 'error',
  'number.format': 'error',
  'number.range': 'error',
  'date.format': 'error',
  'instant.format': 'error',
  'version.format': 'error',
  'list.empty': 'error',
  'id.format': 'error',
  'id.duplicate': 'error',
  'phrase.empty': 'error',
  'major.without-criterion': 'error',
  'criterion.without-major': 'error',
  'limits.crossed': 'error',
  'trait.unknown': 'error',
  'when.unknown-item': 'error',
  'when.later-item': 'error',
  'basis.unknown-source': 'error',
  'basis.unknown-article': 'error',
  'basis.article-unverified': 'error',
  'basis.not-yet-in-force': 'warning',
  'basis.no-longer-in-force': 'warning',
  'overlay.unknown-base': 'error',
  'overlay.cycle': 'error',
  'overlay.unknown-item': 'error',
  'overlay.item-twice': 'error',
  'overlay.reason-missing': 'error',
  'overlay.when-skipped': 'error',
  'overlay.nothing-changed': 'error',
  'overlay.nothing-left': 'error',
} as const satisfies Record<string, Severity>;

/** A stable word for a fault of content. */
export type ContentCode = keyof typeof SEVERITIES;

/** A content code, or the code of a `Problem` that was met at a place in a file. */
export type DiagnosticCode = ContentCode | (string & {});

/** All content codes, in the order of the documentation. */
export const CONTENT_CODES = Object.keys(SEVERITIES) as readonly ContentCode[];

/** A fault before it is known where in the file it lies. */
export interface Fault {
  readonly code: DiagnosticCode;
  readonly details?: Details | undefined;
}

/** A fault put in its place. */
export function diagnosticAt(file: string, fault: Fault, position: Position, path: Path = []): Diagnostic {
  const { code, details = {} } = fault;
  const severity = isContentCode(code) ? SEVERITIES[code] : 'error';
  return { code, severity, file, ...position, path, details };
}

/** A fault of a file as a whole. */
export function diagnosticOfFile(file: string, fault: Fault): Diagnostic {
  return diagnosticAt(file, fault, { line: 1, col: 1 });
}

/** True for a code that content can have. */
export function isContentCode(word: string): word is ContentCode {
  return Object.hasOwn(SEVERITIES, word);
}

/** True if any of them keeps a checklist out of use. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

/** File by file in the order given, within a file from top to bottom. */
export function inReadingOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const place = new Map(files.map((file, index) => [file, index]));
  const at = (each: Diagnostic) => place.get(each.file) ?? files.length;
  return diagnostics.toSorted((a, b) => at(a) - at(b) || a.line - b.line || a.col - b.col);
}
