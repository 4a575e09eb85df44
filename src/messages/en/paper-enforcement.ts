import type { paperEnforcement as source } from '../zh-CN/paper-enforcement.ts';

export const paperEnforcement: typeof source = {
  assistants: (count) => count,
  notice: {
    opening: (basis, time, kind) =>
      `Under ${basis}, this authority will inspect your premises on ${time} (${kind}). Please note the following:`,
    inspection: 'administrative inspection',
    rights: [
      'At least two officers inspect, and show valid enforcement certificates; if they do not, you may refuse the inspection.',
      'If you believe that an officer has a direct interest in the matter, you may ask for their withdrawal.',
      'The officers keep to the discipline of administrative inspection and keep your technical and business secrets.',
      'If you disagree with the inspection you may state your case; against an administrative act that follows from it you may apply for reconsideration or bring an administrative action as the law provides.',
    ],
    prepare: (materials) =>
      `Please have the person in charge or somebody who knows the matter present, and prepare: ${materials}.`,
    present:
      'Please have the person in charge or somebody who knows the matter present, and give true information and materials.',
    complain: (phone) => `Telephone for complaints: ${phone}.`,
  },
  record: {
    identity: (issuer, names, certificates) =>
      `We are ${names}, enforcement officers of ${issuer}, certificate numbers ${certificates}, which were shown. We now inspect your premises under the law; please co-operate.`,
    identityOfStreet: (issuer, names, certificates) =>
      `We are ${names}, staff of ${issuer}, card numbers ${certificates}, which were shown. We now make a safety inspection (patrol) of your premises; please co-operate.`,
    walked: (checklists) => `The inspection followed item by item: ${checklists}.`,
    found: (count) => `It found the following ${count} ${count === 1 ? 'problem' : 'problems'}:`,
    nothing: 'No hazards were found.',
    onTheSpot: 'Put right on the spot.',
  },
  decision: {
    opening: (date) =>
      `When inspecting your premises on ${date}, this authority found the following violations and hazards:`,
    grounds: (basis) =>
      `They leave safety unassured. Under ${basis}, these on-the-spot measures are decided:`,
    stop: (from, to) =>
      `Production and use are stopped from ${from} to ${to}; they resume only after this authority has agreed.`,
  },
  order: {
    opening: (date) =>
      `When inspecting your premises on ${date}, this authority found the following problems:`,
    requirement: (text) => `To be done: ${text}`,
    breach: (basis) => `Contrary to ${basis}. `,
    major: (rows) => `Of these, no. ${rows} is a major hazard. `,
    fixed: (rows) => `No. ${rows} was put right on the spot.`,
    group: (rows, date) => `no. ${rows} by ${date}`,
    order: (groups) =>
      `You are ordered to put these problems right in time: ${groups}, so that the requirements of laws, rules and standards are met. Accidents caused by late or insufficient rectification are followed up under the law.`,
    commitments: (rows) =>
      `For no. ${rows}, responsibility, measures, funds, time limit and emergency plan must be settled.`,
    interim: (text) => `Until the rectification is done, these interim measures apply: ${text}`,
    keepSafe:
      'Meanwhile you must take effective measures to keep the place safe; violations of work safety law are punished as the law provides.',
  },
  verification: {
    opening: (date, paper) =>
      `On ${date} this authority issued ${paper}. The rectification has now been verified, with this result:`,
    openingOfStreet: (date, paper) =>
      `On ${date} this office sent ${paper}. The rectification has now been verified, with this result:`,
    outcome: {
      effective: 'rectified',
      ineffective: 'not rectified',
      partial: 'partly',
      none: 'not verified',
    },
    effective: (rows) => `No. ${rows} has been put right.`,
    ineffective: (rows) => `No. ${rows} has not been put right. `,
    again: (groups) =>
      `It must still be put right: ${groups}; if it is not, the matter is dealt with under the law.`,
    pursue: 'This authority will deal with it under the law.',
    againOfStreet: (groups) =>
      `Please still put it right: ${groups}; if it is not, the matter will be referred to the competent enforcement department.`,
    pursueOfStreet: 'The matter will be referred to the competent enforcement department.',
  },
  extension: {
    received: (appliedOn, paper) =>
      `Your request of ${appliedOn} for more time (paper concerned: ${paper}) has been examined. The answer is:`,
    agreed: (rows) => `The extension for no. ${rows} is granted; the new dates stand below.`,
    refused: (rows) =>
      `The extension for no. ${rows} is not granted; it must be put right by the original date.`,
    reason: (text) => `Reason: ${text}`,
    interim: (text) => `Meanwhile these interim measures apply: ${text}`,
    keepSafe:
      'Meanwhile you must keep the place safe; where that is impossible, stop the work or use concerned.',
  },
};
