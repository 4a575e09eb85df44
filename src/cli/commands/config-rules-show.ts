import { Command } from 'commander';
import { rulesOn } from '../../domain/paper-rules.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { dayFrom } from '../papers/flags.ts';

interface Options {
  readonly on?: string;
  readonly json?: boolean;
}

/** `config rules show` */
export function configRulesShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.documents.commands.rulesShow)
    .option('--on <date>', t.documents.options.rulesOn)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { paperRules } = await import('../papers/ports.ts');
  const rules = rulesOn(await paperRules(context.home), dayFrom(context, options.on));
  if (options.json) return context.io.out(json(rules));
  const { yamlOf } = await import('../../content/yaml-of.ts');
  context.io.out(yamlOf(rules));
}
