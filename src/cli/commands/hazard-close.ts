import type { Command } from 'commander';
import { noteFrom } from '../../domain/entry.ts';
import { close } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { type StepOptions, stepCommand, takeSteps } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly note?: string;
}

/** `hazard close <hazard…>` */
export function hazardClose(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'close', commands.close, '<hazards...>')
    .option('--note <text>', options.note)
    .action((refs: string[], given: Options) => {
      const note = noteFrom(given.note ?? '', '--note');
      return takeSteps(context, refs, given, (hazard, stamp) => close(hazard, { note }, stamp));
    });
}
