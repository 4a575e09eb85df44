import { extname } from 'node:path';
import { Command } from 'commander';
import { RETURNS, type ReturnName } from '../../domain/figure.ts';
import { cutOffDayFrom, periodFrom, until, yearToDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { dateFrom } from '../hazard/flags.ts';
import { SUMMARY_FORMATS, type SummaryFormat, type SummaryOptions } from '../summary/options.ts';

/** `summary <period>`, `summary set` and `summary open` */
export async function summary(context: Context, argv: readonly string[]): Promise<Command> {
  const command = summaryOf(context);
  // The figures themselves go without what is rarely done to them.
  if (!argv.some((word) => OTHER_WORDS.includes(word))) return command;
  const { summarySet } = await import('./summary-set.ts');
  const { summaryOpen } = await import('./summary-open.ts');
  return command.addCommand(summarySet(context)).addCommand(summaryOpen(context));
}

/** Names of the verbs, and what asks for a list of them. */
const OTHER_WORDS = ['set', 'open', 'help', '--help', '-h'];

function summaryOf(context: Context): Command {
  const t = context.t.summary;
  return new Command('summary')
    .description(t.command)
    .argument('<period>', t.period)
    .option('--return <names>', t.options.return)
    .option('--format <name>', t.options.format)
    .option('--out <file>', t.options.out)
    .option('--compare', t.options.compare)
    .option('--ytd', t.options.ytd)
    .option('--as-of <date>', t.options.asOf)
    .option('--cut-off-day <day>', t.options.cutOffDay)
    .option('--explain <figure>', t.options.explain)
    .option('--json', context.t.commands.json)
    .action((period: string, options: SummaryOptions) => run(context, period, options));
}

async function run(context: Context, name: string, options: SummaryOptions): Promise<void> {
  const cutOffDay = options.cutOffDay === undefined ? undefined : cutOffDayFrom(options.cutOffDay);
  const period = periodFrom(name, cutOffDay);
  const asOf = options.asOf === undefined ? undefined : dateFrom(options.asOf, '--as-of', context.today());
  if (options.explain !== undefined) {
    const wrong = (['out', 'format', 'compare'] as const).find((name) => options[name] !== undefined);
    if (wrong) throw new Problem('usage.not-together', { options: ['--explain', `--${wrong}`] });
    const { showExplanation } = await import('../summary/show-explanation.ts');
    const whole = options.ytd ? yearToDate(period, cutOffDay) : period;
    return showExplanation(context, options.explain, until(whole, asOf), options.json ?? false);
  }
  const { showSummary } = await import('../summary/show-summary.ts');
  return showSummary(context, {
    period,
    asOf,
    cutOffDay,
    options,
    format: formatFrom(options),
    ...partsFrom(options.return),
  });
}

function formatFrom({ format, json, out }: SummaryOptions): SummaryFormat {
  if (json) return 'json';
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const [option, value] = format === undefined ? ['--out', ending] : ['--format', format];
  if (option === '--out' && TEXT_ENDINGS.includes(value)) return 'table';
  const known = SUMMARY_FORMATS.find((one) => one === value);
  if (!known) throw new Problem('usage.invalid-choice', { option, value, choices: SUMMARY_FORMATS });
  return known;
}

/** A file without an ending, or with this one, is read as the screen is. */
const TEXT_ENDINGS = ['', 'txt'];

const PARTS = [...Object.keys(RETURNS), 'text'];

function partsFrom(asked = PARTS.join(',')): { returns: ReturnName[]; withText: boolean } {
  const words = asked.split(',').map((word) => word.trim());
  const parts = words.map((word) => PARTS.find((part) => part.toLowerCase() === word.toLowerCase()));
  const wrong = parts.indexOf(undefined);
  if (wrong >= 0)
    throw new Problem('usage.invalid-choice', { option: '--return', value: words[wrong], choices: PARTS });
  return {
    returns: parts.filter((part) => part !== 'text') as ReturnName[],
    withText: parts.includes('text'),
  };
}
