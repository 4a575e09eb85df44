import { Command } from 'commander';
import { daysOverdue } from '../../domain/hazard.ts';
import type { HazardRow } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

interface Options {
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly json?: boolean;
}

/** `hazard list` */
export function hazardList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.commands.hazardList)
    .option('--open', t.commands.open)
    .option('--overdue', t.commands.overdue)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t, today } = context;
  const rows = await (await context.store()).hazards({
    openOnly: options.open,
    overdueOn: options.overdue ? today() : undefined,
  });
  if (options.json) {
    return io.out(json(rows.map((row) => ({ ...row, daysOverdue: daysOverdue(row.hazard, today()) }))));
  }
  if (rows.length === 0) return io.err(`${t.commands.none}\n`);
  const { number, enterprise, street, grade, status, dueOn, description } = t.commands.columns;
  io.out(
    table(
      [number, enterprise, street, grade, status, dueOn, description],
      rows.map((row) => cells(context, row)),
    ),
  );
}

function cells({ t, today }: Context, { hazard, enterpriseName, street }: HazardRow): string[] {
  const late = daysOverdue(hazard, today());
  const status = t.words.hazardStatus[hazard.status];
  return [
    hazard.number,
    enterpriseName,
    street,
    t.words.grade[hazard.grade],
    late > 0 ? `${status} · ${t.words.overdue(late)}` : status,
    hazard.dueOn ?? '',
    hazard.description,
  ];
}
