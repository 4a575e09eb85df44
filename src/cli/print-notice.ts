import { join } from 'node:path';
import { buildNotice } from '../app/build-notice.ts';
import { withPaperCopies } from '../app/paper-copies.ts';
import { noticeFileName } from '../report/file-name.ts';
import { type FormatName, formats } from '../report/formats.ts';
import type { NoticeModel } from '../report/notice-model.ts';
import { TEMPLATES } from '../report/templates.ts';
import type { InspectionRecord } from '../store/store.ts';
import type { Context } from './context.ts';
import { publish } from './publish.ts';
import { readAsset } from './read-asset.ts';
import { readNamedFile } from './read-file.ts';

const NO_BYTES = new Uint8Array();

/** The notice of a completed visit, its photos still without bytes. @throws Problem `report.nothing-found`, `inspection.not-completed` */
export async function noticeOf(context: Context, record: InspectionRecord): Promise<NoticeModel> {
  const { t, language } = context;
  const rows = await (await context.store()).hazards({ inspectionId: record.inspection.id });
  const register = await (await context.catalog()).register();
  const source = { ...record, hazards: rows.map((row) => row.hazard), register };
  return buildNotice(source, {}, { language, report: t.report, words: t.words }, () => NO_BYTES);
}

/** The notice laid out in a format, with its photos where the format shows them. @throws Problem `photo.*` */
export async function layOut(
  context: Context,
  notice: NoticeModel,
  name: FormatName,
  template?: string,
): Promise<string | Uint8Array> {
  const { t, language, io } = context;
  const { load, showsPhotos } = formats[name];
  const format = await load();
  const bytes =
    name === 'docx'
      ? template === undefined
        ? readAsset('templates', TEMPLATES[language])
        : readNamedFile(template)
      : undefined;
  const shown = showsPhotos ? await withPaperCopies(notice, (await context.photos()).paperCopy) : notice;
  return format(shown, t.report, { template: bytes, width: io.columns });
}

/** Writes the notice into a folder, a file for each format, and returns their paths. */
export async function writeNotice(
  context: Context,
  notice: NoticeModel,
  names: readonly FormatName[],
  { out, template }: { out: string; template?: string | undefined },
): Promise<string[]> {
  const paths: string[] = [];
  for (const name of names) {
    const path = join(out, noticeFileName(notice, formats[name].extension));
    publish(path, await layOut(context, notice, name, template));
    paths.push(path);
  }
  return paths;
}
