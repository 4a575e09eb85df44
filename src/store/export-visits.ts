import { codes, column, dayOf, type ExportTable, member, yesNo } from './export-table.ts';

const E = 'join enterprise e on e.id = i.enterprise_id';

const inspectors = [
  column('inspector-1', 'text', member('i', 'inspectors[0].name')),
  column('certificate-1', 'code', member('i', 'inspectors[0].certificate')),
  column('inspector-2', 'text', member('i', 'inspectors[1].name')),
  column('certificate-2', 'code', member('i', 'inspectors[1].certificate')),
];

const place = [
  column('enterprise', 'text', 'e.name'),
  column('credit-code', 'code', 'e.credit_code'),
  column('street', 'text', 'e.street'),
];

const counted = (result: string) =>
  `(select count(*) from answer a where a.inspection_id = i.id and a.result = '${result}')`;

export const inspections: ExportTable = {
  base: 'inspection i',
  key: 'i.id',
  joins: E,
  where: 'true',
  order: 'i.started_at, i.number, i.id',
  day: dayOf('i.started_at'),
  filters: ['street', 'enterpriseId', 'inspector'],
  columns: [
    column('row', 'integer', 'r.n'),
    column('number', 'code', 'i.number'),
    column('inspected-on', 'date', dayOf('i.started_at')),
    column('inspection-kind', 'text', member('i', 'kind'), 'inspectionKind'),
    ...inspectors,
    ...place,
    codes(
      'checklists',
      `(select json_group_array(value ->> 'id') from json_each(i.body, '$.checklists'))`,
      'checklist',
    ),
    column('passed', 'integer', counted('pass')),
    column('failed', 'integer', counted('fail')),
    column('not-applicable', 'integer', counted('not-applicable')),
    column('not-checked', 'integer', counted('not-checked')),
    column(
      'hazards',
      'integer',
      `(select count(*) from hazard h where h.inspection_id = i.id and h.status <> 'voided')`,
    ),
    column('status', 'text', 'i.status', 'inspectionStatus'),
    column('completed-on', 'date', dayOf('i.completed_at')),
  ],
};

export const answers: ExportTable = {
  base: 'answer a join inspection i on i.id = a.inspection_id',
  key: `a.inspection_id || char(10) || a.checklist_id || char(10) || a.item_id`,
  joins: E,
  where: 'true',
  order: 'i.started_at, i.number, a.inspection_id, a.checklist_id, a.item_id',
  day: dayOf('i.started_at'),
  filters: ['street', 'enterpriseId', 'inspector'],
  columns: [
    column('row', 'integer', 'r.n'),
    column('inspection', 'code', 'i.number'),
    column('inspected-on', 'date', dayOf('i.started_at')),
    ...place,
    column('checklist', 'text', 'a.checklist_id', 'checklist'),
    column('item', 'code', 'a.item_id'),
    column('result', 'text', 'a.result', 'result'),
    column('measured', 'number', 'a.measured'),
    column('note', 'text', member('a', 'note')),
    column('grade', 'text', member('a', 'finding.grade'), 'grade'),
    column('place', 'text', member('a', 'finding.place')),
    column('description', 'text', member('a', 'finding.description')),
    column('answered-at', 'text', 'a.answered_at'),
  ],
};

const STATUS = `e.status`;

export const enterprises: ExportTable = {
  base: 'enterprise e',
  key: 'e.id',
  joins: '',
  where: `e.status <> 'merged'`,
  order: 'e.street, e.name, e.id',
  filters: ['street', 'enterpriseId', 'sector'],
  columns: [
    column('row', 'integer', 'r.n'),
    column('enterprise', 'text', 'e.name'),
    column('credit-code', 'code', 'e.credit_code'),
    column('enterprise-kind', 'text', 'e.kind', 'enterpriseKind'),
    column('street', 'text', 'e.street'),
    column('street-code', 'code', 'e.street', 'streetCode'),
    column('community', 'text', member('e', 'community')),
    column('grid', 'text', member('e', 'grid')),
    column('address', 'text', member('e', 'address')),
    column('responsible', 'text', member('e', 'responsible')),
    column('phone', 'phone', member('e', 'phone')),
    column('safety-manager', 'text', member('e', 'safetyManager.name')),
    column('safety-manager-phone', 'phone', member('e', 'safetyManager.phone')),
    column('site-contact', 'text', member('e', 'siteContact.name')),
    column('site-contact-phone', 'phone', member('e', 'siteContact.phone')),
    codes('sectors', member('e', 'sectors'), 'sector'),
    column('industry-code', 'code', member('e', 'industry.code')),
    column('area', 'text', member('e', 'assigned.area.name')),
    column('area-person', 'text', member('e', 'assigned.area.person')),
    column('line', 'text', member('e', 'assigned.line.name')),
    column('line-person', 'text', member('e', 'assigned.line.person')),
    column('point', 'text', member('e', 'assigned.point.name')),
    column('point-person', 'text', member('e', 'assigned.point.person')),
    column('confirmed-on', 'date', member('e', 'confirmedOn')),
    column('enterprise-status', 'text', STATUS, 'enterpriseStatus'),
    column('retired-on', 'date', member('e', 'retired.on')),
    column('retired', 'text', yesNo(`e.status = 'retired'`), 'yesNo'),
  ],
};
