import { Command } from 'commander';
import { noteFrom } from '../../domain/entry.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { registeredEnterprise } from '../registry/enterprise-ref.ts';
import { type ContactOption, enterpriseJson } from '../registry/enterprise-view.ts';

interface Options extends ContactOption {
  readonly into?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** `enterprise merge <enterprise> --into <enterprise>` */
export function enterpriseMerge(context: Context): Command {
  const { t } = context;
  return new Command('merge')
    .description(t.registry.merge)
    .argument('<enterprise>', t.registry.ref)
    .option('--into <enterprise>', t.registry.into)
    .option('--reason <text>', t.registry.reason)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((ref: string, options: Options) => run(context, ref, options));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const { io, t } = context;
  if (options.into === undefined) throw new Problem('usage.missing-option', { name: '--into' });
  const store = await context.store();
  const from = await registeredEnterprise(store, ref);
  const into = await registeredEnterprise(store, options.into);
  const reason = options.reason === undefined ? undefined : noteFrom(options.reason, t.registry.reason);
  const kept = await store.mergeEnterprises(from.id, into.id, context.author(), reason);
  if (options.json) return io.out(json(enterpriseJson(kept, options)));
  io.err(`✓ ${t.registry.mergedDone(from.name, kept.name)}\n`);
}
