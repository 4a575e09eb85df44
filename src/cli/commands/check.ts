import { Command } from 'commander';
import { photosOf } from '../../app/photos-of.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Fault } from '../../store/store.ts';
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
  if (options.json) return io.out(json({ ...report, faults }));
  for (const fault of faults) io.out(`✗ ${t.commands.checkFault[fault.code]}: ${fault.where}\n`);
  if (faults.length === 0) io.out(`${t.commands.checkFine(report.events)}\n`);
  io.out(`${t.commands.checkHead(report.head)}\n`);
}

async function photoFaults(context: Context): Promise<Fault[]> {
  const shelf = await context.photos();
  const kept = await photosOf(await context.store());
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
