import type { paperNotice as source } from '../zh-CN/paper-notice.ts';

export const paperNotice: typeof source = {
  opening: (when, inspectors, place, kind) =>
    `On ${when}, our inspectors ${inspectors} visited your premises${place ? ` (${place})` : ''} for a ${kind} inspection. `,
  found: (total, major) =>
    `They found ${total} safety ${total === 1 ? 'hazard' : 'hazards'}${major > 0 ? `, ${major} of them major` : ''}, as set out below. `,
  allFixed: 'All of this was put right on the spot.',
  someFixed: (numbers) => `No. ${numbers} ${numbers.includes(',') ? 'were' : 'was'} put right on the spot. `,
  toRectify: (isRest) => `Please put ${isRest ? 'the rest' : 'this'} right as advised, by the advised date.`,
  fixedOnTheSpot: 'put right on the spot',
  major: (numbers) =>
    `No. ${numbers} is a major hazard: please take control measures at once and settle the responsibility, measures, funds, time limit and emergency plan for its rectification.`,
  interim: (text) => `Until everything is put right, please take these interim measures: ${text}`,
  keepSafe:
    'Until everything is put right, please put someone in charge of keeping the place safe. Where safety cannot be assured, please first withdraw people from the dangerous area and stop using the equipment concerned.',
  prevent: 'Please look for similar hazards elsewhere and keep them from coming back.',
  reply: 'When done, and by the advised date, please send us a report with photos from before and after.',
  overdue:
    'If the rectification is not made in time, the matter will be referred to the competent enforcement department as the rules provide.',
  receipt: 'Received for the enterprise (signature or seal): ',
  receiptDate: 'Date received: ',
  delivery: 'Delivered: □ in person  □ by post  □ electronically  □ by posting up',
  refusal: '□ Receipt refused  Reason: ________________  Witness: ____________',
  refused: (reason, witness) => `■ Receipt refused  Reason: ${reason}  Witness: ${witness}`,
  copies: 'Made in two copies: one for the enterprise, one kept by this office.',
};
