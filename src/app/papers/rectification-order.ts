import { type Drafting, text } from './drafting.ts';
import { isFixed, isMajor, listed, printedGroups, rowsWhere } from './hazard-items.ts';
import { visitDate } from './measures-decision.ts';
import { optional, type PaperBody, type PaperForm, REFUSAL_FIELDS } from './paper-form.ts';
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

/** 责令限期整改指令书 */
export const rectificationOrder: PaperForm = {
  fields: [...optional('期限理由', '临时管控措施', '异日说明'), ...REFUSAL_FIELDS],
  isAddressed: true,
  write,
};

function write(d: Drafting): PaperBody {
  const { t } = d;
  const photos = hazardPhotos(d);
  return {
    blocks: [
      ...text('开头', [t.enforcement.order.opening(visitDate(d))]),
      ...text('问题', problemList(d, photos, true)),
      ...text('指令', ordered(d)),
      ...remedy(d, 'remedy-order'),
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

function ordered(d: Drafting): string[] {
  const { order } = d.t.enforcement;
  const hazards = d.source.hazards.map(({ hazard }) => hazard);
  const rows = (test: Parameters<typeof rowsWhere>[1]) => listed(rowsWhere(hazards, test), d);
  const major = rows(isMajor);
  const fixed = rows(isFixed);
  const majorOpen = rows((hazard) => isMajor(hazard) && !isFixed(hazard));
  const groups = printedGroups(
    hazards.map(({ dueOn }) => dueOn),
    d,
  );
  const interim = d.given('临时管控措施');
  return [
    (major && order.major(major)) + (fixed && order.fixed(fixed)),
    groups && order.order(groups),
    majorOpen && order.commitments(majorOpen),
    interim && order.interim(interim),
    order.keepSafe,
  ];
}
