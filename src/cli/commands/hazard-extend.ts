import type { Command } from 'commander';
import { extend } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { dateFrom, namedFrom, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly to: string;
  readonly reason: string;
  readonly approvedBy: string;
}

/** `hazard extend <hazard>` */
export function hazardExtend(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'extend', commands.extend)
    .requiredOption('--to <date>', options.newDue)
    .requiredOption('--reason <text>', options.reason)
    .requiredOption('--approved-by <person>', options.approvedBy)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const extension = {
    dueOn: dateFrom(options.to, '--to', context.today()),
    reason: saidFrom(options.reason, '--reason'),
    approvedBy: namedFrom(options.approvedBy, '--approved-by'),
  };
  await takeStep(context, ref, options, (hazard, stamp) => extend(hazard, extension, stamp));
}
