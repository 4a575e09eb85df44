import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendar, calendarOf } from '../domain/calendar.ts';
import { Problem } from '../domain/problem.ts';
import type { VersionedRule } from './deadline-file.ts';
import { builtContent, packageRoot } from './package-root.ts';
import type { CalendarContent, TableInUse } from './read-calendar.ts';

/** The calendar of this installation: shipped tables and rules, replaced year by year and id by id by the user's. */
export interface OpenCalendar {
  readonly calendar: Calendar;
  /** By year. */
  readonly tables: ReadonlyMap<number, TableInUse>;
  /** By id. */
  readonly rules: ReadonlyMap<string, VersionedRule>;
}

/** Tables and rules compiled when the program was built. */
export type ShippedCalendar = Pick<CalendarContent, 'tables' | 'rules'>;

/** Opens the calendar. @throws Problem `calendar.invalid` where a file of the user's has faults */
export async function openCalendar(home: string): Promise<OpenCalendar> {
  const shipped = await shippedCalendar();
  const own = await ownCalendar(home);
  if (own.diagnostics.length > 0) {
    const [first] = own.diagnostics;
    throw new Problem('calendar.invalid', { path: first!.file, line: first!.line });
  }
  const tables = new Map([...shipped.tables, ...own.tables].map((one) => [one.table.year, one]));
  return {
    calendar: calendarOf([...tables.values()].map(({ table }) => table)),
    tables,
    rules: new Map([...shipped.rules, ...own.rules].map((rule) => [rule.id, rule])),
  };
}

/** The tables and rules that come with the program. */
export async function shippedCalendar(): Promise<ShippedCalendar> {
  const built = `${builtContent()}/calendar.json`;
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as ShippedCalendar;
  const { compileCalendar } = await import('./compile-calendar.ts');
  return compileCalendar(join(packageRoot(), 'seeds'));
}

/** The user's own tables and rules, with whatever is wrong with them. */
export async function ownCalendar(home: string): Promise<CalendarContent> {
  const hasOwn = existsSync(join(home, 'holidays')) || existsSync(join(home, 'deadlines.yaml'));
  if (!hasOwn) return { tables: [], rules: [], diagnostics: [] };
  const { readCalendarFolder } = await import('./read-calendar.ts');
  return readCalendarFolder(home);
}
