import { Command } from 'commander';
import { type RuleFile, rulesOn } from '../../domain/paper-rules.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { dayFrom } from '../papers/flags.ts';
import { table } from '../table.ts';
import type { Hanging } from '../wrap.ts';

interface Options {
  readonly on?: string;
  readonly json?: boolean;
  readonly yaml?: boolean;
}

/** `config rules show` */
export function configRulesShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.documents.commands.rulesShow)
    .option('--on <date>', t.documents.options.rulesOn)
    .option('--yaml', t.documents.options.rulesYaml)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { paperRules } = await import('../papers/ports.ts');
  const rules = rulesOn(await paperRules(context.home), dayFrom(context, options.on));
  if (options.json) return context.io.out(json(rules));
  if (!options.yaml) return context.io.out(rulesText(context, rules, (await import('../wrap.ts')).hanging));
  const { yamlOf } = await import('../../content/yaml-of.ts');
  context.io.out(yamlOf(rules));
}

/** The file in the reader's words: days with what they rest on, then the clauses as they are printed. */
function rulesText(
  { io, t, text }: Context,
  { version, inForceFrom, numbers, clauses }: RuleFile,
  hanging: Hanging,
): string {
  const { head, columns, clausesTitle, clauses: named, source } = t.documents.ruleFile;
  const rows = numbers.map((rule) => [
    text(rule.title),
    t.calendar.term({ kind: TERM_KIND[rule.unit], amount: rule.amount, roll: false }),
    t.words.verification[rule.verified],
    text(rule.source),
  ]);
  const told = clauses.map((clause) => {
    const basis = `${source}${text(clause.source)} [${t.words.verification[clause.verified]}]`;
    return `${hanging(named[clause.id] ?? `${clause.id}: `, text(clause.text), io.columns)}\n${hanging('  ', basis, io.columns)}\n`;
  });
  return `${head(version, inForceFrom)}\n\n${table([...columns], rows, io.room)}\n${clausesTitle}\n${told.join('')}`;
}

const TERM_KIND = { days: 'calendar-days', 'working-days': 'working-days', months: 'months' } as const;
