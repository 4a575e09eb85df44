import type { form as source } from '../zh-CN/form.ts';

export const form: typeof source = {
  command: {
    print: 'print a checklist as a blank form, to be filled in by hand where a laptop cannot go',
    format: 'format: docx, html or pdf; without it, the extension of --out, else docx',
    traits: 'print only the items that bind a place with these traits, separated by commas',
    out: 'file or folder to write to; without it, the current folder',
    written: (path) => `Written: ${path}`,
  },
  fileName: 'blank checklists',
  clause: (clause) => `For clause ${clause} of the Xihu District Work Safety Priorities for 2023`,
  count: (items) => `${items} items`,
  version: (id, version, hash) => `Checklist ${id}  version ${version}  hash ${hash}`,
  howTo: 'Tick the boxes. Where an item fails, say what was found and enter it in the hazards below.',
  page: { before: 'Page ', between: ' of ', after: '' },
  box: '□',
  blank: '____________',
  list: ', ',
  facts: '; ',
  labels: {
    name: 'Name',
    creditCode: 'Credit code',
    kind: 'Kind',
    address: 'Address',
    street: 'Street',
    responsible: 'Responsible',
    phone: 'Telephone',
    inspectionKind: 'Occasion',
    time: 'Date and time',
    inspector: 'Inspector',
    certificate: 'Certificate no.',
    traits: 'Traits',
  },
  street: '',
  time: 'Date ____________   from ____ : ____   to ____ : ____',
  trait: (letter, label) => `${letter} ${label}`,
  columns: { number: 'No.', item: 'What to check', result: 'Result', remark: 'Remarks' },
  results: { pass: 'pass', fail: 'fail', 'not-applicable': 'n/a' },
  notes: {
    note: (label, text) => `${label}: ${text}`,
    basis: 'Basis',
    appliesTo: 'Applies to',
    evidence: { fail: 'Evidence if it fails', always: 'Evidence' },
    majorIf: 'May be major if',
    criterion: (fact, basis) => `${fact} (${basis})`,
    when: (number, results) => `Only if no. ${number} is: ${results}`,
    or: ' or ',
  },
  measure: (what, blank, unit, limits) => [
    `${what}:`,
    `${[blank, unitIn(unit)].join(' ').trimEnd()}${limits}`,
  ],
  limits: ({ min, max }) => {
    if (min !== undefined && max !== undefined) return ` (${min} to ${max})`;
    if (min !== undefined) return ` (at least ${min})`;
    return max === undefined ? '' : ` (at most ${max})`;
  },
  hazards: {
    title: 'Hazards found',
    columns: {
      item: 'Item',
      place: 'Place',
      description: 'Description',
      grade: 'Grade',
      requirement: 'To be rectified',
      dueOn: 'Due',
    },
    due: '',
  },
  signatures: {
    title: 'Signatures',
    inspector: 'Inspector (signature)',
    enterprise: 'For the enterprise (signature)',
    date: 'Date',
    blankDate: '',
    refusal: 'If refused: reason and witness',
  },
};

// Units are written as on the instrument; those of counting are said in English by what is counted.
const UNITS: Readonly<Record<string, string>> = {
  秒: 's',
  天: 'days',
  月: 'months',
  个月: 'months',
  年: 'years',
  '人/m²': 'people/m²',
};

function unitIn(unit: string): string {
  return UNITS[unit] ?? (/\p{Script=Han}/u.test(unit) ? '' : unit);
}
