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
  htmlLanguage: 'en',
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
  colon: ': ',
  majorMark: '[MAJOR] ',
  criterion: (basis, fact) => `Criterion: ${basis}: ${fact}`,
  basis: (title, article) => `${title}${article ? `, ${englishArticle(article)}` : ''}`,
  photoLabel: (number) => `Fig. ${number}`,
  photosCited: (numbers) => `see Fig. ${numbers.join(', ')}`,
  photoCaption: (label, place, hazards) => `${label}  ${place} (no. ${hazards})`,
  photosTitle: 'Annex: photos taken on site',
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
  page: (page, pages) => `Page ${page} of ${pages}`,
  tags: {
    发文单位: 'the issuing subdistrict office',
    标题: 'the title of the notice',
    文号: 'the number; left open to be filled in before issue',
    草稿: 'the draft mark; empty once numbered',
    译文说明: 'the note that this is a translation; empty in Chinese',
    主送: 'the addressee line',
    被检查单位: "the enterprise's name",
    统一社会信用代码: 'the credit code, or /',
    检查编号: "the inspection's number",
    检查日期: 'the date of the inspection',
    检查地点: 'the place of the inspection, or /',
    检查情况: 'when, who with which certificates, how many hazards, and the request',
    隐患总数: 'how many hazards',
    重大隐患数: 'how many of them major',
    当场整改数: 'how many put right on the spot',
    联系人: 'the contact, or a line to fill in',
    联系电话: "the contact's telephone, or a line to fill in",
    落款日期: 'the date of issue, or a line to fill in',
    份数说明: 'the two copies',
    检查人员: 'the inspectors, repeated for each',
    姓名: "the inspector's name",
    证件号: "the inspector's certificate number",
    隐患: 'the hazards, repeated for each',
    序号: 'the running number',
    隐患编号: "the hazard's number",
    部位: 'the place of the hazard',
    隐患描述: 'the description, with mark and criterion where major',
    等级: 'general or major',
    照片号: 'the photos cited, or /',
    整改建议: 'the advised rectification',
    依据: 'the legal basis, or /',
    建议完成日期: 'the advised date, or that it was put right on the spot',
    要求: 'requests and reminders, repeated for each paragraph',
    内容: 'the text of the paragraph',
    有照片: 'a part that appears only where there are photos',
    照片: 'the photos, repeated for each',
    图号: 'Fig. 1, Fig. 2 …',
    图注: 'the label, the place and the hazards it shows',
    图片: 'the photo itself, written {@图片}, alone in its paragraph',
  },
};

// 第4条(一) is Art. 4(1).
function englishArticle(article: string): string {
  return article
    .replace(/^第(\d+)条/, 'Art. $1')
    .replaceAll(/[（(]([一二三四五六七八九十])[)）]/g, (_, item) => `(${NUMERALS.indexOf(item) + 1})`);
}
