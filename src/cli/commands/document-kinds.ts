import { Command } from 'commander';
import { PAPER_KINDS } from '../../domain/paper.ts';
import { issuersOf, kindRule } from '../../domain/paper-rules.ts';
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

async function run({ io, t, home, text }: Context, options: { json?: boolean }): Promise<void> {
  const { paperRules } = await import('../papers/ports.ts');
  const { table: kinds } = await paperRules(home);
  const rows = PAPER_KINDS.map((kind) => ({
    kind,
    title: kindRule(kinds, kind).title,
    issuers: issuersOf(kinds, kind),
  }));
  if (options.json) return io.out(json(rows));
  const { kind: id, name, issuers: who } = t.documents.columns;
  io.out(
    table(
      [id, name, who],
      rows.map(({ kind, title, issuers }) => [
        kind,
        text(title),
        issuers.map((body) => t.documents.bodies[body]).join(t.words.separator),
      ]),
      io.room,
    ),
  );
}
