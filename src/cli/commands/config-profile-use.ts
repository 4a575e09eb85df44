import { Command } from 'commander';
import type { Context } from '../context.ts';

/** `config profile use <id>` */
export function configProfileUse(context: Context): Command {
  const { t } = context;
  return new Command('use')
    .description(t.documents.commands.profileUse)
    .argument('<id>', t.documents.options.profileId)
    .action((id: string) => run(context, id));
}

async function run(context: Context, id: string): Promise<void> {
  const profile = await (await context.store()).chooseProfile(id, context.author());
  context.io.out(`✓ ${context.t.documents.profileInForce(profile.name, profile.id, profile.version)}\n`);
}
