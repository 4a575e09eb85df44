import { Command } from 'commander';
import { isWorked } from '../../domain/calendar.ts';
import { deadline } from '../../domain/deadline.ts';
import { dated, dayWords } from '../calendar/day-words.ts';
import { dateFrom, type TermFlags, termFrom } from '../calendar/flags.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';

interface Options extends TermFlags {
  readonly from?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** `calendar due` */
export function calendarDue(context: Context): Command {
  const { t } = context;
  const words = t.calendar.due;
  return new Command('due')
    .description(words.description)
    .option('--from <date>', words.from)
    .option('--days <n>', words.days)
    .option('--working-days <n>', words.workingDays)
    .option('--months <n>', words.months)
    .option('--rule <id>', words.rule)
    .option('--roll', words.roll)
    .option('--explain', words.explain)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t, home, today } = context;
  const { openCalendar } = await import('../../content/open-calendar.ts');
  const { calendar, tables, rules } = await openCalendar(home);
  const start = options.from === undefined ? today() : dateFrom('--from', options.from);
  const term = termFrom(options, rules);
  const found = deadline({ start, rule: term, calendar });
  if (found.provisional) io.err(`! ${t.calendar.missing(found.missingYears)}\n`);
  if (options.json) {
    const used = found.tableYears.map((year) => ({
      year,
      ...tables.get(year)!.table.notice,
      path: tables.get(year)!.path,
    }));
    return io.out(json({ rule: term, ...found, tables: used }));
  }
  io.out(`${dated(context, found.date)}${found.provisional ? t.calendar.provisional : ''}\n`);
  if (!isWorked(found.lastDay)) io.err(`! ${t.calendar.due.lastDay(dayWords(context, found.lastDay))}\n`);
  if (!options.explain) return;
  const { hanging } = await import('../wrap.ts');
  const { explanation } = await import('../calendar/explain.ts');
  io.out(`\n${explanation(context, term, found, tables, hanging)}`);
}
