import type { Command } from 'commander';
import { transfer } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { namedFrom, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly to: string;
  readonly reason: string;
}

/** `hazard transfer <hazard>` */
export function hazardTransfer(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'transfer', commands.transfer)
    .requiredOption('--to <body>', options.transferTo)
    .requiredOption('--reason <text>', options.reason)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const handover = { to: namedFrom(options.to, '--to'), reason: saidFrom(options.reason, '--reason') };
  await takeStep(context, ref, options, (hazard, stamp) => transfer(hazard, handover, stamp));
}
