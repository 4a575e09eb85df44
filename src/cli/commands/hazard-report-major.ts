import type { Command } from 'commander';
import { noteFrom } from '../../domain/entry.ts';
import { reportMajor } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { namedFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly to: string;
  readonly note?: string;
}

/** `hazard report-major <hazard>` */
export function hazardReportMajor(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'report-major', commands.reportMajor)
    .requiredOption('--to <body>', options.reportTo)
    .option('--note <text>', options.note)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const report = { to: namedFrom(options.to, '--to'), note: noteFrom(options.note ?? '', '--note') };
  await takeStep(context, ref, options, (hazard, stamp) => reportMajor(hazard, report, stamp));
}
