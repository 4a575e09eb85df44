import type { ReportMessages } from '../notice-model.ts';

/** A tag's name as it stands between braces; its meaning is `report.tags` in the messages. */
export type TagName = keyof ReportMessages['tags'];

/** What may stand in a Word template: `{text}`, `{#list}…{/list}`, `{#condition}…{/condition}`, `{@photo}`. */
export type TemplateTag =
  | { readonly name: TagName; readonly kind: 'text' | 'photo' }
  | { readonly name: TagName; readonly kind: 'condition' }
  | { readonly name: TagName; readonly kind: 'list'; readonly tags: readonly TemplateTag[] };

function texts(...names: readonly TagName[]): TemplateTag[] {
  return names.map((name) => ({ name, kind: 'text' }));
}

/** Every tag a template may use. Within a list its own tags are known, and those outside it. */
export const templateTags: readonly TemplateTag[] = [
  ...texts('发文单位', '标题', '文号', '草稿', '译文说明', '主送', '被检查单位', '统一社会信用代码'),
  ...texts('检查编号', '检查日期', '检查地点', '检查情况', '隐患总数', '重大隐患数', '当场整改数'),
  ...texts('联系人', '联系电话', '落款日期', '份数说明'),
  { name: '检查人员', kind: 'list', tags: texts('姓名', '证件号') },
  {
    name: '隐患',
    kind: 'list',
    tags: texts('序号', '隐患编号', '部位', '隐患描述', '等级', '照片号', '整改建议', '依据', '建议完成日期'),
  },
  { name: '要求', kind: 'list', tags: texts('内容') },
  { name: '有照片', kind: 'condition' },
  { name: '照片', kind: 'list', tags: [...texts('图号', '图注'), { name: '图片', kind: 'photo' }] },
];

/** Without these a paper is no rectification notice. */
export const REQUIRED_TAGS: readonly TagName[] = ['文号', '检查情况', '隐患', '隐患描述', '建议完成日期'];
