import { Command } from 'commander';
import type { TableInUse } from '../../content/read-calendar.ts';
import { daysOff, yearOf } from '../../domain/calendar.ts';
import { Problem } from '../../domain/problem.ts';
import { dated, span } from '../calendar/day-words.ts';
import { yearFrom } from '../calendar/flags.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table as layOut } from '../table.ts';

/** `calendar show [year]` */
export function calendarShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.calendar.show.description)
    .argument('[year]', t.calendar.show.year)
    .option('--json', t.commands.json)
    .action((year: string | undefined, { json: asJson }: { json?: boolean }) => run(context, year, asJson));
}

async function run(context: Context, given: string | undefined, asJson = false): Promise<void> {
  const { io, home, today } = context;
  const year = given === undefined ? yearOf(today()) : yearFrom(given);
  const { openCalendar } = await import('../../content/open-calendar.ts');
  const { tables } = await openCalendar(home);
  const found = tables.get(year);
  if (!found) throw new Problem('calendar.year-missing', { year, known: [...tables.keys()].map(String) });
  io.out(asJson ? json({ ...found.table, path: found.path }) : await tableText(context, found));
}

async function tableText(context: Context, { table, path }: TableInUse): Promise<string> {
  const { t, text, io } = context;
  const { hanging } = await import('../wrap.ts');
  const { notice, note, holidays } = table;
  const { columns, total } = t.calendar.show;
  const rows = holidays.map((holiday) => [
    text(holiday.name),
    span(context, holiday.from, holiday.to),
    String(daysOff(holiday).length),
    holiday.work.map((date) => dated(context, date)).join(t.words.separator),
  ]);
  const off = holidays.flatMap(daysOff).length;
  const work = holidays.flatMap((holiday) => holiday.work).length;
  const facts = [t.calendar.notice(notice.title, notice.number, notice.issuedOn), notice.url, path]
    .concat(note && text(note))
    .filter((line) => line !== undefined);
  return [
    layOut([columns.holiday, columns.off, columns.days, columns.work], rows),
    `\n${total(off, work)}\n`,
    ...facts.map((line) => `${hanging('', line, io.columns)}\n`),
  ].join('');
}
