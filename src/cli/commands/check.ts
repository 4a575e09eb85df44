import { Command } from 'commander';
import { isProblem } from '../../domain/problem.ts';
import type { Fault } from '../../store/store.ts';
import { allChecklists } from '../all-checklists.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { json } from '../json.ts';

interface Options {
  readonly rebuild?: boolean;
  readonly json?: boolean;
}

/** `check` */
export function check(context: Context): Command {
  const { t } = context;
  return new Command('check')
    .description(t.commands.check)
    .option('--rebuild', t.commands.rebuild)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t } = context;
  const store = await context.store();
  if (options.rebuild) {
    await store.rebuild();
    io.err(`${t.commands.rebuilt}\n`);
  }
  const report = await store.check();
  const faults = [...report.faults, ...(await photoFaults(context))];
  if (faults.length > 0) process.exitCode = EXIT.problem;
  const toConfirm = await articlesToConfirm(context);
  if (options.json) return io.out(json({ ...report, faults, toConfirm }));
  for (const fault of faults)
    io.out(`✗ ${t.commands.checkFault[fault.code]}${t.words.colon}${fault.where}\n`);
  if (faults.length === 0) io.out(`${t.commands.checkFine(report.events)}\n`);
  io.out(`${t.commands.checkHead(report.head)}\n`);
  if (toConfirm.length > 0) io.out(`${t.commands.checkToConfirm(toConfirm.length)}\n`);
  if (!context.options.verbose) return;
  for (const { title, article, items } of toConfirm) {
    io.out(`  ! 《${title}》${article}${t.words.colon}${items.join(' ')}\n`);
  }
}

interface ToConfirm {
  readonly title: string;
  readonly article: string;
  readonly items: readonly string[];
}

/** Articles that items print although only a second-hand copy was seen. */
async function articlesToConfirm(context: Context): Promise<ToConfirm[]> {
  const { citedSources } = await import('../../content/cited-sources.ts');
  const register = await (await context.catalog()).register();
  const cited = citedSources(register, await allChecklists(context));
  return cited.flatMap(({ title, articles }) =>
    articles
      .filter(({ verified, items }) => verified === 'S' && items.length > 0)
      .map(({ article, items }) => ({ title: context.text(title), article, items })),
  );
}

async function photoFaults(context: Context): Promise<Fault[]> {
  const shelf = await context.photos();
  const kept = await (await context.store()).photoReferences();
  return kept.flatMap((photo): Fault[] => {
    try {
      shelf.read(photo);
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return [{ code: 'photo', where: `${photo.name} ${photo.sha256.slice(0, 12)}` }];
    }
  });
}
