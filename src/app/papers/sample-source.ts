import type { Checklist, Register } from '../../domain/checklist.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { Hazard } from '../../domain/hazard.ts';
import type { Inspection, Photo } from '../../domain/inspection.ts';
import type { BodyKind, PaperKind } from '../../domain/paper.ts';
import { kindRule, type PaperRules, rulesOn } from '../../domain/paper-rules.ts';
import type { Profile } from '../../domain/profile.ts';
import type { EarlierPaper, PaperSource } from './paper-source.ts';
import { SAMPLE_FIELDS } from './sample-fields.ts';

// Invented: no such enterprise, officer, court or number exists.

const DAY = '2026-11-23';

/** A body of each kind, with all that its papers need. */
export const SAMPLE_BODIES: Readonly<Record<BodyKind, Pick<Profile, 'name' | 'street'>>> = {
  'emergency-bureau': { name: '南昌市西湖区应急管理局' },
  'sector-department': { name: '南昌市西湖区示例局' },
  subdistrict: { name: '南昌市西湖区桃源街道办事处', street: '桃源街道' },
  'commission-office': { name: '南昌市西湖区安全生产委员会办公室' },
};

const enterprise: Enterprise = {
  id: 'sample',
  name: '示例餐饮有限公司',
  creditCode: '91360103MA0XH0018C',
  kind: 'company',
  street: '桃源街道',
  address: '桃源街道示例路1号',
  responsible: '示例负责人',
  phone: '0791-00000000',
  sectors: ['gas'],
  traits: [],
};

const officers = [
  { name: '示例甲', certificate: '示例-001' },
  { name: '示例乙', certificate: '示例-002' },
];

const inspection: Inspection = {
  id: 'sample',
  number: 'JC-20261123-0001',
  checklists: [],
  enterpriseId: 'sample',
  traits: [],
  inspectors: officers,
  kind: 'routine',
  startedAt: `${DAY}T09:10:00+08:00`,
  completedAt: `${DAY}T10:05:00+08:00`,
  status: 'completed',
};

const register: Register = {
  traits: [],
  sources: {
    WSL: {
      title: { zh: '中华人民共和国安全生产法', en: 'Work Safety Law' },
      issuer: '全国人大常委会',
      number: '主席令〔2021〕第88号',
      inForceFrom: '2021-09-01',
      checkedOn: DAY,
      verified: 'V',
      articles: { 第36条: { verified: 'V' }, 第42条: { verified: 'V' } },
    },
    SAMPLE: {
      title: { zh: '示例判定标准', en: 'Sample Criteria' },
      issuer: '示例',
      number: '示例',
      inForceFrom: '2026-01-01',
      checkedOn: DAY,
      verified: 'V',
      articles: { 第4条: { verified: 'V' } },
    },
  },
};

const checklist: Checklist = {
  id: 'gas',
  version: '2026.1',
  title: { zh: '燃气安全检查表', en: 'Gas safety checklist' },
  sector: 'gas',
  clause: 16,
  reviewedOn: DAY,
  sections: [
    {
      id: 'sample',
      title: { zh: '示例', en: 'Sample' },
      items: ['第36条', '第42条', '第36条'].map((article, index) => ({
        id: `sample-${index + 1}`,
        text: { zh: '示例', en: 'Sample' },
        source: { clause: 16, phrase: '示例' },
        basis: [{ source: 'WSL', article }],
        grade: 'general',
        rectification: { zh: requirementOf(index).zh, en: requirementOf(index).en },
        dueDays: 7,
        evidence: [],
      })),
    },
  ],
};

function requirementOf(index: number) {
  return [
    { zh: '恢复报警器供电并试验', en: 'Restore power to the alarm and test it' },
    { zh: '清理疏散通道', en: 'Clear the way out' },
    { zh: '立即停用，由有资质的单位处置', en: 'Stop its use and have it handled by a qualified firm' },
  ][index]!;
}

const photo = (index: number): Photo => ({
  sha256: String(index).repeat(64),
  mime: 'image/jpeg',
  bytes: 1,
  width: 1600,
  height: 1200,
  name: `示例${index}.jpg`,
});

const plain = { inspectionId: 'sample', enterpriseId: 'sample', checklistId: 'gas', sector: 'gas' };
const seen = { at: '2026-12-01T09:00:00+08:00', by: '示例甲', inspectors: officers };

/** Two general hazards and a major one, as they stand on the day of the visit. */
const hazards: readonly Hazard[] = [
  hazardOf(1, {
    description: '燃气报警器电源被拔下',
    place: '后厨',
    dueOn: '2026-11-30',
    photos: [photo(1), photo(2)],
  }),
  hazardOf(2, {
    description: '疏散通道堆放货物',
    place: '一楼通道',
    dueOn: '2026-12-08',
    photos: [photo(3)],
  }),
  hazardOf(3, {
    grade: 'major',
    criterion: { source: 'SAMPLE', article: '第4条', fact: '示例重大情形' },
    description: '示例重大隐患',
    place: '气瓶间',
    dueOn: '2026-11-30',
    commitments: {
      responsible: '示例负责人',
      measures: '更换管路',
      funds: 12,
      dueOn: '2026-11-30',
      emergencyPlan: '示例应急预案',
    },
  }),
];

function hazardOf(row: number, change: Partial<Hazard>): Hazard {
  return {
    ...plain,
    number: `YH-20261123-000${row}`,
    itemId: `sample-${row}`,
    grade: 'general',
    description: '',
    place: '',
    requirement: requirementOf(row - 1).zh,
    responsible: '示例负责人',
    foundOn: DAY,
    photos: [],
    status: 'raised',
    round: 1,
    version: 1,
    raisedBy: '示例甲',
    changedAt: inspection.completedAt!,
    fixedOnTheSpot: false,
    formerDueDates: [],
    evidence: [],
    ...change,
  };
}

/** The hazards as they stand when this kind is issued. */
function hazardsFor(kind: PaperKind): readonly Hazard[] {
  const [first, second, major] = hazards as readonly [Hazard, Hazard, Hazard];
  switch (kind) {
    case 'verification-record':
      return [
        {
          ...first,
          lastVerification: {
            ...seen,
            outcome: 'effective',
            note: '报警器已通电，试验正常',
            photos: [photo(4)],
          },
        },
        {
          ...second,
          lastVerification: {
            ...seen,
            outcome: 'ineffective',
            note: '通道仍有货物',
            photos: [],
            dueOn: '2026-12-20',
          },
        },
      ];
    case 'extension-reply':
      return [{ ...first, dueOn: '2026-12-15', formerDueDates: ['2026-11-30'] }];
    case 'supervision-listing':
      return [major];
    case 'delisting-notice':
      return [{ ...major, acceptedBy: ['示例甲', '示例乙'] }];
    case 'supervision-order':
      return [{ ...first, foundOn: '2026-11-06', dueOn: '2026-11-13' }];
    default:
      return hazards;
  }
}

const EARLIER: Readonly<Partial<Record<PaperKind, readonly (readonly [PaperKind, string])[]>>> = {
  'measures-decision': [['inspection-record', '（示）应急检记〔2026〕1号']],
  'rectification-order': [['inspection-record', '（示）应急检记〔2026〕1号']],
  'verification-record': [['rectification-order', '（示）应急责改〔2026〕1号']],
  'extension-reply': [['rectification-order', '（示）应急责改〔2026〕1号']],
  'service-receipt': [['rectification-order', '（示）应急责改〔2026〕1号']],
  'delisting-notice': [['supervision-listing', '示安字（2026）1号']],
  'transfer-letter': [['rectification-notice', '（示桃）安改〔2026〕1号']],
  'accountability-proposal': [
    ['work-reminder', '示安办提〔2026〕1号'],
    ['supervision-order', '示安办督〔2026〕1号'],
  ],
};

/** All that a full sample of a kind is made from; by default of the first body that may issue it. */
export function sampleSource(kind: PaperKind, rules: PaperRules, body?: BodyKind): PaperSource {
  const rule = kindRule(rules.table, kind);
  const issuer = body ?? rule.issuers[0]!;
  const isOffice = rule.to === 'office';
  const hasHazards = rule.about === 'inspection' || rule.about === 'hazards';
  const hazards = hasHazards
    ? hazardsFor(kind).map((hazard) => ({
        id: hazard.number,
        hazard,
        enterpriseName: enterprise.name,
        street: enterprise.street,
      }))
    : [];
  const hazardIds = hazards.map(({ id }) => id);
  const earlier = (EARLIER[kind] ?? []).map(
    ([before, number]): EarlierPaper => ({ kind: before, number, issuedOn: DAY, hazardIds }),
  );
  return {
    profile: sampleProfile(issuer),
    table: rules.table,
    rules: rulesOn(rules, DAY),
    ...(rule.about === 'inspection' || rule.about === 'hazards' ? { inspection } : {}),
    ...(isOffice && rule.about === 'office' ? {} : { enterprise }),
    officers,
    hazards,
    checklists: [checklist],
    register,
    earlier,
    ...(isOffice ? { addressee: '南昌市西湖区桃源街道办事处' } : {}),
    fields: SAMPLE_FIELDS[kind],
    number: `（示）${rule.word ?? ''}〔2026〕2号`,
    issuedOn: DAY,
  };
}

function sampleProfile(body: BodyKind): Profile {
  return {
    id: 'sample',
    body,
    ...SAMPLE_BODIES[body],
    numbering: { series: 'per-kind', templates: { default: '（示）〔{年}〕{号}号' } },
    reconsideration: '南昌市西湖区人民政府',
    court: '示例人民法院',
    officers,
    contact: { name: '示例甲', phone: '0791-00000001' },
    retention: '按档案管理规定归档保存。',
  };
}
