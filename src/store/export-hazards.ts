import {
  cited,
  column,
  dayOf,
  type ExportColumn,
  type ExportTable,
  member,
  namesIn,
  textsIn,
  yesNo,
} from './export-table.ts';

const LATE = `h.status in ('raised', 'ordered', 'rectified') and h.due_on < $today`;
const CRITERION = `nullif(concat_ws(' ', ${cited(member('s', 'criterion.source'), member('s', 'criterion.article'))},
  ${member('s', 'criterion.fact')}), '')`;
const PHOTOS = `case when ${member('s', 'photos')} <> '[]' then ${namesIn('s', 'photos')} end`;

const VERIFIED_BY = `case when ${member('s', 'lastVerification')} is not null then ${namesIn('s', 'lastVerification.inspectors')} end`;

/** 隐患台账, in the order of the district's ledger. */
const LEDGER: readonly ExportColumn[] = [
  column('row', 'integer', 'r.n'),
  column('number', 'code', 'h.number'),
  column('inspection', 'code', 'h.inspection_number'),
  column('inspected-on', 'date', 'h.inspected_on'),
  column('inspection-kind', 'text', member('i', 'kind'), 'inspectionKind'),
  column('campaign', 'text', 'null'),
  column('body', 'text', 'w.body_name'),
  column('inspector-1', 'text', member('i', 'inspectors[0].name')),
  column('certificate-1', 'code', member('i', 'inspectors[0].certificate')),
  column('inspector-2', 'text', member('i', 'inspectors[1].name')),
  column('certificate-2', 'code', member('i', 'inspectors[1].certificate')),
  column('enterprise', 'text', 'e.name'),
  column('credit-code', 'code', 'e.credit_code'),
  column('street', 'text', 'e.street'),
  column('street-code', 'code', 'e.street', 'streetCode'),
  column('community', 'text', member('e', 'community')),
  column('sector', 'text', 'h.sector', 'sector'),
  column('industry-code', 'code', member('e', 'industry.code')),
  column('checklist', 'text', 'h.checklist_id', 'checklist'),
  column('item', 'code', 'h.item_id'),
  column('place', 'text', 'h.place'),
  column('description', 'text', 'h.description'),
  column('category', 'text', 'null'),
  column('grade', 'text', 'h.grade', 'grade'),
  column('criterion', 'text', CRITERION),
  column('violated', 'text', 't.basis'),
  column('photos', 'text', PHOTOS),
  column('requirement', 'text', 'h.requirement'),
  column('responsible-body', 'text', 'e.name'),
  column('responsible', 'text', 'h.responsible'),
  column('phone', 'phone', member('e', 'phone')),
  column(
    'funds',
    'number',
    `coalesce(${member('s', 'rectification.funds')}, ${member('s', 'commitments.funds')})`,
  ),
  column(
    'emergency-plan',
    'text',
    `case when ${member('s', 'commitments')} is not null then ${yesNo(`coalesce(${member('s', 'commitments.emergencyPlan')}, '') <> ''`)} end`,
    'yesNo',
  ),
  column('paper-kind', 'text', 'w.kind', 'paperKind'),
  column('paper', 'code', `coalesce(w.number, ${member('s', 'order.paper')})`),
  column('ordered-on', 'date', `coalesce(w.issued_on, ${dayOf(member('s', 'order.at'))})`),
  column('first-due-on', 'date', `coalesce(${member('s', 'formerDueDates[0]')}, h.due_on)`),
  column('extensions', 'integer', 'coalesce(x.count, 0)'),
  column('due-on', 'date', 'h.due_on'),
  column(
    'reported-done-on',
    'date',
    `coalesce(${member('s', 'rectification.doneOn')}, ${dayOf(member('s', 'rectification.at'))})`,
  ),
  column('verified-on', 'date', dayOf(member('s', 'lastVerification.at'))),
  column('verified-by', 'text', VERIFIED_BY),
  column('verification', 'text', member('s', 'lastVerification.outcome'), 'outcome'),
  column('verification-paper', 'code', 'y.number'),
  column('closed-on', 'date', dayOf(member('s', 'closedOn'))),
  column('status', 'text', 'h.status', 'hazardStatus'),
  column(
    'days-overdue',
    'integer',
    `case when ${LATE} then cast(julianday($today) - julianday(h.due_on) as integer) else 0 end`,
  ),
  column('listed', 'text', yesNo('h.listed = 1'), 'yesNo'),
  column('listing-level', 'text', member('s', 'listing.level'), 'listingLevel'),
  column('listing-number', 'code', member('s', 'listing.number')),
  column('supervised-by', 'text', 'null'),
  column('transferred-to', 'text', member('s', 'transferredTo')),
  column('remarks', 'text', 'null'),
];

const JOINS = [
  'join enterprise e on e.id = h.enterprise_id',
  'join inspection i on i.id = h.inspection_id',
  'join hazard_state s on s.hazard_id = h.id',
  'left join temp.export_order w on w.hazard_id = h.id',
  'left join temp.export_verdict y on y.hazard_id = h.id',
  'left join temp.export_extended x on x.hazard_id = h.id',
  'left join temp.export_item t on t.checklist_id = h.checklist_id and t.item_id = h.item_id',
].join('\n');

export const hazards: ExportTable = {
  base: 'hazard h',
  key: 'h.rowid',
  joins: JOINS,
  where: 'true',
  order: 'h.number, h.id',
  day: 'h.found_on',
  filters: 'hazard',
  columns: LEDGER,
};

/** Columns of the ledger. */
export function picked(...ids: readonly string[]): ExportColumn[] {
  return ids.map((id) => LEDGER.find((one) => one.id === id)!);
}

/** 逾期: what nobody has verified by its due date, as the ledger shows it. */
export const overdue: ExportTable = {
  ...hazards,
  where: LATE,
  order: 'h.due_on, h.number, h.id',
  columns: [
    ...picked('row', 'number', 'inspection', 'inspected-on', 'enterprise', 'credit-code', 'street', 'sector'),
    ...picked(
      'place',
      'description',
      'grade',
      'requirement',
      'responsible',
      'phone',
      'paper',
      'first-due-on',
    ),
    ...picked('extensions', 'due-on', 'status', 'days-overdue', 'listed'),
  ],
};

/** Whether a commitment is in place. */
export const five = (path: string) => yesNo(`coalesce(${member('s', `commitments.${path}`)}, '') <> ''`);

/** 重大隐患, with 五落实 and the listing (挂牌). */
export const majorHazards: ExportTable = {
  ...hazards,
  where: `h.grade = 'major'`,
  columns: [
    ...picked('row', 'number', 'inspection', 'inspected-on', 'enterprise', 'credit-code', 'street', 'sector'),
    ...picked('place', 'description', 'criterion', 'requirement', 'responsible', 'phone', 'due-on', 'status'),
    column('reported-to', 'text', member('s', 'reported.to')),
    column('reported-on', 'date', dayOf(member('s', 'reported.at'))),
    column('five-responsible', 'text', five('responsible'), 'yesNo'),
    column('five-measures', 'text', five('measures'), 'yesNo'),
    column('five-funds', 'text', five('funds'), 'yesNo'),
    column('five-time-limit', 'text', five('dueOn'), 'yesNo'),
    column('five-emergency-plan', 'text', five('emergencyPlan'), 'yesNo'),
    ...picked('funds', 'listed', 'listing-level', 'listing-number'),
    column('listed-on', 'date', dayOf(member('s', 'listing.at'))),
    column('interim-measures', 'text', member('s', 'listing.interimMeasures')),
    ...picked('reported-done-on'),
    column(
      'accepted-by',
      'text',
      `case when ${member('s', 'acceptedBy')} is not null then ${textsIn('s', 'acceptedBy')} end`,
    ),
    column('delisted-on', 'date', dayOf(member('s', 'listing.delistedAt'))),
    ...picked('closed-on', 'days-overdue'),
  ],
};
