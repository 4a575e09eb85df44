import { Command } from 'commander';
import type { Enterprise, EnterpriseKind } from '../../domain/enterprise.ts';
import { type EnterpriseTexts, kindByCode, withValues } from '../../domain/enterprise-entry.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { type ContactOption, enterpriseJson } from '../registry/enterprise-view.ts';
import { named, valuesFrom, withFieldOptions } from '../registry/field-options.ts';

interface Options extends EnterpriseTexts, ContactOption {
  readonly another?: boolean;
  readonly json?: boolean;
}

/** `enterprise add <name>` */
export function enterpriseAdd(context: Context): Command {
  const { t } = context;
  const command = new Command('add').description(t.registry.add).argument('<name>', t.registry.name);
  return withFieldOptions(command, t, ['name'])
    .option('--another', t.registry.another)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((name: string, options: Options) => run(context, { ...options, name }));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t } = context;
  const values = await valuesFrom(context, options);
  const creditCode = values.get('creditCode') as string | undefined;
  const kind = values.get('kind') ?? (creditCode && kindByCode(creditCode));
  const street = values.get('street');
  const missing = street === undefined ? 'street' : 'kind';
  if (street === undefined || !kind) {
    throw named(new Problem('usage.missing-option', { name: `--${missing}` }), undefined, t);
  }
  const { newId } = await import('../inspect/ports.ts');
  const blank: Enterprise = {
    id: newId(),
    name: values.get('name') as string,
    kind: kind as EnterpriseKind,
    street: street as string,
    sectors: [],
    traits: [],
  };
  const enterprise = withValues(blank, values);
  const store = await context.store();
  if (!options.another) await refuseNamesake(context, enterprise);
  await store.recordEnterprise(enterprise, context.author());
  if (options.json) return io.out(json(enterpriseJson(enterprise, options)));
  io.err(`✓ ${t.registry.added(enterprise.name)}\n`);
}

// With another code it is another enterprise; without one, nobody but the clerk can tell.
async function refuseNamesake(context: Context, { name, street, creditCode }: Enterprise): Promise<void> {
  const [match] = await (await context.store()).enterprisesMatching([{ name, street }]);
  const namesake = match!.byName.find((one) => !one.creditCode || !creditCode);
  if (!namesake) return;
  throw new Problem('enterprise.same-name', { name: namesake.name, street, code: namesake.creditCode });
}
