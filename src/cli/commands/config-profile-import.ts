import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { Profile } from '../../domain/profile.ts';
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
  const profile = await profileIn(context, path);
  const recorded = await (await context.store()).recordProfile(profile, context.author());
  if (options.json) return io.out(json(recorded));
  io.out(`✓ ${t.documents.profileInForce(recorded.name, recorded.id, recorded.version)}\n`);
}

async function profileIn(context: Context, path: string): Promise<Profile> {
  const bytes = readNamedFile(path);
  const { readProfileFile } = await import('../../content/profile-file.ts');
  const { profile, diagnostics } = readProfileFile(path, bytes);
  if (profile) return profile;
  const { showDiagnostics } = await import('../diagnostics.ts');
  showDiagnostics(context, context.io.err, diagnostics, () => new TextDecoder().decode(bytes));
  throw new Problem('profile.invalid', { path, count: diagnostics.length });
}
