import { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { reason } from '../failure.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

/** `config profile list` */
export function configProfileList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.documents.commands.profileList)
    .option('--json', t.commands.json)
    .action((options: { json?: boolean }) => run(context, options));
}

async function run(context: Context, options: { json?: boolean }): Promise<void> {
  const { io, t } = context;
  const profiles = await (await context.store()).profiles();
  if (options.json) return io.out(json(profiles.map((one, index) => ({ ...one, inForce: index === 0 }))));
  if (profiles.length === 0) return io.err(`${reason(new Problem('profile.none'), t)}\n`);
  const { profileId, body, issuer, version, inForce } = t.documents.columns;
  io.out(
    table(
      [profileId, issuer, body, version, inForce],
      profiles.map((one, index) => [
        one.id,
        one.name,
        t.documents.bodies[one.body],
        String(one.version),
        index === 0 ? '✓' : '',
      ]),
      io.room,
    ),
  );
}
