import type { Command } from 'commander';
import { noteFrom } from '../../domain/entry.ts';
import { delist } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly note?: string;
}

/** `hazard delist <hazard>` */
export function hazardDelist(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'delist', commands.delist)
    .option('--note <text>', options.note)
    .action((ref: string, given: Options) => {
      const note = noteFrom(given.note ?? '', '--note');
      return takeStep(context, ref, given, (hazard, stamp) => delist(hazard, { note }, stamp));
    });
}
