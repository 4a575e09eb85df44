import { Command } from 'commander';
import { HAZARD_STATUSES } from '../../domain/hazard.ts';
import { monthFrom } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { SECTORS, sectorNamed } from '../../domain/sector.ts';
import { formats } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';
import { oneOf } from '../hazard/flags.ts';

interface Options {
  readonly format: string;
  readonly out?: string;
  readonly template?: string;
  readonly month?: string;
  readonly street?: string;
  readonly sector?: string;
  readonly status?: string;
  readonly kind?: string;
  readonly issue?: boolean;
  readonly on?: string;
}

/** `report <inspection>`, `report --month <month>` */
export function report(context: Context): Command {
  const { t } = context;
  const { options } = t.documents;
  return new Command('report')
    .description(t.commands.report)
    .argument('[inspection]', t.commands.inspectionRef)
    .option('--format <names>', t.commands.format, 'text')
    .option('--out <folder>', t.commands.reportOut)
    .option('--template <file>', t.commands.template)
    .option('--month <month>', options.reportMonth)
    .option('--street <street>', t.hazard.options.street)
    .option('--sector <sector>', t.hazard.options.sector)
    .option('--status <status>', options.reportStatus)
    .option('--kind <kind>', options.reportKind)
    .option('--issue', options.reportIssue)
    .option('--on <date>', options.on)
    .action((ref: string | undefined, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string | undefined, options: Options): Promise<void> {
  if (options.month !== undefined && ref !== undefined)
    throw new Problem('usage.not-together', { options: ['<inspection>', '--month'] });
  if (options.month !== undefined) return runMonth(context, options.month, options);
  if (ref === undefined) throw new Problem('usage.missing-argument', { name: 'inspection' });
  return runOne(context, ref, options);
}

async function runMonth(context: Context, month: string, options: Options): Promise<void> {
  const { street, sector, status, out, template } = options;
  const { dayFrom, kindFrom } = await import('../papers/flags.ts');
  const { streetFrom } = await import('../../domain/entry.ts');
  const names = formatsFrom(options.format);
  if (out === undefined) throw new Problem('usage.out-needed', { format: options.format });
  const plan = {
    visits: {
      ...monthFrom(month),
      street: street === undefined ? undefined : streetFrom(street),
      sector:
        sector === undefined
          ? undefined
          : (sectorNamed(sector) ?? oneOf(sector, SECTORS, '--sector', context.t.registry.sectors)),
      status:
        status === undefined
          ? undefined
          : oneOf(status, HAZARD_STATUSES, '--status', context.t.words.hazardStatus),
    },
    kind: kindFrom(options.kind ?? 'rectification-notice', context.t, '--kind'),
    issue: options.issue ?? false,
    issuedOn: dayFrom(context, options.on),
  };
  const { makeMonth } = await import('../papers/month-batch.ts');
  await makeMonth(context, { plan, formats: names, out, template });
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
