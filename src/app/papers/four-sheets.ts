import { daysOverdue } from '../../domain/hazard.ts';
import { printable } from '../printable.ts';
import { type Drafting, orBlank, text } from './drafting.ts';
import {
  chargeRows,
  closing,
  earlierNamed,
  feedbackBlock,
  feedbackLines,
  LETTER_FIELDS,
  sections,
} from './letter.ts';
import { as, optional, type PaperBody, type PaperForm, required } from './paper-form.ts';
import { columnsOf } from './verification-record.ts';

// 四单 (西安字（2023）4号, clause 7). No official layout was found; these are the least that they have to say.

/** 工作提醒单 */
export const workReminder: PaperForm = {
  fields: [
    ...as('long', required('提醒事项', '依据文件', '时间节点', '工作要求')),
    ...as('date', required('反馈时限')),
    ...LETTER_FIELDS,
  ],
  isAddressed: true,
  write: (d) => ({
    blocks: [
      chargeRows(d),
      ...text('开头', [d.t.letters.reminder.opening]),
      ...sections(d, '提醒事项', '依据文件', '时间节点', '工作要求'),
      ...feedbackBlock(d),
      ...closing(d, feedbackLines(d)),
    ],
  }),
};

/** 风险警示单 */
export const riskAlert: PaperForm = {
  fields: [
    ...as('long', required('风险名称', '风险区域', '警示依据')),
    ...as('choice', required('风险等级'), ['红', '黄', '蓝']),
    ...as('long', required('防控要求')),
    ...as('date', required('有效期', '反馈时限')),
    ...LETTER_FIELDS,
  ],
  isAddressed: true,
  write: (d) => ({
    blocks: [
      chargeRows(d),
      ...text('开头', [d.t.letters.alert.opening]),
      ...sections(d, '风险名称', '风险区域', '警示依据', '风险等级', '防控要求'),
      ...text('有效期', [d.t.letters.alert.until(orBlank(d.given('有效期'), d))]),
      ...feedbackBlock(d),
      ...closing(d, feedbackLines(d)),
    ],
  }),
};

/** 问题督办单: what is overdue, with by how many days on the day of the letter. */
export const supervisionOrder: PaperForm = {
  fields: [
    ...as('long', required('督办要求')),
    ...as('date', required('办结时限')),
    ...optional('反馈材料'),
    ...LETTER_FIELDS,
  ],
  isAddressed: true,
  write: supervise,
};

function supervise(d: Drafting): PaperBody {
  const { t, source } = d;
  const { supervision } = t.letters;
  return {
    blocks: [
      chargeRows(d),
      ...text('开头', [supervision.opening(source.hazards.length)]),
      {
        type: 'table',
        name: '隐患',
        heading: '',
        columns: columnsOf(d, [
          ['序号', 7],
          ['单位', 24],
          ['问题', 29],
          ['发现日期', 16],
          ['原期限', 16],
          ['逾期天数', 8],
        ]),
        rows: source.hazards.map(({ hazard, enterpriseName }, index) => [
          String(index + 1),
          printable(enterpriseName),
          printable(hazard.description),
          d.date(hazard.foundOn),
          hazard.dueOn === undefined ? t.struck : d.date(hazard.dueOn),
          supervision.overdue(daysOverdue(hazard, source.issuedOn)),
        ]),
      },
      ...sections(d, '督办要求', '办结时限', ...(d.given('反馈材料') ? ['反馈材料'] : [])),
      ...text('办理结果', [
        t.letters.replied + supervision.results.map((result) => t.choice(false, result)).join('　'),
      ]),
      ...closing(d, feedbackLines(d)),
    ],
  };
}

/** 问责建议单. It only proposes, and names who approved it. */
export const accountabilityProposal: PaperForm = {
  fields: [
    ...as('long', required('未落实事实')),
    ...required('责任单位', '责任人'),
    ...as('choice', required('建议'), ['约谈', '通报', '移交']),
    ...required('审批人'),
    ...as('date', optional('反馈时限')),
    ...LETTER_FIELDS,
  ],
  isAddressed: true,
  write: (d) => ({
    blocks: [
      chargeRows(d),
      ...text('开头', [d.t.letters.proposal.opening]),
      ...sections(d, '未落实事实'),
      ...text(
        '前序文书',
        earlierNamed(d).map((one) => one + d.t.stop),
        {
          heading: d.t.sectionNumber(2) + d.t.label('前序文书'),
        },
      ),
      ...['责任单位', '责任人', '建议', '审批人'].flatMap((name, index) =>
        text(name, [orBlank(d.given(name), d)], { heading: d.t.sectionNumber(index + 3) + d.t.label(name) }),
      ),
      ...(d.given('反馈时限') ? feedbackBlock(d) : []),
      ...closing(d, feedbackLines(d)),
    ],
  }),
};
