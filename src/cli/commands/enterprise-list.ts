import { Command } from 'commander';
import { ENTERPRISE_KINDS, type Enterprise } from '../../domain/enterprise.ts';
import { streetFrom } from '../../domain/entry.ts';
import { SECTORS, sectorNamed } from '../../domain/sector.ts';
import type { EnterpriseFilter } from '../../store/enterprise-store.ts';
import type { Context } from '../context.ts';
import { limitFrom, oneOf } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { type ContactOption, enterpriseJson, fieldWords } from '../registry/enterprise-view.ts';
import { table } from '../table.ts';

const SHOWN = 200;

interface Options extends ContactOption {
  readonly street?: string;
  readonly kind?: string;
  readonly sector?: string;
  readonly status: string;
  readonly limit?: string;
  readonly json?: boolean;
}

/** `enterprise list [term]` */
export function enterpriseList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.registry.list)
    .argument('[term]', t.commands.enterpriseTerm)
    .option('--street <name>', t.registry.street)
    .option('--kind <kind>', t.registry.kind)
    .option('--sector <sector>', t.registry.sector)
    .option('--status <status>', t.registry.status, 'active')
    .option('--limit <count>', t.registry.limit)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((term: string | undefined, options: Options) => run(context, term, options));
}

async function run(context: Context, term: string | undefined, options: Options): Promise<void> {
  const { io, t } = context;
  // A person reads the first ones; a program takes them all.
  const screen = options.json ? undefined : SHOWN;
  const limit = options.limit === undefined ? screen : limitFrom(options.limit);
  const store = await context.store();
  const found = await store.enterprises({ ...filterFrom(context, options), term, limit: limit && limit + 1 });
  const shown = found.slice(0, limit);
  if (options.json) return io.out(json(shown.map((one) => enterpriseJson(one, options))));
  if (found.length === 0) return io.err(`${t.commands.none}\n`);
  const { enterprise, creditCode, street, kind } = t.commands.columns;
  const { sectors, responsible, phone } = t.registry.fields;
  io.out(
    table(
      [enterprise, creditCode, street, kind, sectors, responsible, phone],
      shown.map((one) => cells(context, one, options)),
      io.room,
    ),
  );
  if (found.length > shown.length) io.err(`${t.registry.more(shown.length)}\n`);
}

function cells({ t }: Context, enterprise: Enterprise, options: Options): string[] {
  const fields = ['name', 'creditCode', 'street', 'kind', 'sectors', 'responsible', 'phone'] as const;
  return fields.map((field) => fieldWords(enterprise, field, t, options));
}

function filterFrom({ t }: Context, { street, kind, sector, status }: Options): EnterpriseFilter {
  const wanted = oneOf(status, ['active', 'retired', 'merged', 'all'], '--status', t.registry.filterStatuses);
  return {
    ...(wanted !== 'all' && { status: wanted }),
    ...(street !== undefined && { street: streetFrom(street) }),
    ...(kind !== undefined && { kind: oneOf(kind, ENTERPRISE_KINDS, '--kind', t.words.enterpriseKind) }),
    ...(sector !== undefined && {
      sector: sectorNamed(sector) ?? oneOf(sector, SECTORS, '--sector', t.registry.sectors),
    }),
  };
}
