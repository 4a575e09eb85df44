import { Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { collected, saidFrom } from '../hazard/flags.ts';
import { documentNamed, type PaperOptions, requestFrom, withOutput } from '../papers/flags.ts';
import type { OutputOptions } from '../papers/write-paper.ts';

interface Options extends PaperOptions, OutputOptions {
  readonly reason: string;
  readonly json?: boolean;
}

/** `document correct <number>` */
export function documentCorrect(context: Context): Command {
  const { t } = context;
  const { commands, options } = t.documents;
  const command = new Command('correct')
    .description(commands.correct)
    .argument('<number>', options.documentRef);
  return withOutput(command, t)
    .requiredOption('--reason <text>', options.reason)
    .addOption(new Option('--set <field=value>', options.set).argParser(collected))
    .option('--fields <file>', options.fields)
    .option('--json', t.commands.json)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const record = await documentNamed(context, ref);
  const reason = saidFrom(options.reason, '--reason');
  const request = await requestFrom(context, undefined, { ...options, on: record.document.issuedOn });
  const { correctRequested } = await import('../papers/make-paper.ts');
  await correctRequested(context, record, { ...request, reason }, options);
}
