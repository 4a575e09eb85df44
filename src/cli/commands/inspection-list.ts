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

async function run({ io, t, store }: Context, asJson = false): Promise<void> {
  const rows = await (await store()).inspections();
  if (asJson) return io.out(json(rows));
  if (rows.length === 0) return io.err(`${t.commands.none}\n`);
  const { number, date, enterprise, status, hazards } = t.commands.columns;
  io.out(
    table(
      [number, date, enterprise, t.commands.labels.checklists, status, hazards],
      rows.map(({ inspection, enterpriseName, hazards: count }) => [
        inspection.number,
        dateOf(inspection.startedAt),
        enterpriseName,
        inspection.checklists.map((one) => one.id).join(' '),
        t.words.inspectionStatus[inspection.status],
        String(count),
      ]),
    ),
  );
}
