import { deltaOf } from '../../app/follow-up-delta.ts';
import { hazardsToFollowUp } from '../../app/run-follow-up.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { tellFollowUp } from './follow-up-result.ts';
import { scopeOf } from './follow-up-scope.ts';
import type { InspectOptions } from './options.ts';

/**
 * Looks again at what is open: each verdict is recorded at once. With `--failed-before` the items that failed and
 * have no open hazard are asked again, as a visit of their own.
 *
 * @throws Problem `follow-up.*`, `hazard.*`, `inspection.*`, `enterprise.*`
 */
export async function followUp(context: Context, ref: string, options: InspectOptions): Promise<void> {
  const store = await context.store();
  const scope = await scopeOf(context, ref);
  const rows = await hazardsToFollowUp(store, scope.filter, context.today());
  const { name } = scope.enterprise;
  if (rows.length === 0 && !options.failedBefore) throw new Problem('follow-up.nothing-open', { name });
  const outcome =
    options.answers === undefined
      ? await (await import('./follow-up-by-terminal.ts')).followUpByTerminal(context, scope, rows, options)
      : await (await import('./follow-up-by-answers.ts')).followUpByAnswers(context, scope, rows, options);
  const delta = deltaOf(outcome.rows, outcome.visit?.hazards ?? [], context.today());
  await tellFollowUp(context, scope, outcome, delta, options);
}
