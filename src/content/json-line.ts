import { unfitCharacters } from './characters.ts';
import { type Diagnostic, diagnosticOfFile } from './diagnostic.ts';
import { type Reading, readYaml, type YamlFile } from './read-yaml.ts';

const MAX_LINE = 1024 * 1024;

/**
 * Reads a line of a JSON lines file as plain data: texts, lists and maps, as from YAML. Where it is no JSON, or a
 * fault wants its place, the slow reader finds out where. Never throws.
 */
export function readJsonLine(path: string, line: number, text: string): Reading {
  if (text.length > MAX_LINE) {
    const details = { length: text.length, limit: MAX_LINE };
    return { diagnostics: [moved(diagnosticOfFile(path, { code: 'file.line-too-long', details }), line)] };
  }
  let data: unknown;
  try {
    data = JSON.parse(text, asText);
  } catch {
    const { diagnostics } = readYaml(path, Buffer.from(text));
    const wrong = diagnosticOfFile(path, { code: 'yaml.syntax' });
    return { diagnostics: (diagnostics.length > 0 ? diagnostics : [wrong]).map((each) => moved(each, line)) };
  }
  const file: YamlFile = {
    path,
    text,
    data,
    fault(at, fault, part) {
      const { file: slow } = readYaml(path, Buffer.from(text));
      const found = slow?.fault(at, fault, part) ?? diagnosticOfFile(path, fault);
      return moved({ ...found, path: at }, line);
    },
  };
  const unfit = unfitCharacters(data);
  return { file, diagnostics: unfit.map(({ path: at, fault }) => file.fault(at, fault)) };
}

function asText(_: string, value: unknown): unknown {
  if (value === null) return '';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function moved(each: Diagnostic, line: number): Diagnostic {
  return { ...each, line: each.line + line - 1 };
}
