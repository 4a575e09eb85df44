import { Command } from 'commander';
import type { Context } from '../context.ts';
import { namedFrom } from '../hazard/flags.ts';
import { kindFrom, type PaperOptions, requestFrom, withOutput, withPaperOptions } from '../papers/flags.ts';
import type { OutputOptions } from '../papers/write-paper.ts';

interface Options extends PaperOptions, OutputOptions {
  readonly number?: string;
  readonly json?: boolean;
}

/** `document issue <kind> [ref]` */
export function documentIssue(context: Context): Command {
  const { t } = context;
  const command = new Command('issue').description(t.documents.commands.issue);
  return withOutput(withPaperOptions(command, t), t)
    .option('--number <number>', t.documents.options.number)
    .option('--json', t.commands.json)
    .action((kind: string, ref: string | undefined, options: Options) => run(context, kind, ref, options));
}

async function run(
  context: Context,
  kindWord: string,
  ref: string | undefined,
  options: Options,
): Promise<void> {
  const kind = kindFrom(kindWord, context.t);
  const typed = options.number === undefined ? undefined : namedFrom(options.number, '--number');
  const request = await requestFrom(context, ref, options);
  const { issueRequested } = await import('../papers/make-paper.ts');
  await issueRequested(context, kind, request, { ...options, number: typed });
}
