import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import { formats } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';

interface Options {
  readonly format: string;
  readonly out?: string;
  readonly template?: string;
}

/** `report <inspection>` */
export function report(context: Context): Command {
  const { t } = context;
  return new Command('report')
    .description(t.commands.report)
    .argument('<inspection>', t.commands.inspectionRef)
    .option('--format <names>', t.commands.format, 'text')
    .option('--out <folder>', t.commands.reportOut)
    .option('--template <file>', t.commands.template)
    .action((ref: string, options: Options) => run(context, ref, options));
}

async function run(context: Context, ref: string, { format, out, template }: Options): Promise<void> {
  const { layOut, noticeOf, writeNotice } = await import('../print-notice.ts');
  const names = formatsFrom(format);
  const [only] = names;
  const isOneText = names.length === 1 && formats[only!].isText;
  if (out === undefined && !isOneText) throw new Problem('usage.out-needed', { format });
  const record = await (await context.store()).inspection(ref);
  if (!record) throw new Problem('inspection.unknown', { ref });
  const notice = await noticeOf(context, record);
  if (out === undefined) return context.io.out(String(await layOut(context, notice, only!, template)));
  const paths = await writeNotice(context, notice, names, { out, template });
  for (const path of paths) context.io.out(`${path}\n`);
}
