import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';

/** `config profile show [id]` */
export function configProfileShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.documents.commands.profileShow)
    .argument('[id]', t.documents.options.profileId)
    .option('--json', t.commands.json)
    .action((id: string | undefined, options: { json?: boolean }) => run(context, id, options));
}

async function run(context: Context, id: string | undefined, options: { json?: boolean }): Promise<void> {
  const store = await context.store();
  const profiles = await store.profiles();
  const profile = id === undefined ? profiles[0] : profiles.find((one) => one.id === id);
  if (!profile && id === undefined) throw new Problem('profile.none');
  if (!profile) throw new Problem('profile.unknown', { id, known: profiles.map((one) => one.id) });
  if (options.json) return context.io.out(json(profile));
  const { version, ...plain } = profile;
  const { yamlOf } = await import('../../content/yaml-of.ts');
  context.io.out(`# ${context.t.documents.versionOf(version)}\n${yamlOf(plain)}`);
}
