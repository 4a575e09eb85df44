import { join } from 'node:path';
import { paperInHand } from '../../app/paper-in-hand.ts';
import { Problem } from '../../domain/problem.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import type { Context } from '../context.ts';
import { publish } from '../publish.ts';
import { gather } from './gather.ts';
import { paperMaking, printAll } from './ports.ts';
import { visitNamed } from './visit-named.ts';
import { layingOut, printedDocument, wordsOf } from './write-paper.ts';

/**
 * All papers of a visit in one PDF: those issued as they were frozen, in the order of their issue, and the notice as a
 * draft where none was. Void ones stay in the drawer.
 *
 * @throws Problem `inspection.unknown`, `report.nothing-found`, `document.altered`, `file.*`
 */
export async function printVisit(context: Context, ref: string, out: string | undefined): Promise<void> {
  const store = await context.store();
  const { inspection } = await visitNamed(store, ref);
  const rows = await store.documents({ inspectionId: inspection.id, status: 'issued' });
  const papers: PaperModel[] = [];
  for (const { id } of rows.toReversed())
    papers.push((await printedDocument((await store.document(id))!)).paper);
  if (!rows.some(({ kind }) => kind === 'rectification-notice' || kind === 'rectification-order')) {
    const draft = await draftNotice(context, inspection.id);
    if (draft) papers.push(draft);
  }
  if (papers.length === 0) throw new Problem('report.nothing-found', { number: inspection.number });
  const bytes = await printAll(papers, await layingOut(context, papers[0]!));
  const path = out ?? join('.', `${inspection.number}.pdf`);
  publish(path, bytes);
  context.io.out(`${path}\n`);
}

async function draftNotice(context: Context, ref: string): Promise<PaperModel | undefined> {
  const source = await gather(context, { ref, issuedOn: context.today(), fields: {} });
  if (source.hazards.length === 0) return undefined;
  const making = await paperMaking(context.home, await wordsOf(context));
  return paperInHand('rectification-notice', source, making).make();
}
