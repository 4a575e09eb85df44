import * as z from 'zod/mini';
import type { Details } from '../domain/problem.ts';
import { type ContentCode, type Diagnostic, type Fault, isContentCode, type Path } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';

/** A value of the shape asked for, or every reason why it is not. */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Holds a file's data, or the part of it at `at`, against a shape. */
export function shaped<T extends z.ZodMiniType>(shape: T, file: YamlFile, at: Path = []): Shaped<z.infer<T>> {
  const result = z.safeParse(shape, valueAt(file.data, at), { error: allowedKeys });
  if (result.success) return { ok: true, value: result.data };
  const diagnostics = result.error.issues.flatMap((issue) => diagnosticsOf(file, at, issue));
  return { ok: false, diagnostics };
}

/** The value at a path in plain data; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

// zod tells which keys it does not know, but not which it does; the message carries them to `unknownKeys`.
function allowedKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  return Object.keys((issue.inst as z.ZodMiniObject | undefined)?._zod.def.shape ?? {}).join(' ');
}

function diagnosticsOf(file: YamlFile, base: Path, issue: z.core.$ZodIssue): Diagnostic[] {
  const path = [...base, ...(issue.path as Path)];
  const found = valueAt(file.data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(file, path, issue);
    case 'invalid_type':
      return [found === undefined ? missingKey(file, path) : wrongType(file, path, issue.expected, found)];
    case 'invalid_value':
      if (found === undefined) return [missingKey(file, path)];
      return [unlisted(file, path, issue.values.map(String), found)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(file, path, issue, found)];
    case 'invalid_key':
      return [
        file.fault(path, { code: ownCode(issue.issues[0]), details: { found: String(path.at(-1)) } }, 'key'),
      ];
    default:
      return [file.fault(path, { code: ownCode(issue), details: detailsOf(issue, found) })];
  }
}

function unknownKeys(file: YamlFile, path: Path, issue: z.core.$ZodIssueUnrecognizedKeys): Diagnostic[] {
  const allowed = issue.message.split(' ');
  return issue.keys.map((key) => {
    const details = { key, suggestion: nearest(key, allowed), allowed };
    return file.fault([...path, key], { code: 'key.unknown', details }, 'key');
  });
}

function missingKey(file: YamlFile, path: Path): Diagnostic {
  const key = String(path.at(-1) ?? '');
  return file.fault(path.slice(0, -1), { code: 'key.missing', details: { key } }, 'key');
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'list',
  object: 'map',
  record: 'map',
};

function wrongType(file: YamlFile, path: Path, expected: string, found: unknown): Diagnostic {
  const details = { expected: EXPECTED[expected] ?? expected, found: kindOf(found) };
  return file.fault(path, { code: 'type.expected', details });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map';
  return value === '' ? 'nothing' : 'text';
}

function unlisted(file: YamlFile, path: Path, allowed: readonly string[], value: unknown): Diagnostic {
  if (typeof value !== 'string') return wrongType(file, path, 'string', value);
  return file.fault(path, {
    code: 'value.unknown',
    details: { found: value, allowed, suggestion: nearest(value, allowed) },
  });
}

function outOfRange(
  file: YamlFile,
  path: Path,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  found: unknown,
): Diagnostic {
  if (issue.origin === 'array') return file.fault(path, { code: 'list.empty' });
  if (issue.origin === 'string')
    return file.fault(path, { code: ownCode(issue), details: detailsOf(issue, found) });
  const bound = issue.code === 'too_small' ? { min: Number(issue.minimum) } : { max: Number(issue.maximum) };
  return file.fault(path, { code: 'number.range', details: { found: String(found), ...bound } });
}

function ownCode(issue: { readonly message?: string | undefined } | undefined): ContentCode {
  const message = issue?.message ?? '';
  return isContentCode(message) ? message : 'type.expected';
}

function detailsOf(issue: z.core.$ZodIssue, found: unknown): Fault['details'] {
  const given = issue.code === 'custom' ? (issue.params as Details | undefined) : undefined;
  return { ...(typeof found === 'string' ? { found } : {}), ...given };
}
