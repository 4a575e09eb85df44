import { Command } from 'commander';
import type { Context } from '../context.ts';
import { namedFrom, saidFrom } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { documentNamed } from '../papers/flags.ts';

interface Options {
  readonly reason: string;
  readonly approvedBy: string;
  readonly json?: boolean;
}

/** `document void <number>` */
export function documentVoid(context: Context): Command {
  const { t } = context;
  const { commands, options } = t.documents;
  return new Command('void')
    .description(commands.void)
    .argument('<number>', options.documentRef)
    .requiredOption('--reason <text>', options.reason)
    .requiredOption('--approved-by <person>', options.approvedBy)
    .option('--json', t.commands.json)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const { io, t } = context;
  const { document } = await documentNamed(context, ref);
  const voiding = {
    reason: saidFrom(options.reason, '--reason'),
    approvedBy: namedFrom(options.approvedBy, '--approved-by'),
  };
  const row = await (await context.store()).voidDocument(document.id, voiding, context.author());
  if (options.json) return io.out(json(row));
  io.out(`✓ ${t.documents.voided(row.number)}\n`);
}
