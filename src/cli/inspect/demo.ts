import { join } from 'node:path';
import type { VisitOutcome } from '../../app/conduct-visit.ts';
import { readAnswerFile } from '../../content/answer-file.ts';
import type { PinnedChecklist } from '../../content/compiled.ts';
import { packageRoot } from '../../content/package-root.ts';
import { Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { readNamedFile } from '../read-file.ts';
import { visitByAnswers } from './by-answers.ts';
import { visitByTerminal } from './by-terminal.ts';
import type { InspectOptions } from './options.ts';
import { newId } from './ports.ts';

/** The demo's own data folder, apart from real data. */
export function demoHome(home: string): string {
  return join(home, 'demo');
}

/** A whole visit to an invented place: by the terminal where there is one, else from the demo's answer file. */
export async function visitDemo(
  context: Context,
  checklists: readonly PinnedChecklist[],
  options: InspectOptions,
): Promise<VisitOutcome> {
  const { io, t } = context;
  const [first] = checklists;
  const path = join(packageRoot(), 'seeds', 'demo', `${first!.checklist.id}.answers.yaml`);
  io.err(`${t.commands.demoNote(context.home)}\n`);
  if (!io.isInteractive) return visitByAnswers(context, checklists, path);
  io.err(`${t.commands.demoScript(`xh-safety inspect ${first!.checklist.id} --answers ${path}`)}\n\n`);
  const { visit } = readAnswerFile(path, readNamedFile(path));
  if (!visit) throw new Problem('file.unreadable', { path });
  const store = await context.store();
  const [known] = await store.searchEnterprises(visit.enterprise.name, 1);
  if (!known) {
    const enterprise = { id: newId(), sectors: [], traits: visit.traits, ...visit.enterprise };
    await store.recordEnterprise(enterprise, context.author());
  }
  return visitByTerminal(context, async () => checklists, {
    ...options,
    enterprise: visit.enterprise.name,
    traits: options.traits ?? visit.traits.join(','),
    inspector: visit.inspectors.map((one) => `${one.name}:${one.certificate}`),
    kind: options.kind ?? visit.kind,
  });
}
