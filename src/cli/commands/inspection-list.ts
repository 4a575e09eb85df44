import { Command } from 'commander';
import { dateOf } from '../../domain/local-date.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

/** `inspection list` */
export function inspectionList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.commands.inspectionList)
    .option('--json', t.commands.json)
    .action(({ json: asJson }: { json?: boolean }) => run(context, asJson));
}

async function run({ io, t, store, catalog, text }: Context, asJson = false): Promise<void> {
  const rows = await (await store()).inspections();
  if (asJson) return io.out(json(rows));
  if (rows.length === 0) return io.err(`${t.commands.none}\n`);
  // One that is no longer there has no title.
  const titles = new Map((await (await catalog()).summaries()).map(({ id, title }) => [id, text(title)]));
  const { number, date, enterprise, status, hazards } = t.commands.columns;
  io.out(
    table(
      [number, date, enterprise, t.commands.labels.checklists, status, hazards],
      rows.map(({ inspection, enterpriseName, hazards: count }) => [
        inspection.number,
        dateOf(inspection.startedAt),
        enterpriseName,
        inspection.checklists.map(({ id }) => titles.get(id) ?? id).join(t.words.separator),
        t.words.inspectionStatus[inspection.status],
        String(count),
      ]),
      io.room,
    ),
  );
}
