import type { Command } from 'commander';
import type { FiveCommitments } from '../../domain/hazard.ts';
import { commit } from '../../domain/hazard-steps.ts';
import type { Context } from '../context.ts';
import { dateFrom, fundsFrom, namedFrom, saidFrom } from '../hazard/flags.ts';
import { type StepOptions, stepCommand, takeStep } from '../hazard/take-step.ts';

interface Options extends StepOptions {
  readonly responsible?: string;
  readonly measures?: string;
  readonly funds?: string;
  readonly due?: string;
  readonly plan?: string;
}

/** `hazard commit <hazard>` */
export function hazardCommit(context: Context): Command {
  const { options, commands } = context.t.hazard;
  return stepCommand(context, 'commit', commands.commit)
    .option('--responsible <person>', options.responsible)
    .option('--measures <text>', options.plannedMeasures)
    .option('--funds <amount>', options.plannedFunds)
    .option('--due <date>', options.timeLimit)
    .option('--plan <text>', options.emergencyPlan)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const given = commitmentsFrom(context, options);
  await takeStep(context, ref, options, (hazard, stamp) => commit(hazard, given, stamp));
}

function commitmentsFrom({ today }: Context, options: Options): FiveCommitments {
  const { responsible, measures, funds, due, plan } = options;
  return {
    ...(responsible !== undefined && { responsible: namedFrom(responsible, '--responsible') }),
    ...(measures !== undefined && { measures: saidFrom(measures, '--measures') }),
    ...(funds !== undefined && { funds: fundsFrom(funds, '--funds') }),
    ...(due !== undefined && { dueOn: dateFrom(due, '--due', today()) }),
    ...(plan !== undefined && { emergencyPlan: saidFrom(plan, '--plan') }),
  };
}
