import { join } from 'node:path';
import { buildNotice } from '../app/build-notice.ts';
import { noticeAsPaper } from '../app/notice-as-paper.ts';
import { withPaperCopies } from '../app/paper-copies.ts';
import { paperFileName } from '../report/file-name.ts';
import { OWN_FONT } from '../report/fonts.ts';
import { type FormatName, formats, type Layout } from '../report/formats.ts';
import type { PaperModel } from '../report/paper-model.ts';
import type { InspectionRecord } from '../store/store.ts';
import type { Context } from './context.ts';
import { publish } from './publish.ts';
import { readAsset } from './read-asset.ts';
import { readNamedFile } from './read-file.ts';

const NO_BYTES = new Uint8Array();

/** The notice of a completed visit, its photos still without bytes. @throws Problem `report.nothing-found`, `inspection.not-completed` */
export async function noticeOf(context: Context, record: InspectionRecord): Promise<PaperModel> {
  const { t, language } = context;
  const rows = await (await context.store()).hazards({ inspectionId: record.inspection.id });
  const register = await (await context.catalog()).register();
  const source = { ...record, hazards: rows.map((row) => row.hazard), register };
  const notice = await buildNotice(
    source,
    {},
    { language, report: t.report, words: t.words },
    () => NO_BYTES,
  );
  return noticeAsPaper(notice, t.report);
}

/** The notice laid out in a format, with its photos where the format shows them. @throws Problem `photo.*` */
export async function layOut(
  context: Context,
  notice: PaperModel,
  name: FormatName,
  template?: string,
): Promise<string | Uint8Array> {
  const { load, showsPhotos } = formats[name];
  const format = await load();
  const shown = showsPhotos ? await withPaperCopies(notice, (await context.photos()).paperCopy) : notice;
  return format(shown, context.t.paperLayout, await layoutFor(context, notice, name, template));
}

async function layoutFor(
  { io }: Context,
  notice: PaperModel,
  name: FormatName,
  template: string | undefined,
): Promise<Layout> {
  if (name === 'pdf') return { font: ownFont };
  if (name !== 'docx' || template === undefined) return { width: io.columns };
  const { openTemplate } = await import('../report/docx/open-template.ts');
  return { template: openTemplate(readNamedFile(template), notice) };
}

/** The font that comes with the program. The same function always, so that the PDF engine opens once. */
export function ownFont(): Uint8Array {
  return readAsset('fonts', OWN_FONT);
}

/** Writes the notice into a folder, a file for each format, and returns their paths. */
export async function writeNotice(
  context: Context,
  notice: PaperModel,
  names: readonly FormatName[],
  { out, template }: { out: string; template?: string | undefined },
): Promise<string[]> {
  const paths: string[] = [];
  for (const name of names) {
    const path = join(out, paperFileName(notice, formats[name].extension));
    publish(path, await layOut(context, notice, name, template));
    paths.push(path);
  }
  return paths;
}
