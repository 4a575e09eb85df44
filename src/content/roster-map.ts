import * as z from 'zod/mini';
import { STREETS } from '../domain/enterprise.ts';
import { ENTERPRISE_FIELDS, type EnterpriseField } from '../domain/enterprise-fields.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { readYaml } from './read-yaml.ts';
import { text } from './scalars.ts';

const mapShape = z.strictObject({
  columns: z.optional(z.record(text, z.enum(ENTERPRISE_FIELDS))),
  streets: z.optional(z.record(text, z.enum(Object.values(STREETS)))),
  defaults: z.optional(
    z.strictObject(Object.fromEntries(ENTERPRISE_FIELDS.map((field) => [field, z.optional(text)]))),
  ),
});

/** What a file says about a roster: names of headers, streets that took over, values for every row. */
export interface FileRosterMap {
  readonly columns: Readonly<Record<string, EnterpriseField>>;
  readonly streets: Readonly<Record<string, string>>;
  readonly defaults: Partial<Record<EnterpriseField, string>>;
}

/** Reads the map of a roster, or every fault of it. */
export function readRosterMap(
  path: string,
  bytes: Uint8Array,
): { map?: FileRosterMap | undefined; diagnostics: readonly Diagnostic[] } {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(mapShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const { columns = {}, streets = {}, defaults = {} } = read.value;
  return { map: { columns, streets, defaults }, diagnostics: [] };
}
