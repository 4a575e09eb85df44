import { join } from 'node:path';
import type { VisitOutcome } from '../../app/conduct-visit.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';
import { json } from '../json.ts';
import { layOut, noticeOf, writeNotice } from '../print-notice.ts';
import type { InspectOptions } from './options.ts';

/** Tells how a visit ended: the notice on the screen and as files, or how to go on. */
export async function finish(
  context: Context,
  outcome: VisitOutcome,
  options: InspectOptions,
): Promise<void> {
  const { io, t } = context;
  const { inspection } = outcome.record;
  if (!outcome.complete) return io.err(`${t.commands.paused(inspection.number)}\n`);
  const written = await noticeFiles(context, outcome, options);
  if (options.json) return io.out(json(summaryOf(outcome, written)));
  io.err(`\n✓ ${t.commands.completed(inspection.number, outcome.hazards.length)}\n`);
  if (written.length === 0) return io.err(`${t.commands.nothingFound}\n`);
  io.err(`${t.commands.written}\n`);
  for (const path of written) io.err(`  ${path}\n`);
}

async function noticeFiles(context: Context, { record, hazards }: VisitOutcome, options: InspectOptions) {
  if (hazards.length === 0) return [];
  const names = formatsFrom(options.format);
  const out = options.out ?? join(context.home, 'papers');
  try {
    const notice = await noticeOf(context, record);
    if (!options.json) context.io.out(`\n${String(await layOut(context, notice, 'text'))}`);
    return await writeNotice(context, notice, names, { out, template: options.template });
  } catch (error) {
    // The visit is completed and safe; the paper can be printed again.
    if (isProblem(error)) context.io.err(`${context.t.commands.printAgain(record.inspection.number)}\n`);
    throw error;
  }
}

function summaryOf({ record, hazards }: VisitOutcome, files: readonly string[]) {
  const { inspection, enterprise, answers } = record;
  const results = Object.entries(Object.groupBy(answers, (answer) => answer.result)).map(
    ([result, all]): [string, number] => [result, all?.length ?? 0],
  );
  return {
    number: inspection.number,
    id: inspection.id,
    enterprise: enterprise.name,
    result: hazards.length > 0 ? 'hazards-found' : 'nothing-found',
    answers: Object.fromEntries(results),
    hazards: hazards.map(({ hazard }) => ({
      number: hazard.number,
      itemId: hazard.itemId,
      grade: hazard.grade,
      description: hazard.description,
      status: hazard.status,
      dueOn: hazard.dueOn ?? null,
    })),
    files,
  };
}
