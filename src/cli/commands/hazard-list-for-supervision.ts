import type { Command } from 'commander';
import { LISTING_LEVELS } from '../../domain/hazard.ts';
import { listForSupervision } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { namedFrom, oneOf, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly level: string;
  readonly number: string;
  readonly interim: string;
}

/** `hazard list-for-supervision <hazard>` */
export function hazardListForSupervision(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'list-for-supervision', commands.listForSupervision)
    .requiredOption('--level <level>', options.level)
    .requiredOption('--number <number>', options.number)
    .requiredOption('--interim <text>', options.interim)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const listing = {
    level: oneOf(options.level, LISTING_LEVELS, '--level', context.t.hazard.level),
    number: namedFrom(options.number, '--number'),
    interimMeasures: saidFrom(options.interim, '--interim'),
  };
  await takeStep(context, ref, options, (hazard, stamp) => listForSupervision(hazard, listing, stamp));
}
