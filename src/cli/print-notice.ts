import { join } from 'node:path';
import type { Gathered } from '../app/gathered.ts';
import { paperInHand } from '../app/paper-in-hand.ts';
import type { FormatName } from '../report/formats.ts';
import type { PaperModel } from '../report/paper-model.ts';
import type { InspectionRecord } from '../store/store.ts';
import type { Context } from './context.ts';
import { draftMaking } from './papers/ports.ts';
import { layouters, wordsOf, writeFiles } from './papers/write-paper.ts';
import { publish } from './publish.ts';

/**
 * The notice of a completed visit as a draft, in the reader's language.
 *
 * @throws Problem `report.nothing-found`, `inspection.not-completed`
 */
export async function noticeOf(context: Context, visit: InspectionRecord): Promise<PaperModel> {
  const { inspection, enterprise, checklists } = visit;
  const store = await context.store();
  const hazards = await store.hazards({ inspectionId: inspection.id });
  // As in a month's batch: a notice tells of no earlier paper.
  const gathered: Gathered = {
    profile: await store.profileInForce(),
    issuedOn: context.today(),
    inspection,
    enterprise,
    hazards: hazards.filter(({ hazard }) => hazard.status !== 'voided'),
    checklists,
    documents: [],
    register: await (await context.catalog()).citations(),
    fields: {},
  };
  const making = await draftMaking(context.home, await wordsOf(context));
  return paperInHand('rectification-notice', gathered, making).make();
}

/** The notice laid out in a format. @throws Problem `photo.*`, `template.*` */
export async function layOut(
  context: Context,
  notice: PaperModel,
  name: FormatName,
  template?: string,
): Promise<string | Uint8Array> {
  const [format] = await layouters(context, [name], notice, template);
  return format![1](notice);
}

/** Writes the notice into a folder, a file for each format, and returns their paths. */
export async function writeNotice(
  context: Context,
  notice: PaperModel,
  names: readonly FormatName[],
  { out, template }: { out: string; template?: string | undefined },
): Promise<string[]> {
  const lay = await layouters(context, names, notice, template);
  const put = (name: string, bytes: Uint8Array | string) => publish(join(out, name), bytes);
  const files = await writeFiles({ paper: notice }, lay, await wordsOf(notice), put);
  return files.map(({ name }) => join(out, name));
}
