import { unsafeCharacters } from './characters.ts';
import { composeYaml, type FaultAt } from './compose-yaml.ts';
import { decodeFile, LIMITS } from './decode.ts';
import { type Diagnostic, diagnosticAt, type Fault, type Path } from './diagnostic.ts';
import { type LineIndex, lineIndexOf } from './line-index.ts';
import { plainData } from './plain-yaml.ts';
import { dataOf, spanAt } from './yaml-data.ts';

/** A YAML file that could be read: texts, lists and maps, and the way back to where each of them stands. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  readonly data: unknown;
  /** A fault of the value (or of its key) at a path, put in its place. */
  fault(path: Path, fault: Fault, part?: 'key' | 'value'): Diagnostic;
}

/** What came of reading a file; without `file` the diagnostics say why, and there is at least one. */
export interface Reading {
  readonly file?: YamlFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a YAML file of at most 1 MB as plain data.
 *
 * Every scalar stays text: a credit code or `00123` must not turn into a number on the way. Never throws;
 * answers in well under a second whatever the bytes are.
 */
export function readYaml(path: string, bytes: Uint8Array): Reading {
  const text = decodeFile(path, bytes);
  if (typeof text !== 'string') return { diagnostics: [text] };
  const unsafe = unsafeCharacters(text, LIMITS.problems);
  if (unsafe.length > 0) {
    const faults = unsafe.map(({ index, length, fault }) => ({
      ...fault,
      start: index,
      end: index + length,
    }));
    return { diagnostics: placed(path, text, faults) };
  }
  const data = plainData(text);
  if (data !== undefined) return { file: yamlFile(path, text, data), diagnostics: [] };
  return readAnyYaml(path, text);
}

function readAnyYaml(path: string, text: string): Reading {
  const { root, faults } = composeYaml(text);
  if (faults.length > 0) return { diagnostics: placed(path, text, faults) };
  const wrong: FaultAt[] = [];
  const data = dataOf(root, wrong);
  return { file: yamlFile(path, text, data), diagnostics: placed(path, text, wrong) };
}

function yamlFile(path: string, text: string, data: unknown): YamlFile {
  let tree: { root: unknown; index: LineIndex } | undefined;
  return {
    path,
    text,
    data,
    // Positions are worked out only for a file in which something is wrong.
    fault(at, fault, part = 'value') {
      tree ??= { root: composeYaml(text).root, index: lineIndexOf(text) };
      const { start, end } = spanAt(tree.root, at, part);
      return diagnosticAt(path, fault, tree.index(start, end), at);
    },
  };
}

function placed(path: string, text: string, faults: readonly FaultAt[]): Diagnostic[] {
  const index = lineIndexOf(text);
  const told = faults
    .slice(0, LIMITS.problems)
    .map((each) => diagnosticAt(path, each, index(each.start, each.end)));
  const more = faults.length - told.length;
  if (more === 0) return told;
  const last = told.at(-1)!;
  const rest: Fault = { code: 'file.more-problems', details: { count: more } };
  return [...told, diagnosticAt(path, rest, { line: last.line, col: last.col })];
}
