import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import { formats } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';
import type { MonthOptions } from '../papers/month-asked.ts';

type Options = MonthOptions & { readonly month?: string };

/** `report <inspection>`, `report --month <month>` */
export function report(context: Context): Command {
  const { commands } = context.t;
  return new Command('report')
    .description(commands.report)
    .argument('[inspection]', commands.inspectionRef)
    .option('--format <names>', commands.format, 'text')
    .option('--out <folder>', commands.reportOut)
    .option('--template <file>', commands.template)
    .option('--month <month>', commands.reportMonth)
    .option('--street <street>', commands.reportStreet)
    .option('--sector <sector>', commands.reportSector)
    .option('--status <status>', commands.reportStatus)
    .option('--kind <kind>', commands.reportKind)
    .option('--issue', commands.reportIssue)
    .option('--on <date>', commands.reportOn)
    .action((ref: string | undefined, given: Options) => run(context, ref, given));
}

const OF_BATCHES = ['month', 'street', 'sector', 'status', 'kind', 'issue', 'on'] as const;

async function run(context: Context, ref: string | undefined, options: Options): Promise<void> {
  const ofBatches = OF_BATCHES.find((name) => options[name] !== undefined);
  if (ref !== undefined && ofBatches !== undefined)
    throw new Problem('usage.of-batches', { option: `--${ofBatches}`, ref });
  if (options.month !== undefined) {
    const { makeMonthAsked } = await import('../papers/month-asked.ts');
    return makeMonthAsked(context, options.month, options);
  }
  if (ref === undefined) throw new Problem('usage.missing-argument', { name: 'inspection' });
  return runOne(context, ref, options);
}

async function runOne(context: Context, ref: string, { format, out, template }: Options): Promise<void> {
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
