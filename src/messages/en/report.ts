import type { report as source } from '../zh-CN/report.ts';

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

export const report: typeof source = {
  title: 'Safety Hazard Rectification Notice',
  issuer: (street) => `${STREETS[street] ?? street} Subdistrict Office, Xihu District, Nanchang`,
  number: (year) => `(      ) Zi [${year}] No. ____`,
  draft: 'Draft (takes effect once numbered and sealed)',
  translation: 'Courtesy translation. Only the Chinese notice has effect.',
  addressee: (name) => `To: ${name}`,
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  blankDate: 'Date: ____________________',
  inspector: (name, certificate) => `${name} (certificate no. ${certificate})`,
  opening: (when, inspectors, place, kind) =>
    `On ${when}, our inspectors ${inspectors} visited your premises${place ? ` (${place})` : ''} for a ${kind} inspection. `,
  found: (total, major) =>
    `They found ${total} safety ${total === 1 ? 'hazard' : 'hazards'}${major > 0 ? `, ${major} of them major` : ''}, as set out below. `,
  allFixed: 'All of this was put right on the spot.',
  someFixed: (numbers) => `No. ${numbers} ${numbers.includes(',') ? 'were' : 'was'} put right on the spot. `,
  toRectify: (isRest) => `Please put ${isRest ? 'the rest' : 'this'} right as advised, by the advised date.`,
  columns: {
    number: 'No.',
    place: 'Place',
    finding: 'Hazard',
    photos: 'Photos',
    requirement: 'Advised rectification',
    basis: 'Basis',
    dueOn: 'Advised date',
  },
  empty: '/',
  majorMark: '[MAJOR] ',
  criterion: (basis, fact) => `Criterion: ${basis}: ${fact}`,
  basis: (title, article) => `${title}${article ? `, ${englishArticle(article)}` : ''}`,
  photoLabel: (number) => `Fig. ${number}`,
  photosCited: (numbers) => `see Fig. ${numbers.join(', ')}`,
  photoCaption: (label, place, hazards) => `${label}  ${place} (no. ${hazards})`,
  fixedOnTheSpot: 'put right on the spot',
  request: {
    major: (numbers) =>
      `No. ${numbers} is a major hazard: please take control measures at once and settle the responsibility, measures, funds, time limit and emergency plan for its rectification.`,
    keepSafe:
      'Until everything is put right, please put someone in charge of keeping the place safe. Where safety cannot be assured, please first withdraw people from the dangerous area and stop using the equipment concerned.',
    prevent: 'Please look for similar hazards elsewhere and keep them from coming back.',
    reply: 'When done, and by the advised date, please send us a report with photos from before and after.',
    contact: (name, phone) => `Contact: ${name}  Telephone: ${phone}`,
    overdue:
      'If the rectification is not made in time, the matter will be referred to the competent enforcement department as the rules provide.',
  },
  blank: '________________',
  inspectorSignature: 'Inspector (signature): ',
  certificate: 'Certificate no.: ',
  receipt: 'Received for the enterprise (signature or seal): ',
  receiptDate: 'Date received: ',
  delivery: 'Delivered: □ in person  □ by post  □ electronically  □ by posting up',
  refusal: '□ Receipt refused  Reason: ________________  Witness: ____________',
  seal: ' (seal)',
  copies: 'Made in two copies: one for the enterprise, one kept by this office.',
};

// 第4条(一) is Art. 4(1).
function englishArticle(article: string): string {
  return article
    .replace(/^第(\d+)条/, 'Art. $1')
    .replaceAll(/[（(]([一二三四五六七八九十])[)）]/g, (_, item) => `(${NUMERALS.indexOf(item) + 1})`);
}
