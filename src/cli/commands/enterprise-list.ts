import { Command } from 'commander';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

const DEFAULT_LIMIT = 200;

/** `enterprise list [term]` */
export function enterpriseList(context: Context): Command {
  const { t } = context;
  return new Command('list')
    .description(t.commands.enterpriseList)
    .argument('[term]', t.commands.enterpriseTerm)
    .option('--json', t.commands.json)
    .action((term: string | undefined, { json: asJson }: { json?: boolean }) => run(context, term, asJson));
}

async function run({ io, t, store }: Context, term = '', asJson = false): Promise<void> {
  const found = await (await store()).searchEnterprises(term, DEFAULT_LIMIT);
  if (asJson) return io.out(json(found));
  if (found.length === 0) return io.err(`${t.commands.none}\n`);
  const { enterprise, creditCode, street, kind } = t.commands.columns;
  io.out(
    table(
      [enterprise, creditCode, street, kind],
      found.map((one) => [one.name, one.creditCode ?? '', one.street, t.words.enterpriseKind[one.kind]]),
    ),
  );
}
