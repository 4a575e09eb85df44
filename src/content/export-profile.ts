import * as z from 'zod/mini';
import type { Diagnostic } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { readYaml } from './read-yaml.ts';
import { localDate, text, yesNo } from './scalars.ts';

const filterShape = z.strictObject({
  month: z.optional(z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'date.format' }))),
  from: z.optional(localDate),
  to: z.optional(localDate),
  street: z.optional(text),
  sector: z.optional(text),
  grade: z.optional(text),
  status: z.optional(text),
  enterprise: z.optional(text),
  inspector: z.optional(text),
  open: z.optional(yesNo),
  overdue: z.optional(yesNo),
  listed: z.optional(yesNo),
});

const profileShape = z.strictObject({
  table: text,
  values: z.optional(z.enum(['labels', 'codes'])),
  language: z.optional(z.enum(['zh-CN', 'en'])),
  columns: z.optional(z.array(text).check(z.minLength(1))),
  filter: z.optional(filterShape),
});

/** 导出方案: a saved way to export a table; what it leaves out is as without it. */
export type ExportProfile = z.infer<typeof profileShape>;

/** What a profile may ask for; only the program knows these names. */
export interface ExportNames {
  readonly tables: readonly string[];
  /** The columns of a table by every name that they go by. */
  readonly columns: (table: string) => readonly string[];
}

/** What came of reading an export profile: the profile, or every fault. */
export interface ReadExportProfile {
  readonly profile?: ExportProfile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an export profile and holds its table and columns against what there is. Never throws. */
export function readExportProfile(path: string, bytes: Uint8Array, names: ExportNames): ReadExportProfile {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(profileShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const { table, columns = [] } = read.value;
  if (!names.tables.includes(table)) {
    const details = { found: table, allowed: names.tables };
    return { diagnostics: [file.fault(['table'], { code: 'value.unknown', details })] };
  }
  const known = names.columns(table);
  const faults = columns.flatMap((found, index) =>
    known.includes(found)
      ? []
      : [file.fault(['columns', index], { code: 'value.unknown', details: { found, allowed: known } })],
  );
  return faults.length > 0 ? { diagnostics: faults } : { profile: read.value, diagnostics: [] };
}
