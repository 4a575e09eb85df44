import { extname, join } from 'node:path';
import { paperInHand } from '../../app/paper-in-hand.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { issuersOf } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import type { InspectionRecord } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { publish } from '../publish.ts';
import { gather } from './gather.ts';
import { draftMaking, printAll } from './ports.ts';
import { visitNamed } from './visit-named.ts';
import { layingOut, printedDocument, wordsOf } from './write-paper.ts';

const DEMANDS: readonly PaperKind[] = ['rectification-notice', 'rectification-order'];

/**
 * All papers of a visit in one PDF: those issued as they were frozen, in the order of their issue, and the notice (or
 * order) as a draft where none was. Void ones stay in the drawer.
 *
 * @throws Problem `inspection.unknown`, `report.nothing-found`, `document.altered`, `file.*`
 */
export async function printVisit(context: Context, ref: string, out: string | undefined): Promise<void> {
  const store = await context.store();
  const visit = await visitNamed(store, ref);
  const { inspection } = visit;
  const rows = await store.documents({ inspectionId: inspection.id, status: 'issued' });
  const papers: PaperModel[] = [];
  for (const { id } of rows.toReversed())
    papers.push((await printedDocument((await store.document(id))!)).paper);
  if (!rows.some(({ kind }) => DEMANDS.includes(kind))) {
    const draft = await draftDemand(context, visit);
    if (draft) papers.push(draft);
  }
  if (papers.length === 0) throw new Problem('report.nothing-found', { number: inspection.number });
  const bytes = await printAll(papers, await layingOut(context, papers[0]!));
  const isFile = out !== undefined && extname(out).toLowerCase() === '.pdf';
  const path = isFile ? out : join(out ?? '.', `${inspection.number}.pdf`);
  publish(path, bytes);
  context.io.out(`${path}\n`);
}

/** What demands rectification of this visit, of the kind that this body issues; undefined where it issues neither. */
async function draftDemand(context: Context, visit: InspectionRecord): Promise<PaperModel | undefined> {
  const gathered = await gather(context, { visit, issuedOn: context.today(), fields: {} });
  const making = await draftMaking(context.home, await wordsOf(context));
  const body = gathered.profile?.body ?? 'subdistrict';
  const kind = DEMANDS.find((one) => issuersOf(making.rules.table, one).includes(body));
  if (!kind || gathered.hazards.length === 0) return undefined;
  return paperInHand(kind, gathered, making).make();
}
