import type { VisitOutcome } from '../../app/conduct-visit.ts';
import type { Asker } from '../../app/run-inspection.ts';
import type { PinnedChecklist } from '../../content/compiled.ts';
import { traitsAskedBy } from '../../domain/checklist.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { progressOf, questionsFor } from '../../domain/inspection.ts';
import { isProblem } from '../../domain/problem.ts';
import type { InspectionRecord } from '../../store/store.ts';
import { chooseEnterprise } from '../ask/choose-enterprise.ts';
import { interruption, savingSteps } from '../ask/interruption.ts';
import { openSession, type Session } from '../ask/session.ts';
import type { Context } from '../context.ts';
import { reason } from '../failure.ts';
import { activeEnterprise } from '../registry/enterprise-ref.ts';
import { inspectorsFrom, kindFrom, traitsFrom } from './flags.ts';
import type { InspectOptions } from './options.ts';
import { newId, visitPorts } from './ports.ts';

// What comes behind the first question is loaded while the inspector answers it.
const conducting = () => import('../../app/conduct-visit.ts');
const questions = () => import('../ask/visit-questions.ts');

const SEARCH_LIMIT = 50;

/**
 * Conducts a visit with a person at the terminal; flags answer what they answer. The checklists are read when the
 * first question is answered; `ask` asks which one, where none was named.
 */
export async function visitByTerminal(
  context: Context,
  pinned: (ask: () => Promise<string>) => Promise<readonly PinnedChecklist[]>,
  options: InspectOptions,
): Promise<VisitOutcome> {
  return withSession(context, async (session) => {
    const enterprise = await enterpriseFor(context, session, options);
    const checklists = await pinned(() => checklistFor(context, session));
    const unfinished = await unfinishedAt(context, session, enterprise, checklists);
    if (unfinished) return walk(context, session, unfinished);
    const traits = await traitsFor(context, session, checklists, enterprise, options);
    const inspectors = await inspectorsFor(context, session, options);
    const kind = options.kind
      ? kindFrom(options.kind, context.t)
      : told(await (await questions()).askKind(session, 'routine'));
    const ports = await visitPorts(context);
    const plan = { checklists, enterprise, traits, inspectors, kind, startedAt: context.now() };
    const { beginVisit } = await conducting();
    const inspection = await beginVisit(plan, ports);
    return walk(context, session, (await ports.store.inspection(inspection.id))!);
  });
}

/** Goes on with a visit in progress. */
export async function resumeByTerminal(context: Context, record: InspectionRecord): Promise<VisitOutcome> {
  return withSession(context, (session) => walk(context, session, record));
}

/** Takes the terminal for this work, and gives it back whatever happens. */
export async function withSession<T>(context: Context, work: (session: Session) => Promise<T>): Promise<T> {
  const { t, io } = context;
  const session = openSession({ input: process.stdin, output: process.stderr, t, color: io.color });
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

/** Walks a visit with a person at the terminal. */
export async function walk(
  context: Context,
  session: Session,
  record: InspectionRecord,
): Promise<VisitOutcome> {
  const asker = await askerFor(context, session, record.enterprise);
  const { goOnWith } = await conducting();
  const ports = await visitPorts(context);
  const { id, number } = record.inspection;
  return savingSteps(context.t.commands.paused(number), () => goOnWith(id, asker, ports));
}

async function askerFor(context: Context, session: Session, enterprise: Enterprise): Promise<Asker> {
  const shelf = await context.photos();
  const { terminalAsker } = await import('../ask/terminal-asker.ts');
  return terminalAsker({
    session,
    language: context.language,
    register: await (await context.catalog()).register(),
    isVerbose: context.options.verbose ?? false,
    enterpriseName: enterprise.name,
    responsible: enterprise.responsible,
    today: context.today(),
    keepPhoto: async (path) => shelf.keep(path),
    explain: (error) => (isProblem(error) ? reason(error, context.t) : undefined),
  });
}

async function enterpriseFor(
  context: Context,
  session: Session,
  options: InspectOptions,
): Promise<Enterprise> {
  const store = await context.store();
  if (options.enterprise !== undefined) return activeEnterprise(store, options.enterprise);
  const choice = told(await chooseEnterprise(session, (term) => store.searchEnterprises(term, SEARCH_LIMIT)));
  return choice.kind === 'known'
    ? choice.enterprise
    : { id: newId(), sectors: [], traits: [], ...choice.enterprise };
}

// The same place with the same checklists: most likely the visit that was left.
async function unfinishedAt(
  context: Context,
  session: Session,
  enterprise: Enterprise,
  checklists: readonly PinnedChecklist[],
): Promise<InspectionRecord | undefined> {
  const store = await context.store();
  const asked = checklists.map((one) => one.checklist.id).join(' ');
  const drafts = await store.drafts(enterprise.id);
  const draft = drafts.find(
    ({ inspection }) =>
      inspection.onlyItems === undefined && inspection.checklists.map((one) => one.id).join(' ') === asked,
  );
  const record = draft && (await store.inspection(draft.inspection.id));
  if (!record) return undefined;
  const { answered, total } = progressOf(
    questionsFor(record.checklists, record.inspection.traits, record.inspection.onlyItems),
    record.answers,
  );
  const unfinished = { number: record.inspection.number, enterpriseName: enterprise.name, answered, total };
  return told(await (await questions()).offerResume(session, unfinished)) ? record : undefined;
}

async function checklistFor(context: Context, session: Session): Promise<string> {
  const summaries = await (await context.catalog()).summaries();
  const choices = summaries.map(({ id, title }) => ({ name: context.text(title), value: id }));
  return told(await (await questions()).askChecklist(session, choices));
}

async function traitsFor(
  context: Context,
  session: Session,
  pinned: readonly PinnedChecklist[],
  enterprise: Enterprise,
  { traits }: InspectOptions,
): Promise<string[]> {
  const register = await (await context.catalog()).register();
  const checklists = pinned.map((one) => one.checklist);
  if (traits !== undefined) return traitsFrom(traits, checklists, register);
  return told(
    await (await questions()).askTraits(
      session,
      traitsAskedBy(checklists, register),
      enterprise.traits,
      context.language,
      (ticked) => questionsFor(checklists, ticked).length > 0,
    ),
  );
}

/** The two inspectors, from the flag or by asking. */
export async function inspectorsFor(context: Context, session: Session, { inspector = [] }: InspectOptions) {
  if (inspector.length > 0) {
    const given = inspectorsFrom(inspector);
    (await conducting()).requireTwoInspectors(given);
    return given;
  }
  return told(
    await (await questions()).askInspectors(session, await (await context.store()).lastInspectors()),
  );
}

// Escape at a first question leaves the visit before it began.
function told<T>(answer: T | undefined): T {
  if (answer === undefined) throw interruption();
  return answer;
}
