import { box, type Drafting, longBox, rowIfGiven } from './drafting.ts';
import { as, optional, type PaperBody, type PaperForm, required } from './paper-form.ts';
import { officersNamed } from './parts.ts';

/** 现场检查方案 */
export const inspectionPlan: PaperForm = {
  fields: [
    ...required('检查时间'),
    ...as('long', required('检查内容', '检查方式')),
    ...optional(
      '联系人',
      '联系电话',
      '地址',
      '所属行业',
      '任务来源',
      '检查频次',
      '本年度检查次数',
      '行政行为码',
    ),
    ...as('long', optional('审核意见', '审批意见', '备注')),
  ],
  isAddressed: false,
  write,
};

function write(d: Drafting): PaperBody {
  const { enterprise } = d.source;
  const contact = enterprise?.siteContact ?? enterprise?.safetyManager;
  const approval = (name: string) => ({ ...box(d, name), value: d.t.sign.approval(d.given(name)) });
  return {
    blocks: [
      {
        type: 'fields',
        rows: [
          [box(d, '被检查单位', enterprise?.name ?? '')],
          [box(d, '地址', d.given('地址') || (enterprise?.address ?? ''))],
          [
            box(d, '联系人', d.given('联系人') || (contact?.name ?? enterprise?.responsible ?? '')),
            box(d, '联系电话', d.given('联系电话') || (contact?.phone ?? enterprise?.phone ?? '')),
          ],
          [box(d, '所属行业', d.given('所属行业') || sectorsOf(d))],
          [box(d, '检查时间')],
          [box(d, '行政执法人员', officersNamed(d))],
          [longBox(d, '检查内容')],
          [longBox(d, '检查方式')],
          ...rowIfGiven(d, '任务来源', '检查频次'),
          ...rowIfGiven(d, '本年度检查次数', '行政行为码'),
          [approval('审核意见')],
          [approval('审批意见')],
          [longBox(d, '备注')],
        ],
      },
    ],
  };
}

function sectorsOf({ source, words }: Drafting): string {
  const named = (source.enterprise?.sectors ?? []).map((sector) => words.registry.sectors[sector] ?? sector);
  return named.join(words.words.separator);
}
