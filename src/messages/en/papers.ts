import type { papers as source } from '../zh-CN/papers.ts';
import { paperEnforcement } from './paper-enforcement.ts';
import { paperHints } from './paper-hints.ts';
import { paperLabels } from './paper-labels.ts';
import { paperLetters } from './paper-letters.ts';
import { paperNotice } from './paper-notice.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const NUMERALS = '一二三四五六七八九十';

const STREETS: Readonly<Record<string, string>> = {
  南浦街道: 'Nanpu',
  朝阳洲街道: 'Chaoyangzhou',
  广润门街道: 'Guangrunmen',
  绳金塔街道: 'Shengjinta',
  丁公路街道: 'Dinggonglu',
  南站街道: 'Nanzhan',
  桃源街道: 'Taoyuan',
  朝农街道: 'Chaonong',
  桃花街道: 'Taohua',
  九洲街道: 'Jiuzhou',
};

const streetOffice = (street: string) =>
  `${STREETS[street] ?? street} Subdistrict Office, Xihu District, Nanchang`;

export const papers: typeof source = {
  label: (tag) => paperLabels[tag] ?? tag,
  hints: paperHints,
  blank: '________________',
  struck: '/',
  leftBlank: '(left blank)',
  colon: ': ',
  semicolon: '; ',
  stop: '. ',
  draft: 'Draft (takes effect once numbered and sealed)',
  voided: 'VOID',
  /** In names of files. */
  serialMark: (serial) => `no-${serial}`,
  draftMark: (visit) => (visit ? `draft_${visit}` : 'draft'),
  translation: 'Courtesy translation. Only the Chinese original has effect.',
  openNumber: (year) => `(      ) Zi [${year}] No. ____`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  blankDate: 'Date: ____________________',
  time: (date, hours, minutes) => `${date}, ${hours}:${String(minutes).padStart(2, '0')}`,
  until: (month, day, hours, minutes) =>
    ` to ${day} ${MONTHS[month - 1]}, ${hours}:${String(minutes).padStart(2, '0')}`,
  addressee: (name) => `To: ${name}`,
  bodyName: (name, street) => (STREETS[street] ? streetOffice(street) : (BODIES[name] ?? name)),
  streetOffice,
  officer: (name, certificate) => `${name} (certificate no. ${certificate})`,
  itemNumber: (row) => `${row}. `,
  sectionNumber: (row) => `${row}. `,
  majorMark: '[MAJOR] ',
  criterion: (basis, fact) => `Criterion: ${basis}: ${fact}`,
  basis: (title, article) => `${title}${article ? `, ${englishArticle(article)}` : ''}`,
  paper: (title, number) => `${title} [${number}]`,
  photoLabel: (number) => `Fig. ${number}`,
  photosCited: (numbers) => `see Fig. ${numbers.join(', ')}`,
  photoCaption: (label, place, hazards) => `${label}  ${place} (no. ${hazards})`,
  inBrackets: (text) => ` (${text})`,
  head: {
    company: 'Legal representative (person in charge)',
    'individual-business': 'Owner',
    'building-project': 'Person in charge',
    venue: 'Person in charge',
    school: 'Person in charge',
    'public-body': 'Person in charge',
  },
  sign: {
    officer: 'Enforcement officer (signature): ',
    checker: 'Inspector (signature): ',
    certificate: 'Certificate no.: ',
    unit: 'For the enterprise (signature): ',
    unitOnSite: 'For the enterprise, on site (signature): ',
    unitVerified: 'For the enterprise verified (signature): ',
    refused: 'refused to sign',
    date: (date) => `Date: ${date}`,
    received: 'Received by (signature): ',
    receivedOn: 'Date received: ',
    feedback: 'Answered by (signature): ',
    feedbackOn: 'Date of answer: ',
    receipt: '    Signature: ____________    Date: ____________',
    approval: (opinion) => `${opinion}    Signature: ____________    Date: ____________`,
  },
  refusal: (name, reason, witness, date, office) =>
    `The person in charge of the enterprise ${name} refused to sign; reason: ${reason}. Witness: ${witness}. This was put on record and reported to ${office} on ${date}.`,
  refusalUnstated: 'none given',
  noWitness: 'none',
  recording: (number) => `Audio and video record no. ${number}.`,
  copies: (kept) => `Made in two copies: one for the enterprise, one kept on file by ${kept}.`,
  rulesVersion: (version) => `Time limits and notice of remedies by rule file, version ${version}.`,
  copiesTo: (names) => `Copies to: ${names}`,
  attached: (names) => `Attached: ${names}`,
  contact: (name, phone) => `Contact: ${name}  Telephone: ${phone}`,
  choice: (isChosen, text) => `${isChosen ? '■' : '□'} ${text}`,
  service: {
    'in-person': 'in person',
    left: 'left on the premises',
    post: 'by post',
    electronic: 'electronically',
    'public-notice': 'by public notice',
  },
  /** Comments of a profile to fill in. */
  profile: {
    heading: 'A profile: fill it in and import it with config profile. Leave blank what is not certain.',
    id: 'a stable word in small letters',
    name: 'the full name as it stands on papers',
    street: 'which street it is',
    series: 'per-kind: each kind counts by itself; shared: one serial for all',
    number: 'how numbers are written; the year in full-width brackets and the place of the serial are needed',
    typed: 'kinds whose number another system gives: always typed in',
    reconsideration: 'the body for administrative reconsideration',
    court: 'the competent court; blank refuses papers with a remedy clause',
    officers: 'officers, each with a name and a certificate of their own',
    contact: 'name and telephone',
    retention: 'how papers are kept; may be blank',
    templates: 'Word templates of your own',
  },
  enforcement: paperEnforcement,
  notice: paperNotice,
  letters: paperLetters,
};

/** Bodies that the district has; others keep their Chinese name. */
const BODIES: Readonly<Record<string, string>> = {
  南昌市西湖区应急管理局: 'Emergency Management Bureau of Xihu District, Nanchang',
  南昌市西湖区安全生产委员会办公室: 'Office of the Work Safety Commission of Xihu District, Nanchang',
  南昌市西湖区安全生产委员会: 'Work Safety Commission of Xihu District, Nanchang',
};

// 第4条(一) is Art. 4(1).
function englishArticle(article: string): string {
  return article
    .replace(/^第(\d+)条/, 'Art. $1')
    .replaceAll(/[（(]([一二三四五六七八九十])[)）]/g, (_, item) => `(${NUMERALS.indexOf(item) + 1})`);
}
