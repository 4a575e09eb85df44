import { Command } from 'commander';
import type { Context } from '../context.ts';
import { json } from '../json.ts';

/** `checklist show <id>` */
export function checklistShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.commands.checklistShow)
    .argument('<id>', t.commands.checklistId)
    .option('--json', t.commands.json)
    .action((id: string, { json: asJson }: { json?: boolean }) => run(context, id, asJson));
}

async function run(context: Context, id: string, asJson = false): Promise<void> {
  const { io, t, language, options } = context;
  const catalog = await context.catalog();
  const { hash, checklist } = await catalog.get(id);
  if (asJson) return io.out(json({ ...checklist, hash }));
  const { checklistText } = await import('../checklist-text.ts');
  const register = await catalog.register();
  const reading = { t, language, register, isVerbose: options.verbose ?? false };
  io.out(checklistText(checklist, reading, io.columns));
}
