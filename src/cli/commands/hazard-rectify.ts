import type { Command } from 'commander';
import { rectify } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { collected, dateFrom, fundsFrom, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly measures: string;
  readonly funds?: string;
  readonly on?: string;
}

/** `hazard rectify <hazard>` */
export function hazardRectify(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'rectify', commands.rectify)
    .requiredOption('--measures <text>', options.measures)
    .option('--funds <amount>', options.funds)
    .option('--on <date>', options.on)
    .option('--photo <file>', options.photo, collected)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const measures = saidFrom(options.measures, '--measures');
  const funds = options.funds === undefined ? undefined : fundsFrom(options.funds, '--funds');
  const doneOn = options.on === undefined ? undefined : dateFrom(options.on, '--on', context.today());
  await takeStep(context, ref, options, (hazard, stamp, photos) =>
    rectify(
      hazard,
      { measures, ...(funds !== undefined && { funds }), ...(doneOn && { doneOn }), photos },
      stamp,
    ),
  );
}
