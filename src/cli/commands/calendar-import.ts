import { basename } from 'node:path';
import { Command } from 'commander';
import type { TableInUse } from '../../content/read-calendar.ts';
import { daysOff, type HolidayTable } from '../../domain/calendar.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';

/** `calendar import <file>` */
export function calendarImport(context: Context): Command {
  const words = context.t.calendar.import;
  return new Command('import')
    .description(words.description)
    .argument('<file>', words.file)
    .option('--replace', words.replace)
    .action((file: string, { replace = false }: { replace?: boolean }) => run(context, file, replace));
}

async function run(context: Context, file: string, replace: boolean): Promise<void> {
  const { io, t, home } = context;
  const { readNamedFile } = await import('../read-file.ts');
  const bytes = readNamedFile(file);
  const table = await tableIn(context, file, bytes);
  const { year, notice, holidays } = table;
  const former = await formerTable(home, year);
  if (former.table && JSON.stringify(former.table) === JSON.stringify(table)) {
    return io.err(`${t.calendar.import.unchanged(year)}\n`);
  }
  if (former.exists && !replace) throw new Problem('calendar.year-exists', { year });
  const { installTable } = await import('../calendar/install-table.ts');
  const kept = installTable(home, year, bytes, former.path);
  if (kept) io.err(`${t.calendar.import.kept(kept)}\n`);
  const off = holidays.flatMap(daysOff).length;
  const work = holidays.flatMap((holiday) => holiday.work).length;
  io.err(`${t.calendar.import.done(year, notice.number, off, work)}\n`);
}

async function tableIn(context: Context, file: string, bytes: Uint8Array): Promise<HolidayTable> {
  const { readHolidayFile } = await import('../../content/holiday-file.ts');
  const { table, diagnostics } = readHolidayFile(file, bytes);
  if (table) return table;
  const { showDiagnostics } = await import('../diagnostics.ts');
  showDiagnostics(context, context.io.err, diagnostics, () => new TextDecoder().decode(bytes));
  throw new Problem('calendar.not-imported', { count: diagnostics.length });
}

interface Former {
  readonly exists: boolean;
  readonly table?: HolidayTable | undefined;
  readonly path?: string | undefined;
}

/** What stands for the year now. A file of the user's that cannot be read stands there too, and can be replaced. */
async function formerTable(home: string, year: number): Promise<Former> {
  const { ownCalendar, shippedCalendar } = await import('../../content/open-calendar.ts');
  const own = await ownCalendar(home);
  const unreadable = own.diagnostics.find(({ file }) => basename(file).startsWith(`${year}.`));
  const isOfYear = (one: TableInUse) => one.table.year === year;
  const found = own.tables.find(isOfYear);
  if (found) return { ...found, exists: true };
  if (unreadable) return { path: unreadable.file, exists: true };
  const shipped = (await shippedCalendar()).tables.find(isOfYear);
  return { table: shipped?.table, exists: shipped !== undefined };
}
