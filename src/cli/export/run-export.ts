import { extname, join } from 'node:path';
import type { ExportProfile } from '../../content/export-profile.ts';
import { Problem } from '../../domain/problem.ts';
import { type Language, textIn } from '../../domain/text.ts';
import { csvWriter, jsonLinesWriter } from '../../export/csv.ts';
import type { Header, Out, TableWriter } from '../../export/table-writer.ts';
import { ROWS_PER_SHEET, xlsxWriter } from '../../export/xlsx.ts';
import { type Messages, messagesFor } from '../../messages/index.ts';
import {
  EXPORT_TABLES,
  type ExportFilter,
  type ExportRequest,
  type ExportTableId,
} from '../../store/export-store.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { Context } from '../context.ts';
import { oneOf } from '../hazard/flags.ts';
import { STDOUT, writeAll } from '../io.ts';
import { untilInterrupted } from '../papers/interruption.ts';
import { publishBy } from '../publish-by.ts';
import { columnIds } from './columns.ts';
import { toGb18030 } from './encode.ts';
import { exportFilter } from './filter.ts';
import { exportInspections } from './inspections.ts';
import { type Entry, writeManifest } from './manifest.ts';
import { hashing } from './sink.ts';
import { CITING_COLUMNS, CODES, type Titles, vocabularies } from './words.ts';

type Format = 'csv' | 'xlsx' | 'jsonl';

/** An export as it was asked for, with its profile. */
interface Job {
  readonly table: ExportTableId;
  readonly format: Format;
  readonly options: ExportOptions;
  readonly labels: boolean;
  readonly t: Messages;
  readonly language: Language;
  /** Of the whole set, so that a table takes of the filters what it knows. */
  readonly isOneOfAll?: boolean;
}

/**
 * Exports a table, or all of them, to files or to the standard output.
 *
 * @throws Problem `export.*`, `usage.*`, `file.*`
 */
export async function runExport(context: Context, asked: string, given: ExportOptions): Promise<void> {
  const table = oneOf(asked, [...EXPORT_TABLES, 'all'], 'table', context.t.exports.tables);
  if (table === 'all') return exportAll(context, given);
  const job = await jobFrom(context, table, given);
  const { out } = given;
  if (out === undefined && job.format === 'xlsx' && context.io.isTerminal)
    throw new Problem('export.file-needed', { format: job.format, file: `${asked}.xlsx` });
  if (out === undefined)
    await writeTable(
      context,
      job,
      (bytes) => writeAll(STDOUT, bytes),
      async () => {},
    );
  else {
    const entry = await publishTable(context, job, out);
    writeManifest(context, `${out}.manifest.json`, [entry]);
  }
}

async function exportAll(context: Context, given: ExportOptions): Promise<void> {
  const { out } = given;
  if (out === undefined) throw new Problem('export.out-needed');
  const entries: Entry[] = [];
  for (const table of EXPORT_TABLES) {
    const job = { ...(await jobFrom(context, table, given)), isOneOfAll: true };
    const name = `${job.t.exports.tables[table]}_${table}.${job.format}`;
    entries.push(await publishTable(context, job, join(out, name)));
  }
  writeManifest(context, join(out, context.t.exports.manifestName), entries);
}

async function jobFrom(context: Context, table: ExportTableId, given: ExportOptions): Promise<Job> {
  const profile = given.profile === undefined ? undefined : await profileOf(context, given.profile, table);
  const language = profile?.language ?? context.language;
  const ending = extname(given.out ?? '').slice(1);
  const format = (given.format ?? (['xlsx', 'jsonl'].includes(ending) ? ending : 'csv')) as Format;
  if (format !== 'csv' && (given.encoding ?? 'utf8') !== 'utf8') throw new Problem('export.encoding-csv');
  return {
    table,
    format,
    options: profile ? withProfile(given, profile) : given,
    labels: !given.raw && format !== 'jsonl' && profile?.values !== 'codes',
    t: await messagesFor(language),
    language,
  };
}

async function profileOf(context: Context, name: string, table: ExportTableId): Promise<ExportProfile> {
  const { exportProfile } = await import('./profile.ts');
  return exportProfile(context, name, table);
}

/** The options with what the profile says where they say nothing. */
function withProfile(options: ExportOptions, { filter = {}, columns }: ExportProfile): ExportOptions {
  const saved = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return { ...saved, ...(columns && { columns: columns.join(',') }), ...options };
}

async function publishTable(context: Context, job: Job, path: string): Promise<Entry> {
  let entry: Entry | undefined;
  await untilInterrupted(({ check }) =>
    publishBy(path, async (out) => {
      const hashed = hashing(out);
      const written = await writeTable(context, job, hashed.out, check);
      entry = { ...written, file: path, sha256: hashed.sha256() };
    }),
  );
  context.io.err(`${context.t.exports.written(entry!.rows, path)}\n`);
  return entry!;
}

/** `pause` is waited for after each portion of rows, and may end the writing. */
async function writeTable(
  context: Context,
  job: Job,
  out: Out,
  pause: () => Promise<void>,
): Promise<Omit<Entry, 'file' | 'sha256'>> {
  const { table, options, format } = job;
  const store = await context.store();
  const filter = await filterFor(context, job);
  const facts = { table, format, filter, withContacts: options.withContacts ?? false };
  if (table === 'inspections' && format === 'jsonl') {
    const written = await exportInspections(store, filter, facts.withContacts, out, pause);
    return { ...facts, ...written, columns: [] };
  }
  const heads = await store.exportColumns(table);
  const columns = columnIds(heads, options.columns);
  const headers = columns.map(
    (id): Header => ({
      label: job.labels ? (job.t.exports.columns[id] ?? id) : id,
      type: heads.find((one) => one.id === id)?.type ?? 'text',
    }),
  );
  const request: ExportRequest = {
    table,
    columns,
    form: format === 'csv' && options.raw ? 'csv-raw' : format,
    words: job.labels ? vocabularies(job.t, await titlesFor(columns, context, job.language)) : CODES,
    withContacts: facts.withContacts,
    filter,
    today: context.today(),
    rowsPerSheet: format === 'xlsx' ? ROWS_PER_SHEET : undefined,
  };
  const writer = writerFor(context, job, headers, out);
  // What is wrong with the request is found out before anything is written.
  let isBegun = false;
  const begin = () => {
    if (!isBegun) writer.begin();
    isBegun = true;
  };
  const { rows, head } = await store.exportRows(request, async (...portion) => {
    begin();
    writer.rows(...portion);
    await pause();
  });
  begin();
  writer.end();
  return { ...facts, columns, rows, head };
}

async function filterFor(context: Context, { table, options, isOneOfAll, t }: Job): Promise<ExportFilter> {
  const filter = await exportFilter(context, options);
  if (!isOneOfAll) return filter;
  const unknown = await (await context.store()).unknownFilters(table, filter);
  if (unknown.length > 0) context.io.err(`${t.exports.unfiltered(t.exports.tables[table], unknown)}\n`);
  return { ...filter, ...Object.fromEntries(unknown.map((name) => [name, undefined])) };
}

async function titlesFor(columns: readonly string[], context: Context, language: Language): Promise<Titles> {
  const checklists = await (await context.store()).checklistTitles();
  // A checklist of the user's that cannot be read stops only what cites.
  const cites = columns.some((id) => CITING_COLUMNS.includes(id));
  return {
    checklists: Object.fromEntries(checklists.map(({ id, title }) => [id, textIn(language, title)])),
    sectors: checklists.map(({ sector }) => sector),
    sources: cites ? (await (await context.catalog()).register()).sources : {},
    language,
  };
}

function writerFor(context: Context, job: Job, headers: readonly Header[], out: Out): TableWriter {
  const { raw = false, encoding = 'utf8', substitute = false } = job.options;
  if (job.format === 'xlsx') return xlsxWriter(headers, job.t.exports.tables[job.table], out);
  if (job.format === 'jsonl') return jsonLinesWriter(out);
  if (encoding === 'utf8') return csvWriter(headers, out, { raw, bom: !raw });
  const encoded = toGb18030(context, headers, substitute, out);
  return { ...csvWriter(headers, encoded.out, { raw, bom: false }), end: encoded.finish };
}
