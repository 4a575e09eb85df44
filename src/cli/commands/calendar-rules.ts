import { Command } from 'commander';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

/** `calendar rules` */
export function calendarRules(context: Context): Command {
  const { t } = context;
  return new Command('rules')
    .description(t.calendar.rules.description)
    .option('--json', t.commands.json)
    .action(({ json: asJson }: { json?: boolean }) => run(context, asJson));
}

async function run({ io, t, home, text }: Context, asJson = false): Promise<void> {
  const { openCalendar } = await import('../../content/open-calendar.ts');
  const rules = [...(await openCalendar(home)).rules.values()];
  if (asJson) return io.out(json(rules));
  const { id, term, verified, title } = t.calendar.rules.columns;
  io.out(
    table(
      [id, term, verified, title],
      rules.map((rule) => [
        rule.id,
        t.calendar.term(rule),
        t.words.verification[rule.verified],
        text(rule.title),
      ]),
      io.room,
    ),
  );
}
