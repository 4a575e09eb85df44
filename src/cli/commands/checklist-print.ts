import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { FormOptions } from '../print-form.ts';

/** `checklist print <id…>` */
export function checklistPrint(context: Context): Command {
  const { command } = context.t.form;
  return new Command('print')
    .description(command.print)
    .argument('<id...>', context.t.commands.checklistId)
    .option('--format <name>', command.format)
    .option('--traits <ids>', command.traits)
    .option('--out <path>', command.out)
    .action((ids: string[], options: FormOptions) => run(context, ids, options));
}

async function run(context: Context, ids: readonly string[], options: FormOptions): Promise<void> {
  const { printForm } = await import('../print-form.ts');
  const path = await printForm(context, ids, options);
  context.io.out(`${context.t.form.command.written(path)}\n`);
}
