import { Command } from 'commander';
import type { VisitOutcome } from '../../app/conduct-visit.ts';
import type { PinnedChecklist } from '../../content/compiled.ts';
import { Problem } from '../../domain/problem.ts';
import type { InspectionRecord } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';
import type { InspectOptions } from '../inspect/options.ts';

/** `inspect <checklist…>` */
export function inspect(context: Context): Command {
  const { t } = context;
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  return new Command('inspect')
    .description(t.commands.inspect)
    .argument('[checklists...]', t.commands.inspectChecklists)
    .option('--demo', t.commands.demo)
    .option('--answers <file>', t.commands.answers)
    .option('--answers-template', t.commands.answersTemplate)
    .option('--resume [number]', t.commands.resume)
    .option('--follow-up <inspection|enterprise>', t.hazard.followUp.option)
    .option('--failed-before', t.hazard.followUp.failedBefore)
    .option('--enterprise <name>', t.commands.enterprise)
    .option('--traits <ids>', t.commands.traits)
    .option('--inspector <person:certificate>', t.commands.inspector, collect)
    .option('--kind <kind>', t.commands.kind)
    .option('--format <names>', t.commands.format, 'docx,html')
    .option('--out <folder>', t.commands.out)
    .option('--template <file>', t.commands.template)
    .option('--json', t.commands.json)
    .action((ids: string[], options: InspectOptions) => run(context, ids, options));
}

async function run(context: Context, ids: readonly string[], options: InspectOptions): Promise<void> {
  if (options.answersTemplate) return printTemplate(context, ids, options);
  formatsFrom(options.format);
  if (options.followUp !== undefined) {
    if (options.answers === undefined)
      requireTerminal(context, `--answers ${context.t.help.placeholder('file')}`);
    return (await import('../inspect/follow-up.ts')).followUp(context, options.followUp, options);
  }
  if (!options.demo) return finishWith(context, await conduct(context, ids, options), options);
  const { demoHome, visitDemo } = await import('../inspect/demo.ts');
  const demo = context.at(demoHome(context.home));
  try {
    return await finishWith(demo, await visitDemo(demo, await pinned(demo, ids), options), options);
  } finally {
    await demo.close();
  }
}

async function finishWith(context: Context, outcome: VisitOutcome, options: InspectOptions): Promise<void> {
  const { finish } = await import('../inspect/finish.ts');
  return finish(context, outcome, options);
}

async function conduct(
  context: Context,
  ids: readonly string[],
  options: InspectOptions,
): Promise<VisitOutcome> {
  if (options.resume !== undefined) {
    const record = await recordToResume(context, options.resume);
    requireTerminal(context, '--answers');
    return (await import('../inspect/by-terminal.ts')).resumeByTerminal(context, record);
  }
  if (options.answers !== undefined) {
    const checklists = await pinned(context, ids);
    return (await import('../inspect/by-answers.ts')).visitByAnswers(context, checklists, options.answers);
  }
  const catalog = await context.catalog();
  for (const id of ids) await catalog.idOf(id);
  requireTerminal(context, `--answers ${context.t.help.placeholder('file')}`);
  const { visitByTerminal } = await import('../inspect/by-terminal.ts');
  const chosen = async (ask: () => Promise<string>) => pinned(context, ids.length > 0 ? ids : [await ask()]);
  return visitByTerminal(context, chosen, options);
}

async function pinned(context: Context, ids: readonly string[]): Promise<PinnedChecklist[]> {
  const catalog = await context.catalog();
  if (ids.length === 0) throw new Problem('usage.missing-argument', { name: 'checklists' });
  const known = await Promise.all(ids.map((id) => catalog.idOf(id)));
  return Promise.all([...new Set(known)].map((id) => catalog.get(id)));
}

async function recordToResume(context: Context, number: string | true): Promise<InspectionRecord> {
  const store = await context.store();
  const [latest] = await store.drafts();
  const ref = number === true ? latest?.inspection.number : number;
  if (ref === undefined) throw new Problem('inspection.none-open');
  const record = await store.inspection(ref);
  if (!record) throw new Problem('inspection.unknown', { ref });
  if (record.inspection.status !== 'in-progress') throw new Problem('inspection.not-open');
  return record;
}

function requireTerminal({ io }: Context, flag: string): void {
  if (!io.isInteractive) throw new Problem('usage.no-terminal', { flag });
}

async function printTemplate(
  context: Context,
  ids: readonly string[],
  options: InspectOptions,
): Promise<void> {
  const { answersTemplate } = await import('../../content/answers-template.ts');
  const { traitsFrom } = await import('../inspect/flags.ts');
  const checklists = (await pinned(context, ids)).map((one) => one.checklist);
  const register = await (await context.catalog()).register();
  const traits = options.traits === undefined ? undefined : traitsFrom(options.traits, checklists, register);
  context.io.out(answersTemplate(checklists, register, traits, context.language, context.t.template));
}
