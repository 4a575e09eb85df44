import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { DocumentRecord } from '../../store/document-store.ts';
import type { Context } from '../context.ts';
import { documentNamed, withOutput } from '../papers/flags.ts';
import type { OutputOptions } from '../papers/write-paper.ts';

interface Options extends OutputOptions {
  readonly revision?: string;
}

/** `document render <number>` */
export function documentRender(context: Context): Command {
  const { t } = context;
  const { commands, options } = t.documents;
  const command = new Command('render')
    .description(commands.render)
    .argument('<number>', options.documentRef);
  return withOutput(command, t)
    .option('--revision <count>', options.revision)
    .action((ref: string, given: Options) => run(context, ref, given));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const record = await documentNamed(context, ref);
  const { deliver, printedDocument } = await import('../papers/write-paper.ts');
  await deliver(context, await printedDocument(versionOf(record, options.revision)), options);
}

function versionOf(record: DocumentRecord, asked: string | undefined): DocumentRecord {
  if (asked === undefined) return record;
  const document = record.versions.find(({ version }) => String(version) === asked);
  if (document) return { ...record, document };
  const { number, version: latest } = record.document;
  throw new Problem('document.version-unknown', { number, version: asked, latest });
}
