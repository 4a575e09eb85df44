import type { paperLetters as source } from '../zh-CN/paper-letters.ts';

export const paperLetters: typeof source = {
  listing: {
    opening: (unit) =>
      `A major hazard was established at ${unit}. So that it is dealt with, it is hereby listed for supervision:`,
    closing:
      'Please see to it that the responsible unit takes its measures, report progress as set out, and apply for acceptance when done.',
    missing: 'not in place',
    funds: (amount) => `${amount} × 10,000 yuan`,
  },
  delisting: {
    opening: (unit, number, date) =>
      `The major hazard at ${unit}, listed for supervision on ${date} by ${number}, has been dealt with.`,
    openingOfSeveral: (unit) => `The following major hazards at ${unit} have been dealt with:`,
    listed: (number, date) => ` (listed for supervision on ${date} by ${number})`,
    accepted: (date, names) => `On ${date} it was accepted on site by ${names}.`,
    delisted: 'It is hereby delisted and closed. Please see to it that similar hazards do not come back.',
  },
  transfer: {
    opening: 'The following hazards are referred to you; please deal with them within your duties:',
    report:
      'The following hazards persist after we urged their rectification, or lie beyond our powers; they are referred (reported) to you. Please deal with them within your duties:',
    assign:
      'The following hazards are assigned to you; please see to their rectification within your duties:',
    reason: (text) => `Reason: ${text}`,
    earlier: (papers) => `Papers issued so far: ${papers}.`,
    reply: (date) => `Please tell us by ${date} what was done.`,
  },
  supervision: {
    opening: (count) =>
      `The following ${count} ${count === 1 ? 'problem is' : 'problems are'} overdue and hereby put under supervision:`,
    overdue: (days) => `${days} d`,
    results: ['settled', 'not settled', 'accountability proposed'],
  },
  proposal: {
    earlier: (title, number, date) => `${title} [${number}] of ${date}`,
    opening:
      'Because the following was not done, accountability is proposed; please consider it within your powers and procedure.',
  },
  reminder: { opening: 'So that work is done in time, we remind you of the following:' },
  alert: {
    opening: 'So that accidents are prevented, we warn of the following:',
    until: (date) => `This alert holds until ${date}.`,
  },
  feedback: (date) => `Please answer in writing by ${date}.`,
  replied: 'Result: ',
};
