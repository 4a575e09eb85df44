import type { BodyKind } from '../domain/paper.ts';

/** What the comments of a skeleton say. */
export interface ProfileSkeletonWords {
  readonly heading: string;
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly series: string;
  readonly number: string;
  readonly typed: string;
  readonly reconsideration: string;
  readonly court: string;
  readonly officers: string;
  readonly contact: string;
  readonly retention: string;
  readonly templates: string;
}

const EXAMPLES: Readonly<Record<BodyKind, { id: string; name: string; number: string }>> = {
  'emergency-bureau': { id: 'bureau', name: '南昌市西湖区应急管理局', number: '（　）应急〔{年}〕{号}号' },
  'sector-department': { id: 'department', name: '南昌市西湖区　　局', number: '（　）　〔{年}〕{号}号' },
  subdistrict: { id: 'street', name: '南昌市西湖区　　街道办事处', number: '（　）安改〔{年}〕{号}号' },
  'commission-office': {
    id: 'commission',
    name: '南昌市西湖区安全生产委员会办公室',
    number: '西安办〔{年}〕{号}号',
  },
};

/** A profile to fill in. What only the office knows stays blank: short codes, court, officers. */
export function profileSkeleton(body: BodyKind, words: ProfileSkeletonWords): string {
  const { id, name, number } = EXAMPLES[body];
  const orders = body === 'emergency-bureau' || body === 'sector-department';
  const lines = [
    `# ${words.heading}`,
    '',
    `id: ${id} # ${words.id}`,
    `body: ${body}`,
    `name: ${name} # ${words.name}`,
    ...(body === 'subdistrict' ? [`street: # ${words.street}`] : []),
    '',
    'numbering:',
    `  series: per-kind # ${words.series}`,
    '  templates:',
    `    default: ${number} # ${words.number}`,
    ...(orders ? [`  typed: [rectification-order, measures-decision] # ${words.typed}`] : []),
    '',
    ...(orders ? [`reconsideration: # ${words.reconsideration}`, `court: # ${words.court}`, ''] : []),
    `officers: [] # ${words.officers}`,
    `contact: { name: , phone: } # ${words.contact}`,
    `retention: # ${words.retention}`,
    `# templates: { rectification-notice: templates/notice.docx } # ${words.templates}`,
    '',
  ];
  return lines.join('\n');
}
