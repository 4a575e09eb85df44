import { Command } from 'commander';
import type { Item, Register } from '../../domain/checklist.ts';
import { mayPrintArticle } from '../../domain/checklist.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import type { Hanging } from '../wrap.ts';

/** `checklist show <id>` */
export function checklistShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.commands.checklistShow)
    .argument('<id>', t.commands.checklistId)
    .option('--json', t.commands.json)
    .action((id: string, { json: asJson }: { json?: boolean }) => run(context, id, asJson));
}

async function run(context: Context, id: string, asJson = false): Promise<void> {
  const { io, t, catalog, text } = context;
  const all = await catalog();
  const { hash, checklist } = await all.get(id);
  if (asJson) return io.out(json({ ...checklist, hash }));
  const { hanging } = await import('../wrap.ts');
  const register = await all.register();
  io.out(
    `${text(checklist.title)}  ${checklist.id} ${checklist.version}  ${t.commands.clause(checklist.clause)}\n`,
  );
  let position = 0;
  for (const section of checklist.sections) {
    io.out(`\n【${text(section.title)}】\n`);
    for (const item of section.items) {
      position += 1;
      io.out(itemText(context, register, item, position, hanging));
    }
  }
}

function itemText(
  context: Context,
  register: Register,
  item: Item,
  position: number,
  hanging: Hanging,
): string {
  const { t, text, io } = context;
  const { labels } = t.commands;
  const facts: [string, string][] = [
    [labels.method, item.method ? text(item.method) : ''],
    [labels.phrase, `${t.commands.clause(item.source.clause)} “${item.source.phrase}”`],
    [labels.basis, item.basis.map((basis) => citation(context, register, basis)).join(t.words.separator)],
    [labels.appliesTo, traitLabels(context, register, item)],
    [labels.measure, measureText(context, item)],
    [labels.evidence, item.evidence.map((rule) => text(rule.what)).join(t.words.separator)],
    ...(item.majorIf ?? []).map((criterion): [string, string] => [
      labels.majorIf,
      `${text(criterion.fact)}（${citation(context, register, criterion)}）`,
    ]),
    [labels.dueDays, labels.days(item.dueDays)],
  ];
  const head = hanging(`${String(position).padStart(3)}. `, `${text(item.text)}  [${item.id}]`, io.columns);
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => hanging(`     ${label}: `, value, io.columns));
  return `${[head, ...lines].join('\n')}\n`;
}

function traitLabels({ t, text }: Context, register: Register, item: Item): string {
  const labels = (item.appliesTo ?? []).map((id) => {
    const trait = register.traits.find((one) => one.id === id);
    return trait ? `${text(trait.label)} [${id}]` : id;
  });
  return labels.join(t.words.separator);
}

function measureText({ text }: Context, { measure }: Item): string {
  if (!measure) return '';
  const limits = [
    measure.min === undefined ? '' : `≥ ${measure.min}`,
    measure.max === undefined ? '' : `≤ ${measure.max}`,
  ].filter((limit) => limit !== '');
  return `${text(measure.what)} (${measure.unit}) ${limits.join(' ')}`.trim();
}

function citation(
  { t, text, options }: Context,
  register: Register,
  basis: { source: string; article?: string | undefined },
): string {
  const source = register.sources[basis.source];
  if (!source) return basis.source;
  const verified = basis.article ? source.articles[basis.article]?.verified : source.verified;
  const article = basis.article && mayPrintArticle(verified) ? basis.article : '';
  const doubt = options.verbose && verified !== 'V' ? `（${t.words.verification[verified ?? 'T']}）` : '';
  return `《${text(source.title)}》${article}${doubt}`;
}
