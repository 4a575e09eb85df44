import { pathToFileURL } from 'node:url';
import type { Details } from '../domain/problem.ts';
import { CONTENT_CODES, type ContentCode, type Diagnostic, isContentCode, SEVERITIES } from './diagnostic.ts';

/** The sentence for each code. */
export type Sentences = Readonly<Record<ContentCode, (details: Details) => string>>;

/** Diagnostics as a SARIF 2.1.0 log, for code hosts and editors that show findings at their lines. */
export function sarif(diagnostics: readonly Diagnostic[], sentences: Sentences) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'xh-safety', rules: CONTENT_CODES.map(ruleOf) } },
        columnKind: 'unicodeCodePoints',
        results: diagnostics.map((each) => resultOf(each, sentences)),
      },
    ],
  };
}

function ruleOf(id: ContentCode) {
  return { id, defaultConfiguration: { level: SEVERITIES[id] } };
}

function resultOf(
  { code, severity, file, line, col, endCol, path, details }: Diagnostic,
  sentences: Sentences,
) {
  return {
    ruleId: code,
    ...(isContentCode(code) ? { ruleIndex: CONTENT_CODES.indexOf(code) } : {}),
    level: severity,
    message: { text: isContentCode(code) ? sentences[code](details) : code },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: line,
            startColumn: col,
            ...(endCol === undefined ? {} : { endColumn: endCol }),
          },
        },
        ...(path.length > 0 ? { logicalLocations: [{ fullyQualifiedName: path.join('.') }] } : {}),
      },
    ],
  };
}

// A relative path stays relative to the repository; an absolute one becomes a file URL.
function uriOf(file: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
