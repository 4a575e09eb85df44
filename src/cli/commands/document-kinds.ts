import { Command } from 'commander';
import { PAPER_KINDS } from '../../domain/paper.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

/** `document kinds` */
export function documentKinds(context: Context): Command {
  const { t } = context;
  return new Command('kinds')
    .description(t.documents.commands.kinds)
    .option('--json', t.commands.json)
    .action((options: { json?: boolean }) => run(context, options));
}

async function run({ io, t }: Context, options: { json?: boolean }): Promise<void> {
  const { issuersOf } = await import('../papers/ports.ts');
  const rows = await Promise.all(
    PAPER_KINDS.map(async (kind) => ({
      kind,
      name: t.documents.kinds[kind],
      issuers: await issuersOf(kind),
    })),
  );
  if (options.json) return io.out(json(rows));
  const { kind: id, name, issuers: who } = t.documents.columns;
  io.out(
    table(
      [id, name, who],
      rows.map(({ kind, name: title, issuers }) => [
        kind,
        title,
        issuers.map((body) => t.documents.bodies[body]).join(t.words.separator),
      ]),
    ),
  );
}
