import { beginVisit, type VisitOutcome } from '../../app/conduct-visit.ts';
import { runFollowUp } from '../../app/run-follow-up.ts';
import { wasVerifiedOn } from '../../domain/hazard-steps.ts';
import type { Inspector } from '../../domain/inspection.ts';
import { isProblem } from '../../domain/problem.ts';
import type { HazardRow } from '../../store/store.ts';
import { followUpAsker } from '../ask/follow-up-asker.ts';
import { savingSteps } from '../ask/interruption.ts';
import type { Session } from '../ask/session.ts';
import type { Context } from '../context.ts';
import { reason } from '../failure.ts';
import { inspectorsFor, walk, withSession } from './by-terminal.ts';
import { kindFrom } from './flags.ts';
import { type FollowUpOutcome, type FollowUpScope, secondLook, verdictPorts } from './follow-up-scope.ts';
import type { InspectOptions } from './options.ts';
import { visitPorts } from './ports.ts';

/** Looks again with inspectors at the terminal; what they have judged stays, wherever they leave. */
export async function followUpByTerminal(
  context: Context,
  scope: FollowUpScope,
  start: readonly HazardRow[],
  options: InspectOptions,
): Promise<FollowUpOutcome> {
  return withSession(context, async (session) => {
    const inspectors = await inspectorsFor(context, session, options);
    const shelf = await context.photos();
    const asker = followUpAsker({
      session,
      today: context.today(),
      keepPhoto: async (path) => shelf.keep(path),
      explain: (error) => (isProblem(error) ? reason(error, context.t) : undefined),
    });
    const world = { ...(await verdictPorts(context, inspectors)), asker };
    const rows = await savingSteps(context.t.commands.answersSaved, () => runFollowUp(start, world));
    const wasLeft = rows.some(({ hazard }) => !wasVerifiedOn(hazard, context.today()));
    if (wasLeft || !options.failedBefore) return { rows };
    return { rows, visit: await askAgain(context, session, scope, rows, inspectors, options) };
  });
}

async function askAgain(
  context: Context,
  session: Session,
  scope: FollowUpScope,
  rows: readonly HazardRow[],
  inspectors: readonly Inspector[],
  { kind = 'routine' }: InspectOptions,
): Promise<VisitOutcome | undefined> {
  const look = await secondLook(context, scope, rows);
  if (!look) return undefined;
  const ports = await visitPorts(context);
  const { enterprise, traits } = scope;
  const plan = {
    ...look,
    enterprise,
    traits,
    inspectors,
    kind: kindFrom(kind, context.t),
    startedAt: context.now(),
  };
  const { id } = await beginVisit(plan, ports);
  return walk(context, session, (await ports.store.inspection(id))!);
}
