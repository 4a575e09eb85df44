import type { Command } from 'commander';
import { order } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { dateFrom, namedFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeSteps } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly paper: string;
  readonly due?: string;
}

/** `hazard order <hazard…>` */
export function hazardOrder(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'order', commands.order, '<hazards...>')
    .requiredOption('--paper <text>', options.paper)
    .option('--due <date>', options.newDue)
    .action((refs: string[], given: Options) => run(context, refs, given));
}

async function run(context: Context, refs: readonly string[], options: Options): Promise<void> {
  const paper = namedFrom(options.paper, '--paper');
  const dueOn = options.due === undefined ? undefined : dateFrom(options.due, '--due', context.today());
  await takeSteps(context, refs, options, (hazard, stamp) =>
    order(hazard, { paper, ...(dueOn && { dueOn }) }, stamp),
  );
}
