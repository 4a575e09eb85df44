import { column, dayOf, type ExportTable, member, namesIn } from './export-table.ts';

export const documents: ExportTable = {
  base: 'document d',
  key: 'd.id',
  joins: [
    'left join enterprise e on e.id = d.enterprise_id',
    'left join inspection i on i.id = d.inspection_id',
    'left join temp.export_voiding z on z.document_id = d.id',
  ].join('\n'),
  where: 'true',
  order: 'd.issued_on, d.number, d.id',
  day: 'd.issued_on',
  filters: ['street', 'enterpriseId'],
  columns: [
    column('row', 'integer', 'r.n'),
    column('paper', 'code', 'd.number'),
    column('paper-kind', 'text', 'd.kind', 'paperKind'),
    column('issued-on', 'date', 'd.issued_on'),
    column('addressee', 'text', 'd.addressee'),
    column('credit-code', 'code', 'e.credit_code'),
    column('street', 'text', 'd.street'),
    column('inspection', 'code', 'i.number'),
    column('hazards', 'integer', '(select count(*) from document_hazard dh where dh.document_id = d.id)'),
    column('due-on', 'date', 'd.due_on'),
    column('served-on', 'date', 'd.served_on'),
    column('served-how', 'text', 'd.served_how', 'serviceWay'),
    column('paper-status', 'text', 'd.status', 'paperStatus'),
    column('voided-on', 'date', 'z.day'),
    column('void-reason', 'text', 'z.reason'),
    column('version', 'integer', 'd.version'),
    column('content-hash', 'code', 'd.content_hash'),
  ],
};

export const fourOrders: ExportTable = {
  ...documents,
  where: `d.kind in ('work-reminder', 'risk-alert', 'supervision-order', 'accountability-proposal')`,
};

const step = (path: string) => `json_extract(v.body, '$.data.${path}')`;

/** The condition of the partial index, word for word, and the step that is meant. */
const isStep = (
  type: string,
) => `v.type = 'hazard' and json_extract(v.body, '$.data.type') in ('extended', 'verified')
  and json_extract(v.body, '$.data.type') = '${type}'`;

const steps = {
  base: 'event v join hazard h on h.id = v.entity',
  key: 'v.rowid',
  joins: 'join enterprise e on e.id = h.enterprise_id\njoin hazard_state s on s.hazard_id = h.id',
  order: 'h.number, v.chain_id, v.seq',
  day: dayOf(step('at')),
  filters: 'hazard',
} as const;

const hazard = [
  column('row', 'integer', 'r.n'),
  column('number', 'code', 'h.number'),
  column('inspection', 'code', 'h.inspection_number'),
  column('enterprise', 'text', 'e.name'),
  column('credit-code', 'code', 'e.credit_code'),
  column('street', 'text', 'e.street'),
  column('sector', 'text', 'h.sector', 'sector'),
  column('grade', 'text', 'h.grade', 'grade'),
  column('description', 'text', 'h.description'),
];

export const verifications: ExportTable = {
  ...steps,
  where: isStep('verified'),
  columns: [
    ...hazard,
    column('verified-on', 'date', dayOf(step('at'))),
    column('verified-by', 'text', namesIn('v', 'data.inspectors')),
    column('verification', 'text', step('outcome'), 'outcome'),
    column('note', 'text', step('note')),
    column('new-due-on', 'date', step('dueOn')),
    column('recorded-by', 'text', step('by')),
  ],
};

export const extensions: ExportTable = {
  ...steps,
  where: isStep('extended'),
  columns: [
    ...hazard,
    column('extended-on', 'date', dayOf(step('at'))),
    column('first-due-on', 'date', `coalesce(${member('s', 'formerDueDates[0]')}, h.due_on)`),
    column('new-due-on', 'date', step('dueOn')),
    column('reason', 'text', step('reason')),
    column('approved-by', 'text', step('approvedBy')),
    column('recorded-by', 'text', step('by')),
  ],
};
