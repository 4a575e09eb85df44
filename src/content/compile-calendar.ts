import { Problem } from '../domain/problem.ts';
import type { ShippedCalendar } from './open-calendar.ts';
import { readCalendarFolder } from './read-calendar.ts';

/** The shipped holiday tables and deadline rules. @throws Problem `calendar.invalid` */
export function compileCalendar(folder: string): ShippedCalendar {
  const { tables, rules, diagnostics } = readCalendarFolder(folder);
  const [first] = diagnostics;
  if (first) throw new Problem('calendar.invalid', { path: first.file, line: first.line });
  return { tables: tables.map(({ table }) => ({ table })), rules };
}
