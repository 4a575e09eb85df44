import { Command, Option } from 'commander';
import { SERVICE_WAYS, type Service } from '../../domain/document.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { collected, dateFrom, namedFrom, oneOf, saidFrom } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { documentNamed } from '../papers/flags.ts';

interface Options {
  readonly how: string;
  readonly on?: string;
  readonly place?: string;
  readonly receivedBy?: string;
  readonly refused?: string | boolean;
  readonly witness?: string;
  readonly by?: readonly string[];
  readonly json?: boolean;
}

/** `document serve <number>` */
export function documentServe(context: Context): Command {
  const { t } = context;
  const { commands, options } = t.documents;
  return new Command('serve')
    .description(commands.serve)
    .argument('<number>', options.documentRef)
    .requiredOption('--how <way>', options.how)
    .option('--on <date>', options.servedOn)
    .option('--place <text>', options.place)
    .option('--received-by <person>', options.receivedBy)
    .option('--refused [reason]', options.refused)
    .option('--witness <person>', options.witness)
    .addOption(new Option('--by <person>', options.servedBy).argParser(collected))
    .option('--json', t.commands.json)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const { io, t } = context;
  const { document } = await documentNamed(context, ref);
  const service = serviceFrom(context, options, document.issuedOn);
  const row = await (await context.store()).serveDocument(document.id, service, context.author());
  if (service.refused && !service.refused.witness) io.err(`! ${t.documents.noWitness}\n`);
  if (options.json) return io.out(json(row));
  io.out(`✓ ${t.documents.servedNow(row.number, service.on, t.documents.ways[service.how])}\n`);
}

function serviceFrom(context: Context, options: Options, issuedOn: string): Service {
  const { place, receivedBy, refused, witness, by = [] } = options;
  const on = options.on === undefined ? context.today() : dateFrom(options.on, '--on', context.today());
  if (on < issuedOn) throw new Problem('document.served-before-issued', { on, issuedOn });
  if (on > context.today()) throw new Problem('document.served-in-future', { on });
  if (refused !== undefined && receivedBy !== undefined)
    throw new Problem('usage.not-together', { options: ['--refused', '--received-by'] });
  const reason = typeof refused === 'string' ? saidFrom(refused, '--refused') : undefined;
  const seenBy = witness === undefined ? undefined : namedFrom(witness, '--witness');
  return {
    how: oneOf(options.how, SERVICE_WAYS, '--how', context.t.documents.ways),
    on,
    ...(place !== undefined && { place: saidFrom(place, '--place') }),
    ...(receivedBy !== undefined && { receivedBy: namedFrom(receivedBy, '--received-by') }),
    ...(refused !== undefined && {
      refused: { ...(reason && { reason }), ...(seenBy && { witness: seenBy }) },
    }),
    servedBy: by.length > 0 ? by.map((name) => namedFrom(name, '--by')) : [context.author().name],
  };
}
