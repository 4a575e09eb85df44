import { Command } from 'commander';
import { type EnterpriseTexts, withValues } from '../../domain/enterprise-entry.ts';
import { changedFields } from '../../domain/enterprise-fields.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { activeEnterprise } from '../registry/enterprise-ref.ts';
import { type ContactOption, enterpriseJson, fieldNames } from '../registry/enterprise-view.ts';
import { valuesFrom, withFieldOptions } from '../registry/field-options.ts';

interface Options extends EnterpriseTexts, ContactOption {
  readonly json?: boolean;
}

/** `enterprise edit <enterprise>` */
export function enterpriseEdit(context: Context): Command {
  const { t } = context;
  const command = new Command('edit').description(t.registry.edit).argument('<enterprise>', t.registry.ref);
  return withFieldOptions(command, t)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((ref: string, options: Options) => run(context, ref, options));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const { io, t } = context;
  const store = await context.store();
  const before = await activeEnterprise(store, ref);
  const after = withValues(before, await valuesFrom(context, options));
  const fields = changedFields(before, after);
  if (fields.length > 0) await store.recordEnterprise(after, context.author());
  if (options.json) return io.out(json({ ...enterpriseJson(after, options), changed: fields }));
  if (fields.length === 0) return io.err(`${t.registry.nothingChanged(after.name)}\n`);
  io.err(`✓ ${t.registry.edited(after.name, fieldNames(fields, t))}\n`);
}
