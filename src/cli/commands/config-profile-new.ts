import { Command } from 'commander';
import type { Context } from '../context.ts';
import { publish } from '../publish.ts';

/** `config profile new` */
export function configProfileNew(context: Context): Command {
  const { t } = context;
  return new Command('new')
    .description(t.documents.commands.profileNew)
    .option('--out <file>', t.documents.options.profileOut)
    .action((options: { out?: string }) => run(context, options));
}

async function run({ io, t }: Context, { out }: { out?: string }): Promise<void> {
  const text = t.documents.profileTemplate;
  if (out === undefined) return io.out(text);
  publish(out, text);
  io.out(`${out}\n`);
}
