import { Command } from 'commander';
import { Problems } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { kindFrom } from '../papers/flags.ts';
import { publish } from '../publish.ts';
import { readNamedFile } from '../read-file.ts';
import { table } from '../table.ts';

/** `document template check|export` */
export function documentTemplate(context: Context): Command {
  const { commands, options } = context.t.documents;
  const check = new Command('check')
    .description(commands.templateCheck)
    .argument('<file>', options.template)
    .requiredOption('--kind <kind>', options.kind)
    .action((path: string, { kind }: { kind: string }) => checkFile(context, path, kind));
  const write = new Command('export')
    .description(commands.templateExport)
    .argument('<kind>', options.kind)
    .requiredOption('--out <file>', options.templateOut)
    .action((kind: string, { out }: { out: string }) => exportTo(context, kind, out));
  return new Command('template').description(commands.template).addCommand(check).addCommand(write);
}

async function checkFile(context: Context, path: string, kindWord: string): Promise<void> {
  const { io, t } = context;
  const kind = kindFrom(kindWord, t, '--kind');
  const { checkTemplate } = await import('../papers/ports.ts');
  const { officialWords } = await import('../papers/write-paper.ts');
  const { tags, problems } = await checkTemplate(readNamedFile(path), kind, await officialWords());
  const { tag, example } = t.documents.columns;
  io.out(
    table(
      [tag, example],
      tags.map((one) => [one.name, one.example]),
      io.room,
    ),
  );
  if (problems.length > 0) throw new Problems(problems);
  io.err(`✓ ${t.documents.templateFine(path)}\n`);
}

async function exportTo(context: Context, kindWord: string, out: string): Promise<void> {
  const kind = kindFrom(kindWord, context.t);
  const { shippedTemplate } = await import('../papers/ports.ts');
  const { officialWords } = await import('../papers/write-paper.ts');
  publish(out, await shippedTemplate(kind, await officialWords()));
  context.io.out(`${out}\n`);
}
