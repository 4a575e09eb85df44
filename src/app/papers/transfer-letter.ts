import { printable } from '../printable.ts';
import { type Drafting, orBlank, text } from './drafting.ts';
import { closing, earlierNamed, LETTER_FIELDS } from './letter.ts';
import { as, type PaperBody, type PaperForm, required } from './paper-form.ts';
import { columnsOf } from './verification-record.ts';

/** 事故隐患移送函; 上报 of a street, 交办 of the commission's office. */
export const transferLetter: PaperForm = {
  fields: [...as('long', required('移送事由')), ...as('date', required('反馈时限')), ...LETTER_FIELDS],
  isAddressed: true,
  write,
};

function write(d: Drafting): PaperBody {
  const { t, source, words } = d;
  const { transfer } = t.letters;
  const earlier = earlierNamed(d).join(t.semicolon);
  const { body } = source.profile;
  const office = body === 'commission-office' ? transfer.assign : transfer.opening;
  return {
    blocks: [
      ...text('开头', [
        transfer.reason(orBlank(d.given('移送事由'), d)),
        d.isStreet ? transfer.report : office,
      ]),
      {
        type: 'table',
        name: '隐患',
        heading: '',
        columns: columnsOf(d, [
          ['序号', 7],
          ['单位', 24],
          ['部位', 14],
          ['隐患描述', 29],
          ['等级', 10],
          ['原期限', 16],
        ]),
        rows: source.hazards.map(({ hazard, enterpriseName }, index) => [
          String(index + 1),
          printable(enterpriseName),
          printable(hazard.place) || t.struck,
          printable(hazard.description),
          words.words.grade[hazard.grade],
          hazard.dueOn === undefined ? t.struck : d.date(hazard.dueOn),
        ]),
      },
      ...text('要求', [
        earlier && transfer.earlier(earlier),
        transfer.reply(orBlank(d.given('反馈时限'), d)),
      ]),
      ...closing(d),
    ],
  };
}
