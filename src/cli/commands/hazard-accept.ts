import type { Command } from 'commander';
import { noteFrom } from '../../domain/entry.ts';
import { accept } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { collected, namedFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly acceptedBy: readonly string[];
  readonly note?: string;
}

/** `hazard accept <hazard>` */
export function hazardAccept(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'accept', commands.accept)
    .requiredOption('--accepted-by <person>', options.acceptedBy, collected)
    .option('--note <text>', options.note)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const acceptance = {
    acceptedBy: options.acceptedBy.map((name) => namedFrom(name, '--accepted-by')),
    note: noteFrom(options.note ?? '', '--note'),
  };
  await takeStep(context, ref, options, (hazard, stamp) => accept(hazard, acceptance, stamp));
}
