import { Command } from 'commander';
import type { Context } from '../context.ts';

/** The options of `import inspections`. */
export interface ImportInspectionsOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `import inspections <path>` */
export function importCommand(context: Context): Command {
  const { commands, options } = context.t.exports;
  const inspections = new Command('inspections')
    .description(commands.importInspections)
    .argument('<path>', options.importFile)
    .option('--dry-run', options.dryRun)
    .option('--json', context.t.commands.json)
    .action(async (path: string, given: ImportInspectionsOptions) => {
      const { runImportInspections } = await import('../import/run-import.ts');
      await runImportInspections(context, path, given);
    });
  return new Command('import').description(commands.import).addCommand(inspections);
}
