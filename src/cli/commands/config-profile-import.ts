import { Command } from 'commander';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { readNamedFile } from '../read-file.ts';

/** `config profile import <file>` */
export function configProfileImport(context: Context): Command {
  const { t } = context;
  return new Command('import')
    .description(t.documents.commands.profileImport)
    .argument('<file>', t.documents.options.profileFile)
    .option('--json', t.commands.json)
    .action((path: string, options: { json?: boolean }) => run(context, path, options));
}

async function run(context: Context, path: string, options: { json?: boolean }): Promise<void> {
  const { io, t } = context;
  const { readProfile } = await import('../papers/ports.ts');
  const profile = await readProfile(path, readNamedFile(path));
  const recorded = await (await context.store()).recordProfile(profile, context.author());
  if (options.json) return io.out(json(recorded));
  io.out(`✓ ${t.documents.profileInForce(recorded.name, recorded.id, recorded.version)}\n`);
}
