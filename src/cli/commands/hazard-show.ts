import { Command } from 'commander';
import type { HazardEvent } from '../../domain/hazard.ts';
import { Problem } from '../../domain/problem.ts';
import { visible } from '../../domain/safe-text.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';

/** `hazard show <hazard>` */
export function hazardShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.commands.hazardShow)
    .argument('<hazard>', t.commands.hazardRef)
    .option('--json', t.commands.json)
    .action((ref: string, { json: asJson }: { json?: boolean }) => run(context, ref, asJson));
}

async function run(context: Context, ref: string, asJson = false): Promise<void> {
  const { io, t } = context;
  const found = await (await context.store()).hazard(ref);
  if (!found) throw new Problem('hazard.unknown', { ref });
  if (asJson) return io.out(json(found));
  const { hanging } = await import('../wrap.ts');
  const { hazard, enterpriseName, street, history } = found;
  const { columns, labels } = t.commands;
  const facts: [string, string][] = [
    [columns.number, hazard.number],
    [columns.enterprise, `${enterpriseName}（${street}）`],
    [columns.grade, t.words.grade[hazard.grade]],
    [columns.status, t.words.hazardStatus[hazard.status]],
    [columns.description, hazard.description],
    [labels.criterion, hazard.criterion?.fact ?? ''],
    [labels.place, hazard.place],
    [labels.requirement, hazard.requirement],
    [columns.dueOn, hazard.dueOn ?? ''],
    [labels.responsible, hazard.responsible],
    [labels.photos, hazard.photos.map((photo) => photo.name).join(t.words.separator)],
  ];
  for (const [label, value] of facts) {
    if (value !== '') io.out(`${hanging(`${label}: `, visible(value), io.columns)}\n`);
  }
  io.out(`${labels.history}:\n`);
  for (const event of history) io.out(`  ${event.at}  ${stepName(context, event)}  ${visible(event.by)}\n`);
}

function stepName({ t }: Context, event: HazardEvent): string {
  const steps = t.commands.hazardSteps;
  switch (event.type) {
    case 'rectified':
      return event.onTheSpot ? steps.rectifiedOnTheSpot : steps.rectified;
    case 'verified':
      return steps[event.outcome];
    default:
      return steps[event.type];
  }
}
