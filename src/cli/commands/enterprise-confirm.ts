import { Command } from 'commander';
import type { Enterprise } from '../../domain/enterprise.ts';
import { dateFrom } from '../calendar/flags.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { activeEnterprise } from '../registry/enterprise-ref.ts';
import { type ContactOption, enterpriseJson } from '../registry/enterprise-view.ts';

interface Options extends ContactOption {
  readonly on?: string;
  readonly json?: boolean;
}

/** `enterprise confirm <enterprise…>` */
export function enterpriseConfirm(context: Context): Command {
  const { t } = context;
  return new Command('confirm')
    .description(t.registry.confirm)
    .argument('<enterprise...>', t.registry.ref)
    .option('--on <date>', t.registry.confirmedOn)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((refs: string[], options: Options) => run(context, refs, options));
}

async function run(context: Context, refs: readonly string[], options: Options): Promise<void> {
  const { io, t } = context;
  const on = options.on === undefined ? context.today() : dateFrom('--on', options.on);
  const store = await context.store();
  const confirmed = new Map<string, Enterprise>();
  for (const ref of refs) {
    const enterprise = await activeEnterprise(store, ref);
    confirmed.set(enterprise.id, { ...enterprise, confirmedOn: on });
  }
  await store.recordEnterprises([...confirmed.values()], context.author());
  if (options.json) return io.out(json([...confirmed.values()].map((one) => enterpriseJson(one, options))));
  io.err(`✓ ${t.registry.confirmedDone(confirmed.size, on)}\n`);
}
