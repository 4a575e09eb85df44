import type { words as source } from '../zh-CN/words.ts';

export const words: typeof source = {
  grade: { general: 'general', major: 'major' },
  result: {
    pass: 'pass',
    fail: 'fail',
    'not-applicable': 'not applicable',
    'not-checked': 'not checked',
    unanswered: 'unanswered',
  },
  inspectionKind: { routine: 'routine', special: 'special campaign', case: 'single case' },
  inspectionStatus: { 'in-progress': 'in progress', completed: 'completed', voided: 'voided' },
  hazardStatus: {
    raised: 'to rectify',
    ordered: 'ordered',
    rectified: 'to verify',
    verified: 'verified',
    closed: 'closed',
    transferred: 'transferred',
    voided: 'voided',
  },
  enterpriseKind: {
    company: 'company',
    'individual-business': 'individual business',
    'building-project': 'building project',
    venue: 'venue',
    school: 'school',
    'public-body': 'public body',
  },
  verification: { V: 'checked against the text', S: 'to be confirmed', T: 'title only' },
  overdue: (days: number) => `${days} day${days === 1 ? '' : 's'} overdue`,
  dueToday: 'due today',
  colon: ': ',
  separator: ', ',
  none: 'none',
};
