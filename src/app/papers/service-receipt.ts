import { SERVICE_WAYS } from '../../domain/document.ts';
import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import { printable } from '../printable.ts';
import { box, type Drafting, longBox } from './drafting.ts';
import { as, optional, type PaperBody, type PaperForm, required } from './paper-form.ts';
import type { EarlierPaper } from './paper-source.ts';
import { officerLines, sealOf } from './parts.ts';

/** 文书送达回证 */
export const serviceReceipt: PaperForm = {
  fields: [
    ...required('送达地点'),
    ...as('choice', required('送达方式'), ['直接送达', '留置送达', '邮寄送达', '电子送达', '公告送达']),
    ...optional('文书文号', '收件人', '拒收事由', '见证人'),
    ...as('long', optional('备注')),
  ],
  isAddressed: false,
  write,
};

/** The paper that is served: the one whose number was given, else the latest. */
export function servedPaper({ source }: Drafting): EarlierPaper | undefined {
  const number = source.fields['文书文号'];
  return number ? source.earlier.find((one) => one.number === number) : source.earlier.at(-1);
}

function write(d: Drafting): PaperBody {
  const { t, source } = d;
  const { service } = source;
  const paper = servedPaper(d);
  const title = paper && titleOf(kindRule(source.table, paper.kind), source.profile.body);
  const refusal = service?.refused;
  const received = d.given('收件人') || service?.receivedBy || '';
  return {
    blocks: [
      {
        type: 'fields',
        rows: [
          [box(d, '文书名称', title ? d.in(title) : '')],
          [box(d, '文书文号', paper?.number ?? d.given('文书文号'))],
          [box(d, '受送达人', source.enterprise?.name ?? source.addressee ?? '')],
          [box(d, '送达地点', d.given('送达地点') || (service?.place ?? ''))],
          [box(d, '送达方式', waysOf(d))],
          [box(d, '收件人', received + t.sign.receipt)],
          [longBox(d, '拒收事由', d.given('拒收事由') || (refusal?.reason ?? ''))],
          [box(d, '见证人', d.given('见证人') || (refusal?.witness ?? ''))],
          [box(d, '送达人', serversOf(d))],
          [longBox(d, '备注')],
        ],
      },
      { type: 'sign-off', lines: officerLines(d), seal: sealOf(d), below: [] },
    ],
  };
}

function waysOf(d: Drafting): string {
  const { service, t } = { ...d.source, t: d.t };
  const given = d.source.fields['送达方式'];
  return SERVICE_WAYS.map((way, index) => {
    const isChosen = given ? serviceReceipt.fields[1]?.choices?.[index] === given : service?.how === way;
    return t.choice(isChosen, t.service[way]);
  }).join('　');
}

function serversOf(d: Drafting): string {
  const names = d.source.service?.servedBy ?? d.officers.map(({ name }) => name);
  return names.map(printable).join(d.words.words.separator);
}
