import { Command } from 'commander';
import type { Enterprise } from '../../domain/enterprise.ts';
import { noteFrom } from '../../domain/entry.ts';
import { Problem } from '../../domain/problem.ts';
import { dateFrom } from '../calendar/flags.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { registeredEnterprise } from '../registry/enterprise-ref.ts';
import { type ContactOption, enterpriseJson } from '../registry/enterprise-view.ts';

interface Options extends ContactOption {
  readonly reason?: string;
  readonly on?: string;
  readonly undo?: boolean;
  readonly json?: boolean;
}

/** `enterprise retire <enterprise>` */
export function enterpriseRetire(context: Context): Command {
  const { t } = context;
  return new Command('retire')
    .description(t.registry.retire)
    .argument('<enterprise>', t.registry.ref)
    .option('--reason <text>', t.registry.reason)
    .option('--on <date>', t.registry.retiredOn)
    .option('--undo', t.registry.undo)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((ref: string, options: Options) => run(context, ref, options));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const { io, t } = context;
  const store = await context.store();
  const before = await registeredEnterprise(store, ref);
  const after = options.undo ? reopened(before) : retired(before, options, context);
  await store.recordEnterprise(after, context.author());
  if (options.json) return io.out(json(enterpriseJson(after, options)));
  const words = after.retired
    ? t.registry.retiredDone(after.name, after.retired.on)
    : t.registry.reopenedDone(after.name);
  io.err(`✓ ${words}\n`);
  const open = await store.countHazards({ enterpriseId: after.id, openOnly: true });
  if (after.retired && open > 0) io.err(`! ${t.registry.stillOpen(open)}\n`);
}

function retired(enterprise: Enterprise, options: Options, { t, today }: Context): Enterprise {
  const { name, retired: already } = enterprise;
  if (already) throw new Problem('enterprise.retired-already', { name, on: already.on });
  const reason = noteFrom(options.reason ?? '', t.registry.reason);
  if (reason === '') throw new Problem('usage.missing-option', { name: '--reason' });
  return {
    ...enterprise,
    retired: { on: options.on === undefined ? today() : dateFrom('--on', options.on), reason },
  };
}

function reopened({ retired: already, ...enterprise }: Enterprise): Enterprise {
  if (!already) throw new Problem('enterprise.not-retired', { name: enterprise.name });
  return enterprise;
}
