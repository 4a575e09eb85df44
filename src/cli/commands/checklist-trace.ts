import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Circular } from '../../content/circular.ts';
import type { Trace } from '../../content/trace.ts';
import { allChecklists } from '../all-checklists.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { json } from '../json.ts';
import { readNamedFile } from '../read-file.ts';

interface Options {
  readonly source?: string;
  readonly json?: boolean;
}

/** `checklist trace` */
export function checklistTrace(context: Context): Command {
  const { t } = context;
  return new Command('trace')
    .description(t.checklists.trace.description)
    .option('--source <file>', t.checklists.trace.source)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t } = context;
  const source = options.source === undefined ? undefined : await textOf(context, options.source);
  const circular = await index(context);
  if (!circular || source === null) {
    process.exitCode = EXIT.problem;
    return;
  }
  const { traceCircular } = await import('../../content/trace.ts');
  const trace = traceCircular(circular, await allChecklists(context), source);
  if (!isSound(trace)) process.exitCode = EXIT.problem;
  if (options.json) return io.out(json({ document: circular.document, ...trace }));
  const { traceText } = await import('../trace-text.ts');
  io.out(traceText(context, circular.document, trace));
  if (source === undefined) io.err(`${t.checklists.trace.notCompared}\n`);
}

function isSound({ counts }: Trace): boolean {
  return counts.open === 0 && counts.false === 0;
}

async function index(context: Context): Promise<Circular | undefined> {
  const { circularPath, readCircular } = await import('../../content/circular.ts');
  const bytes = readFileSync(circularPath());
  const { circular, diagnostics } = readCircular(circularPath(), bytes);
  if (circular) return circular;
  const { showDiagnostics } = await import('../diagnostics.ts');
  showDiagnostics(context, context.io.err, diagnostics, () => new TextDecoder().decode(bytes));
  return undefined;
}

/** The text of a file, or null after telling why it is none. */
async function textOf(context: Context, path: string): Promise<string | null> {
  const { decodeFile } = await import('../../content/decode.ts');
  const text = decodeFile(path, readNamedFile(path));
  if (typeof text === 'string') return text;
  const { showDiagnostics } = await import('../diagnostics.ts');
  showDiagnostics(context, context.io.err, [text], () => '');
  return null;
}
