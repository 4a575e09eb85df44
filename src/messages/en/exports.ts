import type { Details } from '../../domain/problem.ts';
import type { exports as source } from '../zh-CN/exports.ts';
import { exportColumns } from './export-columns.ts';

const FILTERS: Readonly<Record<string, string>> = {
  from: 'days',
  to: 'days',
  enterpriseId: 'enterprise',
  openOnly: 'open',
  listedOnly: 'listed',
  overdueOn: 'overdue',
  dueBefore: 'due date',
};

function filtersNamed(names: unknown): string {
  const words = (Array.isArray(names) ? names : []).map((name) => FILTERS[name] ?? name);
  return [...new Set(words)].join(', ');
}

export const exports: typeof source = {
  columns: exportColumns,
  tables: {
    inspections: 'Inspections',
    answers: 'Answers',
    hazards: 'Ledger',
    documents: 'Papers',
    verifications: 'Verifications',
    extensions: 'Extensions',
    'major-hazards': 'Major hazards',
    enterprises: 'Enterprises',
    'four-orders': 'Four orders',
    tasks: 'Tasks',
    overdue: 'Overdue',
    all: 'all',
  },
  words: {
    yesNo: { 1: 'yes', 0: 'no' },
    outcome: { effective: 'effective', ineffective: 'ineffective' },
    task: {
      order: 'order rectification',
      'report-major': 'report the major hazard',
      commit: 'complete the five commitments',
      rectify: 'see to the rectification',
      verify: 'verify',
      accept: 'accept',
      delist: 'delist',
      close: 'close',
    },
  },
  commands: {
    export: 'Export a table as csv, xlsx or jsonl',
    import: 'Take in data of other systems',
    importInspections:
      'Take in finished inspections in the answer-file format: all checked first, then stored at once',
  },
  options: {
    table:
      'which table: inspections, answers, hazards, documents, verifications, extensions, major-hazards, enterprises, four-orders, tasks, overdue; or all',
    month: 'only this month, such as 2026-11',
    from: 'from this day on',
    to: 'up to this day',
    columns: 'only these columns, separated by commas; ids or labels',
    profile: 'a saved profile: its name in the folder exports, or a .yaml file',
    format: 'csv, xlsx or jsonl; by the ending of --out, else csv',
    encoding: 'encoding of csv: utf8 (with BOM) or gb18030',
    substitute: 'put “?” for characters that the encoding cannot hold, and list them',
    raw: 'for programs: no BOM, LF, no guard against formulas, codes instead of words',
    withContacts: 'do not mask phones',
    out: 'write to this file (with all: folder), with a manifest beside',
    importFile: 'a .jsonl file (one inspection a line), or a folder of .yaml or .json files',
    dryRun: 'check only, store nothing',
  },
  written: (rows: number, path: string) => `Exported ${rows} rows: ${path}`,
  unfiltered: (table: string, filters: readonly string[]) =>
    `! ${table}: not filtered by ${filtersNamed(filters)}.`,
  substituted: (row: number, column: string, character: string) =>
    `! row ${row}, ${column}: ${character} became “?”`,
  moreSubstituted: (count: number) => `! and ${count} more`,
  imported: (stored: number, known: number) =>
    `Took in ${stored} inspections${known > 0 ? `; ${known} were there already and stayed as they are` : ''}.`,
  checked: (count: number, known: number) =>
    `Sound: ${count} inspections${known > 0 ? `, ${known} of them stored already` : ''}. Nothing was stored.`,
  manifestName: '核对_manifest.json',
  problems: {
    'export.rows-missing': (d: Details) =>
      `Rows ${d.from} to ${d.to} of ${d.table} name a record that is not there; the export is not whole. Run xh-safety check.`,
    'export.column-unknown': (d: Details) =>
      `Table ${d.table} has no such columns: ${list(d.columns)}. There are: ${list(d.known)}.`,
    'export.days-reversed': (d: Details) => `The first day, ${d.from}, is after the last, ${d.to}.`,
    'export.no-columns': () => '--columns names no column.',
    'export.filter-not-here': (d: Details) =>
      `Table ${d.table} cannot be filtered by ${filtersNamed(d.filters)}.`,
    'export.file-needed': (d) => `${d.format} goes into a file; name it with --out, such as --out ${d.file}.`,
    'export.out-needed': () => 'To export all tables, name a folder with --out.',
    'export.sheet-too-large': () =>
      'A sheet has more than 4 GB, which xlsx cannot hold. Take fewer columns, or csv.',
    'export.profile-invalid': (d: Details) => `The export profile has ${d.count} faults and was not used.`,
    'export.profile-missing': (d: Details) =>
      `There is no export profile “${d.name}”. It belongs at ${d.path}.`,
    'export.profile-table': (d: Details) => `Profile “${d.name}” is for table ${d.of}, not ${d.table}.`,
    'export.character': (d: Details) =>
      `Row ${d.row}, ${d.column}: ${d.encoding} cannot hold the character ${d.character}. Take utf8, or add --substitute.`,
    'export.encoding-csv': () => '--encoding is for csv only.',
    'export.file-changed': (d: Details) =>
      `The manifest beside ${d.path} does not fit; take another file name.`,
    'import.not-visits': (d) =>
      `${d.path} has no inspections. Give a .jsonl, .json or .yaml file, or a folder of them; rosters (Excel, CSV) go to enterprise import.`,
    'import.invalid': (d: Details) => `${d.count} faults; nothing was stored.`,
    'import.ends-before-start': () => 'It is completed before it starts.',
    'import.checklist-unknown': (d: Details) =>
      `There is no checklist “${d.id}”. There are: ${list(d.known)}.`,
    'import.id-twice': (d: Details) => `The id “${d.id}” is there twice.`,
    'import.number-taken': (d: Details) => `The number “${d.number}” belongs to another record.`,
    'import.no-hazard': (d: Details) => `Item “${d.item}” has no hazard that could have later steps.`,
    'import.nothing': (d: Details) => `There is no inspection in ${d.path} (.jsonl, .yaml, .json).`,
  } as Record<string, (d: Details) => string>,
};

function list(values: Details[string]): string {
  return Array.isArray(values) ? values.join(', ') : String(values ?? '');
}
