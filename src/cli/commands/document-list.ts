import { Command } from 'commander';
import type { DocumentFilter, DocumentRow } from '../../store/document-store.ts';
import type { Context } from '../context.ts';
import { daysFrom, limitFrom, oneOf } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { kindFrom } from '../papers/flags.ts';
import { table } from '../table.ts';

interface Options {
  readonly kind?: string;
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
  readonly street?: string;
  readonly enterprise?: string;
  readonly inspection?: string;
  readonly hazard?: string;
  readonly status?: string;
  readonly number?: string;
  readonly limit?: string;
  readonly json?: boolean;
}

const SCREEN_LIMIT = 50;

/** `document list` */
export function documentList(context: Context): Command {
  const { t } = context;
  const { options, commands } = t.documents;
  return new Command('list')
    .description(commands.list)
    .option('--kind <kind>', options.kindFilter)
    .option('--month <month>', options.month)
    .option('--from <date>', options.from)
    .option('--to <date>', options.until)
    .option('--street <street>', t.hazard.options.street)
    .option('--enterprise <name>', t.hazard.options.enterprise)
    .option('--inspection <number>', options.inspection)
    .option('--hazard <number>', options.hazard)
    .option('--status <status>', options.status)
    .option('--number <part>', options.numberPart)
    .option('--limit <count>', t.hazard.options.limit)
    .option('--json', t.commands.json)
    .action((given: Options) => run(context, given));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t } = context;
  const filter = await filterFrom(context, options);
  const screen = options.json ? undefined : SCREEN_LIMIT;
  const limit = options.limit === undefined ? screen : limitFrom(options.limit);
  const rows = await (await context.store()).documents({ ...filter, limit });
  if (options.json) return io.out(json(rows));
  if (rows.length === 0) return io.err(`${t.commands.none}\n`);
  const { number, name, addressee, street, issuedOn, dueOn, status, served } = t.documents.columns;
  io.out(
    table(
      [number, name, addressee, street, issuedOn, dueOn, status, served],
      rows.map((row) => cells(context, row)),
      io.room,
    ),
  );
  if (rows.length === limit) io.err(`${t.documents.more(limit)}\n`);
}

function cells({ t }: Context, row: DocumentRow): string[] {
  const { documents } = t;
  const corrected = row.version > 1 ? documents.version(row.version) : '';
  return [
    row.number,
    documents.kinds[row.kind],
    row.addressee,
    row.street,
    row.issuedOn,
    row.dueOn ?? '',
    documents.statuses[row.status] + corrected,
    row.served ? `${row.served.on} ${documents.ways[row.served.how]}` : '',
  ];
}

async function filterFrom(context: Context, options: Options): Promise<DocumentFilter> {
  const { kind, street, status, enterprise, inspection, hazard, number } = options;
  const store = await context.store();
  const { enterpriseNamed } = await import('../inspect/flags.ts');
  const { streetFrom } = await import('../../domain/entry.ts');
  const { visitNamed } = await import('../papers/visit-named.ts');
  const { hazardOf } = await import('../hazard/take-step.ts');
  return {
    kind: kind === undefined ? undefined : kindFrom(kind, context.t, '--kind'),
    ...daysFrom(options, context.today()),
    street: street === undefined ? undefined : streetFrom(street),
    status:
      status === undefined
        ? undefined
        : oneOf(status, ['issued', 'void'] as const, '--status', context.t.documents.statuses),
    enterpriseId: enterprise === undefined ? undefined : (await enterpriseNamed(store, enterprise)).id,
    inspectionId: inspection === undefined ? undefined : (await visitNamed(store, inspection)).inspection.id,
    hazardIds: hazard === undefined ? undefined : [(await hazardOf(context, hazard)).id],
    number,
  };
}
