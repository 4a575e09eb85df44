import type { NoticeHazard, NoticeModel, ReportMessages } from '../report/notice-model.ts';
import type { Block, Column, PaperModel } from '../report/paper-model.ts';

/** The notice as one of the papers. It goes when the papers' own builder makes the notice. */
export function noticeAsPaper(model: NoticeModel, t: ReportMessages): PaperModel {
  return {
    kind: 'rectification-notice',
    language: model.language,
    layout: 'form',
    head: {
      banner: '',
      issuer: model.issuer,
      title: model.title,
      number: model.number,
      mark: model.draft,
      translation: model.translation,
      addressee: model.addressee,
    },
    blocks: blocksOf(model, t),
    everyPage: [],
    photos: model.photos.map(({ content: _, ...photo }) => photo),
    values: valuesOf(model),
    about: {
      name: model.enterprise.name,
      street: '',
      day: model.inspection.on,
      inspection: model.inspection.number,
    },
  };
}

function blocksOf(model: NoticeModel, t: ReportMessages): Block[] {
  const text = { type: 'text', heading: '', look: 'body' } as const;
  return [
    { ...text, name: '检查情况', paragraphs: [model.opening] },
    { type: 'table', name: '隐患', heading: '', columns: columnsOf(t), rows: model.hazards.map(cellsOf) },
    { ...text, name: '要求', paragraphs: model.requests },
    {
      type: 'sign-off',
      lines: [
        ...model.inspectors.map(
          ({ certificate }) => `${t.inspectorSignature}${t.blank}\n${t.certificate}${certificate}`,
        ),
        `${t.receipt}\n${t.blank}`,
        t.receiptDate + t.blank,
      ],
      seal: { issuer: model.issuer + t.seal, date: model.date },
      below: [t.delivery, t.refusal],
    },
    { ...text, name: '份数说明', look: 'note', paragraphs: [model.copies] },
  ];
}

const SHARES = [6, 12, 25, 9, 20, 16, 12];
const NAMES = ['序号', '部位', '隐患描述', '照片号', '整改建议', '依据', '建议完成日期'];

function columnsOf({ columns }: ReportMessages): Column[] {
  const { number, place, finding, photos, requirement, basis, dueOn } = columns;
  return [number, place, finding, photos, requirement, basis, dueOn].map((title, index) => ({
    name: NAMES[index]!,
    title,
    share: SHARES[index]!,
    align: index === 0 ? 'centre' : undefined,
  }));
}

function cellsOf({ row, place, finding, photos, requirement, basis, due }: NoticeHazard): string[] {
  return [String(row), place, finding.join('\n'), photos, requirement, basis.join('\n'), due];
}

function valuesOf({ enterprise, inspection, counts, contact }: NoticeModel): Record<string, string> {
  return {
    被检查单位: enterprise.name,
    统一社会信用代码: enterprise.creditCode,
    检查编号: inspection.number,
    检查日期: inspection.date,
    检查地点: inspection.place,
    隐患总数: String(counts.total),
    重大隐患数: String(counts.major),
    当场整改数: String(counts.fixedOnTheSpot),
    联系人: contact.name,
    联系电话: contact.phone,
  };
}
