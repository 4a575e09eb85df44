import { dateOf } from '../../domain/local-date.ts';
import { type Drafting, orBlank, text } from './drafting.ts';
import {
  as,
  basis,
  optional,
  type PaperBody,
  type PaperForm,
  REFUSAL_FIELDS,
  required,
} from './paper-form.ts';
import {
  copiesBlock,
  hazardPhotos,
  officerLines,
  problemList,
  refusalBlock,
  remedy,
  sealOf,
  unitLine,
} from './parts.ts';

/** 现场处理措施决定书 */
export const measuresDecision: PaperForm = {
  fields: [
    ...basis(required('法律依据')),
    ...as('long', required('处理决定')),
    ...as('date', optional('暂停起', '暂停至')),
    ...optional('异日说明', '临时管控措施'),
    ...REFUSAL_FIELDS,
  ],
  isAddressed: true,
  write,
};

function write(d: Drafting): PaperBody {
  const { t } = d;
  const { decision } = t.enforcement;
  const photos = hazardPhotos(d);
  const measures = d.lines('处理决定').map((line, index) => t.itemNumber(index + 1) + line);
  const stop = d.given('暂停至');
  return {
    blocks: [
      ...text('开头', [decision.opening(visitDate(d))]),
      ...text('问题', problemList(d, photos, false)),
      ...text('依据', [decision.grounds(orBlank(d.given('法律依据'), d))]),
      ...text('处理决定', measures.length > 0 ? measures : [t.itemNumber(1) + t.blank]),
      ...text('期限', [stop && decision.stop(d.given('暂停起') || d.date(d.source.issuedOn), stop)]),
      ...remedy(d, 'remedy-decision'),
      ...refusalBlock(d),
      {
        type: 'sign-off',
        lines: [...officerLines(d), unitLine(d, t.sign.unit)],
        seal: sealOf(d),
        below: [],
      },
      ...copiesBlock(d),
    ],
    photos,
  };
}

/** The day of the visit, or a blank. */
export function visitDate(d: Drafting): string {
  const { inspection } = d.source;
  return inspection ? d.date(dateOf(inspection.startedAt)) : d.t.blankDate.trim();
}
