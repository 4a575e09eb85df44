import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';

/** The options of `enterprise import`. */
export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly apply?: boolean;
  readonly map?: string;
  readonly matchName?: boolean;
  readonly confirmedOn?: string;
  readonly rejects?: string;
  readonly json?: boolean;
}

/** `enterprise import <file>` */
export function enterpriseImport(context: Context): Command {
  const { t } = context;
  return new Command('import')
    .description(t.registry.import)
    .argument('<file>', t.registry.file)
    .option('--dry-run', t.registry.dryRun)
    .option('--apply', t.registry.apply)
    .option('--map <file>', t.registry.map)
    .option('--match-name', t.registry.matchName)
    .option('--confirmed-on <date>', t.registry.importConfirmedOn)
    .option('--rejects <file>', t.registry.rejects)
    .option('--json', t.commands.json)
    .action((file: string, options: ImportOptions) => run(context, file, options));
}

async function run(context: Context, file: string, options: ImportOptions): Promise<void> {
  if (options.dryRun && options.apply)
    throw new Problem('usage.not-together', { options: ['--dry-run', '--apply'] });
  const { importRosterFile } = await import('../registry/import-file.ts');
  await importRosterFile(context, file, options);
}
