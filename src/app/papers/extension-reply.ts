import type { Hazard } from '../../domain/hazard.ts';
import { isLocalDate, type LocalDate } from '../../domain/local-date.ts';
import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import { printable } from '../printable.ts';
import { type Drafting, orBlank, text } from './drafting.ts';
import { listed } from './hazard-items.ts';
import { as, optional, type PaperBody, type PaperForm, required } from './paper-form.ts';
import { copiesBlock, officerLines, paperNamed, sealOf } from './parts.ts';
import { columnsOf } from './verification-record.ts';

/** 整改延期批复. Every former date stays. */
export const extensionReply: PaperForm = {
  fields: [
    ...as('date', required('申请日期')),
    ...as('choice', required('延期决定'), ['同意', '不同意']),
    ...as('date', optional('延期至')),
    ...required('延期理由'),
    ...optional('临时管控措施', '期限理由'),
  ],
  isAddressed: true,
  write,
};

/** The date that is asked for and the one in force before it; what was recorded already counts where nothing is typed. */
export function extendedDates(
  hazard: Hazard,
  typed: string | undefined,
): { from?: LocalDate; to?: LocalDate } {
  const { dueOn, formerDueDates } = hazard;
  if (typed && isLocalDate(typed) && typed !== dueOn) return { from: dueOn!, to: typed };
  const former = formerDueDates.at(-1);
  return former === undefined ? { from: dueOn! } : { from: former, to: dueOn! };
}

function write(d: Drafting): PaperBody {
  const { t, source } = d;
  const { extension } = t.enforcement;
  const isAgreed = source.fields['延期决定'] !== '不同意';
  const rows = listed(
    source.hazards.map((_, index) => index + 1),
    d,
  );
  const interim = d.given('临时管控措施');
  return {
    blocks: [
      ...text('开头', [extension.received(orBlank(d.given('申请日期'), d), orderNamed(d))]),
      ...text('批复', [isAgreed ? extension.agreed(rows) : extension.refused(rows)]),
      {
        type: 'table',
        name: '隐患',
        heading: '',
        columns: columnsOf(d, [
          ['序号', 8],
          ['隐患描述', 48],
          ['原期限', 22],
          ['延期至', 22],
        ]),
        rows: source.hazards.map(({ hazard }, index) => row(hazard, index + 1, isAgreed, d)),
      },
      ...text('理由和要求', [
        extension.reason(orBlank(d.given('延期理由'), d)),
        interim && extension.interim(interim),
        extension.keepSafe,
      ]),
      { type: 'sign-off', lines: officerLines(d), seal: sealOf(d), below: [] },
      ...copiesBlock(d),
    ],
  };
}

function row(hazard: Hazard, number: number, isAgreed: boolean, d: Drafting): string[] {
  const { from, to } = extendedDates(hazard, d.source.fields['延期至']);
  const said = isAgreed ? to && d.date(to) : d.t.struck;
  return [String(number), printable(hazard.description), from ? d.date(from) : d.t.struck, said ?? d.t.blank];
}

function orderNamed(d: Drafting): string {
  const { table, profile, earlier } = d.source;
  const order = earlier.findLast(({ kind }) => d.rule.after?.includes(kind));
  return order ? paperNamed(d, titleOf(kindRule(table, order.kind), profile.body), order.number) : d.t.blank;
}
