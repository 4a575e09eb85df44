import type { Command } from 'commander';
import { noteFrom } from '../../domain/entry.ts';
import { verify } from '../../domain/hazard-steps.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { collected, dateFrom, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly effective?: boolean;
  readonly ineffective?: boolean;
  readonly note?: string;
  readonly measures?: string;
  readonly due?: string;
  readonly inspector?: readonly string[];
}

/** `hazard verify <hazard>` */
export function hazardVerify(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'verify', commands.verify)
    .option('--effective', options.effective)
    .option('--ineffective', options.ineffective)
    .option('--note <text>', options.note)
    .option('--measures <text>', options.measuresSeen)
    .option('--due <date>', options.newDue)
    .option('--inspector <person:certificate>', options.inspectors, collected)
    .option('--photo <file>', options.photo, collected)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const { effective = false, ineffective = false, inspector = [] } = options;
  if (effective === ineffective) throw new Problem('usage.one-outcome');
  const outcome = effective ? 'effective' : 'ineffective';
  const note = effective ? noteFrom(options.note ?? '', '--note') : saidFrom(options.note ?? '', '--note');
  const measures = options.measures === undefined ? undefined : saidFrom(options.measures, '--measures');
  const dueOn =
    effective || options.due === undefined ? undefined : dateFrom(options.due, '--due', context.today());
  const { inspectorsFrom } = await import('../inspect/flags.ts');
  const { requireTwoInspectors } = await import('../../app/conduct-visit.ts');
  const inspectors = inspectorsFrom(inspector);
  if (inspectors.length > 0) requireTwoInspectors(inspectors);
  await takeStep(context, ref, options, (hazard, stamp, photos) =>
    verify(hazard, { outcome, note, photos, inspectors, measures, ...(dueOn && { dueOn }) }, stamp),
  );
}
