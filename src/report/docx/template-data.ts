import type { NoticeHazard, NoticeModel, NoticePhoto } from '../notice-model.ts';
import type { TagName } from './template-tags.ts';

/** What a template's tags stand for. */
export type TemplateData = { readonly [Name in TagName]?: string | boolean | readonly TemplateData[] };

/** The notice under the tags' names; `drawing` gives a photo's paragraph as Word XML. */
export function templateData(model: NoticeModel, drawing: (photo: NoticePhoto) => string): TemplateData {
  return {
    发文单位: model.issuer,
    标题: model.title,
    文号: model.number,
    草稿: model.draft,
    译文说明: model.translation,
    主送: model.addressee,
    被检查单位: model.enterprise.name,
    统一社会信用代码: model.enterprise.creditCode,
    检查编号: model.inspection.number,
    检查日期: model.inspection.date,
    检查地点: model.inspection.place,
    检查情况: model.opening,
    隐患总数: String(model.counts.total),
    重大隐患数: String(model.counts.major),
    当场整改数: String(model.counts.fixedOnTheSpot),
    联系人: model.contact.name,
    联系电话: model.contact.phone,
    落款日期: model.date,
    份数说明: model.copies,
    检查人员: model.inspectors.map(({ name, certificate }) => ({ 姓名: name, 证件号: certificate })),
    隐患: model.hazards.map(hazardData),
    要求: model.requests.map((request) => ({ 内容: request })),
    有照片: model.photos.length > 0,
    照片: model.photos.map((photo) => ({ 图号: photo.label, 图注: photo.caption, 图片: drawing(photo) })),
  };
}

function hazardData(hazard: NoticeHazard): TemplateData {
  return {
    序号: String(hazard.row),
    隐患编号: hazard.number,
    部位: hazard.place,
    隐患描述: hazard.finding.join('\n'),
    等级: hazard.gradeWord,
    照片号: hazard.photos,
    整改建议: hazard.requirement,
    依据: hazard.basis.join('\n'),
    建议完成日期: hazard.due,
  };
}
