import { setFlagsFromString } from 'node:v8';
import { type ImportPlan, planImport, recordsOf } from '../../app/import-roster.ts';
import { readRosterMap } from '../../content/roster-map.ts';
import { Problem } from '../../domain/problem.ts';
import { candidatesOf, NO_MAP, type RosterMap } from '../../roster/candidates.ts';
import { headerKey } from '../../roster/header-names.ts';
import { type Layout, layoutOf } from '../../roster/layout.ts';
import { readRoster } from '../../roster/read-roster.ts';
import type { RosterFile } from '../../roster/roster.ts';
import { dateFrom } from '../calendar/flags.ts';
import type { ImportOptions } from '../commands/enterprise-import.ts';
import type { Context } from '../context.ts';
import { showDiagnostics } from '../diagnostics.ts';
import { EXIT } from '../failure.ts';
import { newId } from '../inspect/ports.ts';
import { readNamedFile } from '../read-file.ts';
import { rejectedSheets, writeRejectsBeside } from './import-rejects.ts';
import { importJson, showImport } from './import-report.ts';
import { traitNames } from './trait-names.ts';

/** What came of reading and comparing a roster. */
export interface RosterImport {
  readonly file: RosterFile;
  readonly layouts: readonly Layout[];
  /** Names of sheets that are no roster. */
  readonly skipped: readonly string[];
  readonly plan: ImportPlan;
  readonly applied: boolean;
  readonly rejects?: string | undefined;
}

/**
 * Reads a roster, tells what it would change, and with `--apply` changes it. Ends with 1 if a row was rejected.
 *
 * @throws Problem `roster.*`, `file.*`
 */
export async function importRosterFile(
  context: Context,
  path: string,
  options: ImportOptions,
): Promise<void> {
  // V8 lets the space for short-lived objects grow with what is read at once; kept small, 20,000 rows take 135 MB and
  // not 210, in the same time.
  setFlagsFromString('--semi-space-growth-factor=1');
  const applied = options.apply ?? false;
  const read = await readAndPlan(context, path, options);
  if (applied) await (await context.store()).recordEnterprises(recordsOf(read.plan), context.author());
  const sheets = rejectedSheets(read.plan, context.t);
  const isRejected = sheets.some(({ rows }) => rows.length > 0);
  const rejects =
    applied && isRejected
      ? await writeRejectsBeside(context, read.file, sheets, path, options.rejects)
      : undefined;
  const done: RosterImport = { ...read, applied, rejects };
  if (isRejected) process.exitCode = EXIT.problem;
  if (options.json) context.io.out(importJson(context, done));
  else showImport(context, done);
}

async function readAndPlan(context: Context, path: string, options: ImportOptions) {
  const map = options.map === undefined ? NO_MAP : mapFrom(context, options.map);
  const file = await readRoster(readNamedFile(path));
  const found = file.sheets.map((sheet) => ({ sheet, layout: layoutOf(sheet, map.columns) }));
  const layouts = found.flatMap(({ layout }) => layout ?? []);
  if (layouts.length === 0) throw new Problem('roster.no-header');
  const skipped = found
    .filter(({ sheet, layout }) => !layout && sheet.rows.length > 0)
    .map(({ sheet }) => sheet.name);
  const traits = await traitNames(context);
  const plan = await planImport(
    layouts.map((layout) => candidatesOf(layout, map, traits)),
    await context.store(),
    {
      matchNames: options.matchName ?? false,
      confirmedOn:
        options.confirmedOn === undefined ? undefined : dateFrom('--confirmed-on', options.confirmedOn),
      newId,
    },
  );
  return { file, layouts, skipped, plan };
}

function mapFrom(context: Context, path: string): RosterMap {
  const bytes = readNamedFile(path);
  const { map, diagnostics } = readRosterMap(path, bytes);
  if (!map) {
    showDiagnostics(context, context.io.err, diagnostics, () => new TextDecoder().decode(bytes));
    throw new Problem('roster.map-invalid', { count: diagnostics.length });
  }
  return {
    columns: new Map(Object.entries(map.columns).map(([header, field]) => [headerKey(header), field])),
    streets: new Map(Object.entries(map.streets)),
    defaults: map.defaults,
  };
}
