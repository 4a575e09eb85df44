import { Command } from 'commander';
import type { Diagnostic } from '../../content/diagnostic.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { json } from '../json.ts';

interface Options {
  readonly json?: boolean;
  readonly sarif?: boolean;
}

/** `checklist validate [files…]` */
export function checklistValidate(context: Context): Command {
  const { t } = context;
  return new Command('validate')
    .description(t.commands.checklistValidate)
    .argument('[files...]', t.commands.validateFiles)
    .option('--json', t.commands.json)
    .option('--sarif', t.commands.sarif)
    .action((files: string[], options: Options) => run(context, files, options));
}

async function run(context: Context, files: readonly string[], options: Options): Promise<void> {
  const { io, t } = context;
  const { validateContent } = await import('../../content/validate.ts');
  const { diagnostics, texts, count } = await validateContent(files, placesOf(context));
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  if (errors > 0) process.exitCode = EXIT.problem;
  if (options.json) return io.out(json(diagnostics));
  if (options.sarif) {
    const { sarif } = await import('../../content/sarif.ts');
    return io.out(json(sarif(diagnostics, t.diagnostics)));
  }
  if (diagnostics.length > 0) {
    const { showDiagnostics } = await import('../diagnostics.ts');
    showDiagnostics(context, io.out, diagnostics, (file) => texts.get(file) ?? '');
  }
  io.out(
    `${errors > 0 || diagnostics.length > 0 ? summary(context, diagnostics) : t.commands.validated(count)}\n`,
  );
}

function placesOf({ home, options, today }: Context) {
  return { home, today: today(), extraFolder: options.checklists };
}

function summary({ t }: Context, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  return t.commands.faults(errors, diagnostics.length - errors);
}
