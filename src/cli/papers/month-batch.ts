import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { paperInHand } from '../../app/paper-in-hand.ts';
import {
  type MonthPaper,
  type MonthPlan,
  type MonthPorts,
  papersOfMonth,
} from '../../app/papers-of-month.ts';
import { isProblem, isProblems, type Problem } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import type { FormatName } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import { EXIT, reason } from '../failure.ts';
import { newId } from '../inspect/ports.ts';
import { type BatchFolder, batchFolder } from '../publish-batch.ts';
import { type Failure, INDEX, type Indexed, writeIndex } from './batch-index.ts';
import { gather } from './gather.ts';
import { type Interruption, untilInterrupted } from './interruption.ts';
import { paperMaking } from './ports.ts';
import { progress } from './progress.ts';
import {
  frozenPaper,
  type Layouters,
  layouters,
  officialWords,
  serialOf,
  wordsOf,
  writeFiles,
} from './write-paper.ts';

/** What `report --month` was asked for. */
export interface Batch {
  readonly plan: MonthPlan;
  readonly formats: readonly FormatName[];
  readonly out: string;
  readonly template?: string | undefined;
}

/** How a batch goes. */
interface Tally {
  readonly rows: Indexed[];
  readonly failures: Failure[];
  readonly files: { written: number; unchanged: number };
}

/**
 * Makes a month's papers, one file for each format, with an index beside them. What could not be made is listed with its
 * reasons, and the rest is made all the same.
 *
 * @throws Interrupted when somebody asked to stop: whole files are there, and no index
 */
export async function makeMonth(context: Context, batch: Batch): Promise<void> {
  const { io, t } = context;
  const { rows, failures, files } = await untilInterrupted((stop) => makeAll(context, batch, stop));
  writeIndex(batch.out, rows, failures, t);
  io.out(`${t.documents.batch.done(rows.length, files.written, files.unchanged, failures.length)}\n`);
  io.out(`${t.documents.batch.contents(join(batch.out, INDEX))}\n`);
  if (failures.length > 0) process.exitCode = EXIT.found;
}

/** A paper is garbage as soon as it is written: a nursery that grows with more than these only takes memory. */
const FIRST_PAPERS = 300;

async function makeAll(context: Context, batch: Batch, interruption: Interruption): Promise<Tally> {
  const { plan, out } = batch;
  const ports = await portsOf(context, plan);
  const steps = progress(context, await ports.store.countVisitsWithHazards(plan.visits));
  const folder = batchFolder(out);
  const write = writer(context, batch, folder);
  const tally: Tally = { rows: [], failures: [], files: { written: 0, unchanged: 0 } };
  let papers = 0;
  try {
    for await (const one of papersOfMonth(plan, ports)) {
      papers += 1;
      if (papers === FIRST_PAPERS) setFlagsFromString('--semi-space-growth-factor=1');
      const faults = one.made ? await attempt(() => write(one.made!, tally)) : one.faults;
      if (faults.length > 0) tally.failures.push(failureOf(one, faults, context));
      steps.step(tally.failures.length);
      await interruption.check();
    }
  } finally {
    steps.end();
  }
  folder.settle();
  return tally;
}

/** Why it could not be done; nothing when it was. */
async function attempt(work: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (isProblems(error)) return error.problems;
    if (isProblem(error)) return [error];
    throw error;
  }
}

function failureOf({ visit }: MonthPaper, faults: readonly Problem[], { t }: Context): Failure {
  const { inspection, enterprise } = visit;
  const reasons = faults.map((one) => reason(one, t));
  return {
    inspection: inspection.number,
    enterprise: enterprise.name,
    street: enterprise.street,
    reason: reasons.join(' '),
  };
}

type Write = (made: NonNullable<MonthPaper['made']>, tally: Tally) => Promise<void>;

/** Writes each paper in its own language: what was issued is Chinese, drafts are in the reader's. */
function writer(context: Context, { formats, template }: Batch, folder: BatchFolder): Write {
  const opened = new Map<string, Promise<readonly [Layouters, Messages]>>();
  const taken = new Set<string>();
  return async (made, { rows, files: count }) => {
    const { paper, number = '' } = made;
    const open = () => Promise.all([layouters(context, formats, paper, template), wordsOf(paper)]);
    const inLanguage = opened.get(paper.language) ?? open();
    opened.set(paper.language, inLanguage);
    const [lay, words] = await inLanguage;
    // A second paper of one name, such as 第12号 of another series, also bears the number of its visit.
    const key = [
      paper.about.day,
      paper.about.street,
      paper.about.name,
      paper.head.title,
      serialOf(number),
    ].join('\n');
    const apart = number !== '' && taken.has(key) ? `_${paper.about.inspection ?? taken.size}` : '';
    taken.add(key);
    const files = await writeFiles(made, lay, words, folder.put, apart);
    for (const { published } of files) count[published] += 1;
    rows.push(
      indexed(
        made,
        files.map(({ name }) => name),
      ),
    );
  };
}

function indexed({ paper, number = '' }: NonNullable<MonthPaper['made']>, files: readonly string[]): Indexed {
  const { day, street, name, inspection = '' } = paper.about;
  return { day, street, name, inspection, title: paper.head.title, number, files };
}

async function portsOf(context: Context, plan: MonthPlan): Promise<MonthPorts> {
  const store = await context.store();
  const words = plan.issue ? await officialWords() : await wordsOf(context);
  const making = await paperMaking(context.home, words);
  return {
    store,
    author: context.author(),
    newId,
    profile: await store.profileInForce(),
    register: await (await context.catalog()).citations(),
    inHand: (gathered) => paperInHand(plan.kind, gathered, making),
    gather: ({ id }) => gather(context, { ref: id, issuedOn: plan.issuedOn, fields: {} }),
    frozen: (document) => frozenPaper(document, false, words),
  };
}
