import { Command } from 'commander';
import { cutOffDayFrom, periodFrom } from '../../domain/period.ts';
import type { Context } from '../context.ts';
import { dateFrom } from '../hazard/flags.ts';

interface Options {
  readonly asOf?: string;
  readonly cutOffDay?: string;
}

/** `summary open <period>` */
export function summaryOpen(context: Context): Command {
  const { options, period } = context.t.summary;
  return new Command('open')
    .description(context.t.summaryPage.openCommand)
    .argument('<period>', period)
    .option('--as-of <date>', options.asOf)
    .option('--cut-off-day <day>', options.cutOffDay)
    .action((name: string, given: Options) => run(context, name, given));
}

async function run(context: Context, name: string, { cutOffDay: last, asOf: day }: Options): Promise<void> {
  const cutOffDay = last === undefined ? undefined : cutOffDayFrom(last);
  const period = periodFrom(name, cutOffDay);
  const asOf = day === undefined ? undefined : dateFrom(day, '--as-of', context.today());
  const { openPage } = await import('../summary/open-page.ts');
  return openPage(context, period, { asOf, cutOffDay });
}
