import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HolidayTable } from '../domain/calendar.ts';
import { readDeadlineFile, type VersionedRule } from './deadline-file.ts';
import { type Diagnostic, diagnosticOfFile } from './diagnostic.ts';
import { readHolidayFile } from './holiday-file.ts';
import type { ContentFile } from './load-checklists.ts';
import { readContentFiles } from './read-folder.ts';

/** A holiday table and the file it stands in; a shipped one has none that the user would know. */
export interface TableInUse {
  readonly table: HolidayTable;
  readonly path?: string | undefined;
}

/** Holiday tables and deadline rules of one folder, as far as they could be read. */
export interface CalendarContent {
  readonly tables: readonly TableInUse[];
  readonly rules: readonly VersionedRule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `holidays/*.yaml` and `deadlines.yaml` of a folder; neither has to be there. */
export function readCalendarFolder(folder: string): CalendarContent {
  const holidays = readIfThere(join(folder, 'holidays'));
  const deadlines = readIfThere(join(folder, 'deadlines.yaml'));
  const read = holidays.files.map(({ path, bytes }) => ({ path, ...readHolidayFile(path, bytes) }));
  const tables = read.flatMap(({ path, table }) => (table ? [{ path, table }] : []));
  const rules = deadlines.files.map(({ path, bytes }: ContentFile) => readDeadlineFile(path, bytes));
  return {
    tables,
    rules: rules.flatMap((each) => each.rules ?? []),
    diagnostics: [holidays, deadlines, ...read, ...rules]
      .flatMap(({ diagnostics }) => diagnostics)
      .concat(repeatedYears(tables)),
  };
}

function readIfThere(path: string) {
  return readContentFiles(existsSync(path) ? [path] : []);
}

function repeatedYears(tables: readonly { path: string; table: HolidayTable }[]): Diagnostic[] {
  const first = new Map<number, string>();
  return tables.flatMap(({ path, table: { year } }) => {
    const other = first.get(year);
    if (other !== undefined) {
      return [diagnosticOfFile(path, { code: 'holiday.year-twice', details: { year, other } })];
    }
    first.set(year, path);
    return [];
  });
}
