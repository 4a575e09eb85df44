import { Command } from 'commander';
import type { Context } from '../context.ts';

/** `print <inspection>` */
export function print(context: Context): Command {
  const { t } = context;
  return new Command('print')
    .description(t.documents.commands.print)
    .argument('<inspection>', t.commands.inspectionRef)
    .option('--out <file>', t.documents.options.printOut)
    .action(async (ref: string, options: { out?: string }) => {
      const { printVisit } = await import('../papers/print-visit.ts');
      await printVisit(context, ref, options.out);
    });
}
