import type { Format } from './formats.ts';
import type { NoticeHazard, NoticeModel, ReportMessages } from './notice-model.ts';
import { type Column, centred, textTable } from './text-table.ts';
import { wrap } from './wrap.ts';

const DEFAULT_WIDTH = 80;
const NARROWEST = 48;

/** 序号 · 部位 · 隐患 with its basis and photos · 整改建议 · 日期 */
const COLUMNS: readonly Column[] = [{ width: 4 }, { share: 2 }, { share: 6 }, { share: 4 }, { width: 14 }];

/** The notice as plain text in aligned columns, for a terminal, a log or a screen reader. */
export const text: Format = (model, t, layout = {}) => {
  const width = Math.max(NARROWEST, layout.width ?? DEFAULT_WIDTH);
  const paragraphs = [
    headOf(model, width),
    wrap(model.addressee, width),
    wrap(model.opening, width),
    textTable(COLUMNS, [headings(t), ...model.hazards.map((hazard) => cellsOf(hazard, t))], width),
    ...model.requests.map((request) => wrap(request, width)),
    signaturesOf(model, t, width),
    [t.receipt + t.blank, t.receiptDate + t.blank, t.delivery, t.refusal].flatMap((line) =>
      wrap(line, width),
    ),
    [`${model.issuer}${t.seal}`, model.date].flatMap((line) => wrap(line, width)),
    wrap(model.copies, width),
    ...(model.photos.length > 0 ? [annexOf(model, t, width)] : []),
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function headOf(model: NoticeModel, width: number): string[] {
  return [model.draft, model.translation, model.issuer, model.title, model.number]
    .filter((line) => line !== '')
    .flatMap((line) => wrap(line, width))
    .map((line) => centred(line, width));
}

function headings({ columns }: ReportMessages): string[] {
  return [columns.number, columns.place, columns.finding, columns.requirement, columns.dueOn];
}

// Seven columns do not fit a terminal: the basis and the photos stand under the finding.
function cellsOf(hazard: NoticeHazard, t: ReportMessages): string[] {
  const finding = [
    ...hazard.finding,
    ...hazard.basis
      .filter((basis) => basis !== t.empty)
      .map((basis) => `${t.columns.basis}${t.colon}${basis}`),
    ...(hazard.photos === t.empty ? [] : [hazard.photos]),
  ];
  return [String(hazard.row), hazard.place, finding.join('\n'), hazard.requirement, hazard.due];
}

function signaturesOf({ inspectors }: NoticeModel, t: ReportMessages, width: number): string[] {
  return inspectors.flatMap(({ certificate }) =>
    wrap(`${t.inspectorSignature}${t.blank}  ${t.certificate}${certificate}`, width),
  );
}

function annexOf({ photos }: NoticeModel, t: ReportMessages, width: number): string[] {
  return [t.photosTitle, ...photos.flatMap(({ caption, name }) => wrap(`${caption}  ${name}`, width))];
}
