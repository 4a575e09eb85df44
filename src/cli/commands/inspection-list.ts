import { Command } from 'commander';
import { dateOf } from '../../domain/local-date.ts';
import type { InspectionFilter } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { daysFrom, limitFrom } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

interface Options {
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
  readonly street?: string;
  readonly enterprise?: string;
  readonly limit?: string;
  readonly json?: boolean;
}

const SCREEN_LIMIT = 30;

/** `inspection list` */
export function inspectionList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.commands.inspectionList)
    .option('--month <month>', t.documents.options.month)
    .option('--from <date>', t.documents.options.from)
    .option('--to <date>', t.documents.options.until)
    .option('--street <street>', t.hazard.options.street)
    .option('--enterprise <name>', t.hazard.options.enterprise)
    .option('--limit <count>', t.hazard.options.limit)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t } = context;
  const screen = options.json ? undefined : SCREEN_LIMIT;
  const limit = options.limit === undefined ? screen : limitFrom(options.limit);
  const filter = await filterFrom(context, options);
  const found = await (await context.store()).inspections({ ...filter, limit: limit && limit + 1 });
  const rows = found.slice(0, limit);
  if (options.json) return io.out(json(rows));
  if (rows.length === 0) return io.err(`${t.commands.none}\n`);
  // One that is no longer there has no title.
  const summaries = await (await context.catalog()).summaries();
  const titles = new Map(summaries.map(({ id, title }) => [id, context.text(title)]));
  const { number, date, enterprise, street, status, hazards } = t.commands.columns;
  io.out(
    table(
      [number, date, enterprise, street, t.commands.labels.checklists, status, hazards],
      rows.map((row) => [
        row.inspection.number,
        dateOf(row.inspection.startedAt),
        row.enterpriseName,
        row.street,
        row.inspection.checklists.map(({ id }) => titles.get(id) ?? id).join(t.words.separator),
        t.words.inspectionStatus[row.inspection.status],
        String(row.hazards),
      ]),
      io.room,
    ),
  );
  if (found.length > rows.length) io.err(`${t.commands.latestOnly(rows.length)}\n`);
}

async function filterFrom(context: Context, options: Options): Promise<InspectionFilter> {
  const { street, enterprise } = options;
  const { enterpriseNamed } = await import('../inspect/flags.ts');
  const { streetFrom } = await import('../../domain/entry.ts');
  return {
    ...daysFrom(options, context.today()),
    street: street === undefined ? undefined : streetFrom(street),
    enterpriseId:
      enterprise === undefined ? undefined : (await enterpriseNamed(await context.store(), enterprise)).id,
  };
}
