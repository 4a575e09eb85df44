import { type MonthPlan, type MonthPorts, papersOfMonth } from '../../app/papers-of-month.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import type { FormatName } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import { EXIT, sentence } from '../failure.ts';
import { newId } from '../inspect/ports.ts';
import { batchFolder } from '../publish-batch.ts';
import type { Failure, Indexed } from './batch-index.ts';
import { gather } from './gather.ts';
import { type Interruption, untilInterrupted } from './interruption.ts';
import { type PaperWords, paperInHand, paperRules } from './ports.ts';
import { progress } from './progress.ts';
import { baseName, frozenPaper, layouters, type Printed, wordsOf, writeFiles } from './write-paper.ts';

/** What `report --month` was asked for. */
export interface Batch {
  readonly plan: MonthPlan;
  readonly formats: readonly FormatName[];
  readonly out: string;
  readonly template?: string | undefined;
}

/** How a batch went. */
interface Outcome {
  readonly rows: readonly Indexed[];
  readonly failures: readonly Failure[];
  readonly written: number;
  readonly unchanged: number;
}

/**
 * Makes a month's papers, one file for each format, with an index beside them. What could not be made is listed with its
 * reasons, and the rest is made all the same.
 *
 * @throws Interrupted when somebody asked to stop: whole files are there, and no index
 */
export async function makeMonth(context: Context, batch: Batch): Promise<void> {
  const { io, t } = context;
  const outcome = await untilInterrupted((interruption) => makeAll(context, batch, interruption));
  const { rows, failures, written, unchanged } = outcome;
  const { writeIndex } = await import('./batch-index.ts');
  writeIndex(batch.out, rows, failures, t);
  io.out(`${t.documents.batch.done(rows.length, written, unchanged, failures.length)}\n`);
  if (failures.length > 0) process.exitCode = EXIT.found;
}

async function makeAll(
  context: Context,
  { plan, formats, out, template }: Batch,
  interruption: Interruption,
): Promise<Outcome> {
  const words = await wordsOf({ language: plan.issue ? 'zh-CN' : context.language });
  const ports = await portsOf(context, plan, words);
  const lay = await layouters(context, formats, words, template);
  const steps = progress(context, await ports.store.countVisitsWithHazards(plan.visits));
  const folder = batchFolder(out);
  const rows: Indexed[] = [];
  const failures: Failure[] = [];
  const taken = new Set<string>();
  const count = { written: 0, unchanged: 0 };
  for await (const { visit, made, faults } of papersOfMonth(plan, ports)) {
    const subject = {
      inspection: visit.inspection.number,
      enterprise: visit.enterprise.name,
      street: visit.enterprise.street,
    };
    const failed = (problems: readonly Problem[]) =>
      void failures.push({ ...subject, reason: problems.map((one) => reasonOf(one, context)).join(' ') });
    if (made) {
      try {
        const files = writeFiles(made.paper, lay, nameOf(made, words, taken), folder.put);
        for (const { published } of files) count[published] += 1;
        rows.push(
          indexed(
            made,
            files.map(({ name }) => name),
          ),
        );
      } catch (error) {
        if (!isProblem(error)) throw error;
        failed([error]);
      }
    } else failed(faults);
    steps.step(failures.length);
    await interruption.check();
  }
  folder.settle();
  steps.end();
  return { rows, failures, ...count };
}

function reasonOf(problem: Problem, { t }: Context): string {
  return sentence(problem, t).replace(/^✗ /, '');
}

/** The name of a paper's files; a second paper of that name also bears the number of its visit. */
function nameOf(printed: Printed, words: PaperWords, taken: Set<string>): string {
  const base = baseName(printed, words);
  const name = taken.has(base.toLowerCase())
    ? `${base}_${printed.paper.about.inspection ?? taken.size}`
    : base;
  taken.add(name.toLowerCase());
  return name;
}

function indexed({ paper, number }: Printed, files: readonly string[]): Indexed {
  const { day, street, name, inspection = '' } = paper.about;
  return { day, street, name, inspection, title: paper.head.title, number: number ?? '', files };
}

async function portsOf(context: Context, plan: MonthPlan, words: PaperWords): Promise<MonthPorts> {
  const store = await context.store();
  const rules = await paperRules(context.home);
  return {
    store,
    author: context.author(),
    newId,
    profile: await store.profileInForce(),
    register: await (await context.catalog()).register(),
    inHand: (source) => paperInHand(plan.kind, source, words, rules),
    gather: ({ id }) => gather(context, { ref: id, issuedOn: plan.issuedOn, fields: {} }),
    frozen: (document) => frozenPaper(document, false, words),
  };
}
