/** What the comments of a skeleton say. */
export interface SkeletonWords {
  readonly heading: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly from: string;
  readonly to: string;
  readonly work: string;
}

const HOLIDAYS = [
  ['元旦', 'New Year', '01-01'],
  ['春节', 'Spring Festival', ''],
  ['清明节', 'Qingming Festival', ''],
  ['劳动节', 'Labour Day', '05-01'],
  ['端午节', 'Dragon Boat Festival', ''],
  ['中秋节', 'Mid-Autumn Festival', ''],
  ['国庆节', 'National Day', '10-01'],
] as const;

/** A holiday table to fill in; what the law itself fixes stands there already. */
export function holidaySkeleton(year: number, words: SkeletonWords): string {
  const holidays = HOLIDAYS.map(([zh, en, day], index) => {
    const hint = (text: string) => (index === 0 ? ` # ${text}` : '');
    return `  - name: { zh: ${zh}, en: ${en} }
    from:${day ? ` ${year}-${day}` : ''}${hint(words.from)}
    to:${hint(words.to)}
    work: []${hint(words.work)}
`;
  });
  return `# ${words.heading}

year: ${year}
notice:
  title: 国务院办公厅关于${year}年部分节假日安排的通知
  number: # ${words.number}
  issuedOn: # ${words.issuedOn}

holidays:
${holidays.join('')}`;
}
