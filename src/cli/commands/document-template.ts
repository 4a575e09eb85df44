import { Command } from 'commander';
import type { Context } from '../context.ts';
import { kindFrom } from '../papers/flags.ts';
import { publish } from '../publish.ts';
import { readNamedFile } from '../read-file.ts';

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
  const kind = kindFrom(kindWord, context.t, '--kind');
  const { checkTemplate } = await import('../papers/ports.ts');
  await checkTemplate(readNamedFile(path), kind);
  context.io.out(`✓ ${context.t.documents.templateFine(path)}\n`);
}

async function exportTo(context: Context, kindWord: string, out: string): Promise<void> {
  const kind = kindFrom(kindWord, context.t);
  const { shippedTemplate } = await import('../papers/ports.ts');
  const { officialWords } = await import('../papers/write-paper.ts');
  publish(out, await shippedTemplate(kind, await officialWords()));
  context.io.out(`${out}\n`);
}
