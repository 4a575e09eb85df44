import { Command } from 'commander';
import { yearFrom } from '../calendar/flags.ts';
import type { Context } from '../context.ts';

/** `calendar new <year>` */
export function calendarNew(context: Context): Command {
  const { t } = context;
  return new Command('new')
    .description(t.calendar.create.description)
    .argument('<year>', t.calendar.create.year)
    .option('--out <file>', t.calendar.create.out)
    .action((year: string, options: { out?: string }) => run(context, yearFrom(year), options));
}

async function run(
  { io, t }: Context,
  year: number,
  { out = `${year}.yaml` }: { out?: string },
): Promise<void> {
  const { holidaySkeleton } = await import('../../content/holiday-skeleton.ts');
  const skeleton = holidaySkeleton(year, {
    ...t.calendar.create,
    heading: t.calendar.create.heading(out === '-' ? `${year}.yaml` : out),
  });
  if (out === '-') return io.out(skeleton);
  const { publish } = await import('../publish.ts');
  publish(out, skeleton);
  io.out(`${out}\n`);
  io.err(`${t.calendar.create.next(out)}\n`);
}
