import { Command } from 'commander';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

/** `checklist list` */
export function checklistList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.commands.checklistList)
    .option('--json', t.commands.json)
    .action(({ json: asJson }: { json?: boolean }) => run(context, asJson));
}

async function run({ io, t, catalog, text }: Context, asJson = false): Promise<void> {
  const summaries = await (await catalog()).summaries();
  if (asJson) return io.out(json(summaries));
  const { id, title, clause, items, version } = t.commands.columns;
  io.out(
    table(
      [id, title, clause, items, t.words.grade.major, version],
      summaries.map((one) => [
        one.id,
        text(one.title),
        t.commands.clause(one.clause),
        String(one.items),
        String(one.majors),
        one.version,
      ]),
      io.room,
    ),
  );
}
