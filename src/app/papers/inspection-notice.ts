import { box, type Drafting, longBox, orBlank, rowIfGiven, text } from './drafting.ts';
import { as, basis, optional, type PaperBody, type PaperForm, required } from './paper-form.ts';
import { officersNamed, sealOf } from './parts.ts';

/** 行政检查通知书 */
export const inspectionNotice: PaperForm = {
  fields: [
    ...basis(required('检查依据')),
    ...required('检查时间', '任务来源', '检查频次'),
    ...as('long', required('检查内容', '检查方式')),
    ...optional('协助人员数', '需准备的材料', '监督电话', '本年度检查次数', '行政行为码'),
  ],
  isAddressed: true,
  write,
};

function write(d: Drafting): PaperBody {
  const { t, source, words } = d;
  const { notice, assistants } = t.enforcement;
  const kind = source.inspection ? words.words.inspectionKind[source.inspection.kind] : notice.inspection;
  const materials = d.given('需准备的材料');
  const complain = d.given('监督电话');
  const { contact } = source.profile;
  const rights = [
    ...notice.rights,
    materials ? notice.prepare(materials) : notice.present,
    ...(complain ? [notice.complain(complain)] : []),
  ];
  return {
    blocks: [
      ...text('通知', [
        notice.opening(orBlank(d.given('检查依据'), d), orBlank(d.given('检查时间'), d), kind),
      ]),
      {
        type: 'fields',
        rows: [
          [box(d, '检查机关', d.issuer)],
          [box(d, '任务来源'), box(d, '检查频次')],
          [longBox(d, '检查内容')],
          [longBox(d, '检查方式')],
          [box(d, '检查人员', officersNamed(d))],
          [box(d, '协助人员数', d.given('协助人员数') && assistants(d.given('协助人员数')))],
          ...rowIfGiven(d, '本年度检查次数', '行政行为码'),
        ],
      },
      ...text(
        '权利和义务',
        rights.map((right, index) => t.itemNumber(index + 1) + right),
      ),
      ...text('联系', [t.contact(orBlank(contact?.name ?? '', d), orBlank(contact?.phone ?? '', d))]),
      {
        type: 'sign-off',
        lines: [t.sign.received + t.blank, t.sign.receivedOn + t.blank],
        seal: sealOf(d),
        below: [],
      },
    ],
  };
}
