import { Command } from 'commander';
import { enterpriseStatus } from '../../domain/enterprise.ts';
import { ENTERPRISE_FIELDS } from '../../domain/enterprise-fields.ts';
import { dateOf } from '../../domain/local-date.ts';
import { visible } from '../../domain/safe-text.ts';
import type { EnterpriseFile, EnterpriseStep } from '../../store/enterprise-store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { registeredEnterprise } from '../registry/enterprise-ref.ts';
import { type ContactOption, enterpriseJson, fieldNames, fieldWords } from '../registry/enterprise-view.ts';

interface Options extends ContactOption {
  readonly json?: boolean;
}

/** `enterprise show <enterprise>` */
export function enterpriseShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.registry.show)
    .argument('<enterprise>', t.registry.ref)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((ref: string, options: Options) => run(context, ref, options));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const store = await context.store();
  const { id } = await registeredEnterprise(store, ref);
  const file = (await store.enterpriseFile(id))!;
  if (options.json) {
    return context.io.out(json({ ...file, enterprise: enterpriseJson(file.enterprise, options) }));
  }
  const { hanging } = await import('../wrap.ts');
  const line = (lead: string, text: string) =>
    context.io.out(`${hanging(lead, visible(text), context.io.columns)}\n`);
  for (const [label, text] of await facts(context, file, options))
    if (text !== '') line(`${label}${context.t.words.colon}`, text);
  context.io.out(`\n【${context.t.registry.history}】\n`);
  for (const step of file.history) line(`${dateOf(step.at)}  `, await stepWords(context, step));
}

async function facts(context: Context, file: EnterpriseFile, options: Options): Promise<[string, string][]> {
  const { t } = context;
  const { enterprise, inspections, hazards, lastInspectedOn = '' } = file;
  const { traits: known } = await (await context.catalog()).register();
  const labels = new Map(known.map(({ id, label }) => [id, context.text(label)]));
  const traits = enterprise.traits.map((id) => labels.get(id) ?? id).join(t.words.separator);
  const open = await (await context.store()).countHazards({ enterpriseId: enterprise.id, openOnly: true });
  return [
    ...ENTERPRISE_FIELDS.map((field): [string, string] => [
      t.registry.fields[field],
      field === 'traits' ? traits : fieldWords(enterprise, field, t, options),
    ]),
    [t.registry.statusLabel, await statusWords(context, file)],
    [t.registry.confirmedLabel, enterprise.confirmedOn ?? t.registry.never],
    [t.registry.visits, t.registry.visitCount(inspections, hazards, open, lastInspectedOn)],
    [t.registry.id, enterprise.id],
  ];
}

async function statusWords(context: Context, { enterprise }: EnterpriseFile): Promise<string> {
  const { registry } = context.t;
  if (enterprise.mergedInto !== undefined)
    return registry.mergedInto(await nameOf(context, enterprise.mergedInto));
  const { retired } = enterprise;
  return retired
    ? registry.retiredSince(retired.on, retired.reason)
    : registry.statuses[enterpriseStatus(enterprise)];
}

async function stepWords(
  context: Context,
  { what, by, fields, reason, other }: EnterpriseStep,
): Promise<string> {
  const { t } = context;
  const name = other === undefined ? '' : `“${await nameOf(context, other)}”`;
  const said = [`${t.registry.steps[what]}${name}`, fieldNames(fields, t), reason].filter(Boolean).join('：');
  return `${said}  ${by}`;
}

async function nameOf(context: Context, id: string): Promise<string> {
  return (await (await context.store()).enterprise(id))?.name ?? id;
}
