import type { template as source } from '../zh-CN/template.ts';

export const template: typeof source = {
  head: ['Template of an answer file. When filled in: xh-safety inspect <checklist> --answers THIS-FILE'],
  enterprise:
    'The enterprise; without a code delete the line creditCode. kind: company individual-business building-project venue school public-body',
  inspectors: 'Two inspectors with their certificates',
  kind: 'Occasion: routine, special or case',
  traits: 'Traits of the place: take away the # to tick one; only what binds a ticked trait is asked',
  answers: [
    'Each item: pass, fail, not-applicable, or not-checked (then note must say why).',
    'To say more:',
    '  some-item: { result: fail, note: a note, measured: 2.1, photos: [photo.jpg],',
    '    finding: { description: what was seen, place: where, requirement: what to do, dueDays: 3, responsible: who } }',
    'finding also takes dueOn: 2026-12-01, fixedOnTheSpot: true, and grade: major with criterion: 1 (which official fact).',
  ],
};
