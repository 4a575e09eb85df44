import { Command } from 'commander';
import { visible } from '../../domain/safe-text.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';

interface Options {
  readonly out?: string;
}

/** `checklist new <id>` */
export function checklistNew(context: Context): Command {
  const { t } = context;
  return new Command('new')
    .description(t.checklists.create.description)
    .argument('<id>', t.checklists.create.id)
    .option('--out <file>', t.checklists.create.out)
    .action((id: string, options: Options) => run(context, id, options));
}

async function run(context: Context, id: string, { out = `${id}.yaml` }: Options): Promise<void> {
  const { io, t, today } = context;
  const { checklistSkeleton } = await import('../../content/skeleton.ts');
  const skeleton = checklistSkeleton({ id, today: today() });
  if (!(await isValid(id, skeleton))) {
    io.err(`✗ ${visible(t.diagnostics['id.format']({ found: id }))}\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  if (out === '-') return io.out(skeleton);
  const { publish } = await import('../publish.ts');
  publish(out, skeleton);
  io.out(`${out}\n`);
  if (await isTaken(context, id)) io.err(`! ${t.checklists.create.replaces(id)}\n`);
  io.err(`${t.checklists.create.next(out)}\n`);
}

// The id is all that can be wrong with a skeleton, and it may be more than a word: `a # b`, or two lines.
async function isValid(id: string, skeleton: string): Promise<boolean> {
  const { readYaml } = await import('../../content/read-yaml.ts');
  const { readDraft } = await import('../../content/draft.ts');
  const { file } = readYaml(`${id}.yaml`, new TextEncoder().encode(skeleton));
  const draft = file && readDraft(file);
  return draft?.checklist?.id === id;
}

async function isTaken({ catalog }: Context, id: string): Promise<boolean> {
  const summaries = await (await catalog()).summaries();
  return summaries.some((one) => one.id === id);
}
