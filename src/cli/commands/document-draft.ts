import { Command } from 'commander';
import type { Context } from '../context.ts';
import { kindFrom, type PaperOptions, requestFrom, withOutput, withPaperOptions } from '../papers/flags.ts';
import type { OutputOptions } from '../papers/write-paper.ts';

/** `document draft <kind> [ref]` */
export function documentDraft(context: Context): Command {
  const { t } = context;
  const command = new Command('draft').description(t.documents.commands.draft);
  return withOutput(withPaperOptions(command, t), t).action(
    (kind: string, ref: string | undefined, options: PaperOptions & OutputOptions) =>
      run(context, kind, ref, options),
  );
}

async function run(
  context: Context,
  kindWord: string,
  ref: string | undefined,
  options: PaperOptions & OutputOptions,
): Promise<void> {
  const kind = kindFrom(kindWord, context.t);
  const request = await requestFrom(context, ref, options);
  const { draftPaper } = await import('../papers/make-paper.ts');
  await draftPaper(context, kind, request, options);
}
