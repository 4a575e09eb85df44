import { Command, Option } from 'commander';
import type { Context } from '../context.ts';

/** The options of `export`. */
export interface ExportOptions {
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly listed?: boolean;
  readonly dueBefore?: string;
  readonly street?: string;
  readonly sector?: string;
  readonly grade?: string;
  readonly status?: string;
  readonly enterprise?: string;
  readonly inspector?: string;
  readonly columns?: string;
  readonly profile?: string;
  readonly format?: string;
  readonly encoding?: 'utf8' | 'gb18030';
  readonly substitute?: boolean;
  readonly raw?: boolean;
  readonly withContacts?: boolean;
  readonly out?: string;
}

/** `export <table>` */
export function exportCommand(context: Context): Command {
  const { t } = context;
  const { options } = t.exports;
  return new Command('export')
    .description(t.exports.commands.export)
    .argument('<table>', options.table)
    .option('--month <month>', options.month)
    .option('--from <date>', options.from)
    .option('--to <date>', options.to)
    .option('--open', t.commands.open)
    .option('--overdue', t.commands.overdue)
    .option('--listed', t.hazard.options.listed)
    .option('--due-before <date>', t.hazard.options.dueBefore)
    .option('--street <street>', t.hazard.options.street)
    .option('--sector <sector>', t.hazard.options.sector)
    .option('--grade <grade>', t.hazard.options.grade)
    .option('--status <status>', t.hazard.options.status)
    .option('--enterprise <name>', t.hazard.options.enterprise)
    .option('--inspector <person>', t.hazard.options.inspector)
    .option('--columns <names>', options.columns)
    .option('--profile <name>', options.profile)
    .addOption(new Option('--format <format>', options.format).choices(['csv', 'xlsx', 'jsonl']))
    .addOption(new Option('--encoding <encoding>', options.encoding).choices(['utf8', 'gb18030']))
    .option('--substitute', options.substitute)
    .option('--raw', options.raw)
    .option('--with-contacts', options.withContacts)
    .option('--out <path>', options.out)
    .action(async (table: string, given: ExportOptions) => {
      const { runExport } = await import('../export/run-export.ts');
      await runExport(context, table, given);
    });
}
