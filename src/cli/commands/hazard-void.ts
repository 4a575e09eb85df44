import type { Command } from 'commander';
import { voidHazard } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { namedFrom, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly reason: string;
  readonly approvedBy: string;
}

/** `hazard void <hazard>` */
export function hazardVoid(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'void', commands.void)
    .requiredOption('--reason <text>', options.reason)
    .requiredOption('--approved-by <person>', options.approvedBy)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const voiding = {
    reason: saidFrom(options.reason, '--reason'),
    approvedBy: namedFrom(options.approvedBy, '--approved-by'),
  };
  await takeStep(context, ref, options, (hazard, stamp) => voidHazard(hazard, voiding, stamp));
}
