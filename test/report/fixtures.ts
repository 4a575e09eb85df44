import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { buildPaper } from '../../src/app/papers/build-paper.ts';
import type { PaperWords } from '../../src/app/papers/paper-source.ts';
import { streetProfile } from '../../src/app/papers/street-profile.ts';
import { compilePapers } from '../../src/content/paper-folder.ts';
import type { Checklist, Item, Register } from '../../src/domain/checklist.ts';
import type { Enterprise } from '../../src/domain/enterprise.ts';
import type { Hazard } from '../../src/domain/hazard.ts';
import type { Inspection, Photo } from '../../src/domain/inspection.ts';
import { rulesOn } from '../../src/domain/paper-rules.ts';
import type { Profile } from '../../src/domain/profile.ts';
import type { Language } from '../../src/domain/text.ts';
import type { PaperModel } from '../../src/report/paper-model.ts';
import { templateName } from '../../src/report/templates.ts';
import { messagesIn } from '../messages-in.ts';

export const rules = compilePapers(fileURLToPath(new URL('../../seeds/papers', import.meta.url)));
export const zh: PaperWords = messagesIn('zh-CN');
export const en: PaperWords = messagesIn('en');

export const enterprise: Enterprise = {
  id: 'enterprise-1',
  name: '示例餐饮有限公司',
  creditCode: '91360103MA0XH0018C',
  kind: 'company',
  street: '桃源街道',
  address: '桃源街道示例路1号',
  responsible: '丙某',
  phone: '13800000000',
  sectors: ['gas'],
  traits: [],
};

export const inspection: Inspection = {
  id: 'inspection-1',
  number: 'JC-20261123-0001',
  checklists: [{ id: 'gas', version: '2026.1', hash: 'a'.repeat(64) }],
  enterpriseId: enterprise.id,
  traits: [],
  inspectors: [
    { name: '甲某', certificate: 'XH-0001' },
    { name: '乙某', certificate: 'XH-0002' },
  ],
  kind: 'routine',
  startedAt: '2026-11-23T09:10:00+08:00',
  completedAt: '2026-11-23T10:05:00+08:00',
  status: 'completed',
};

function item(id: string, basis: Item['basis']): Item {
  return {
    id,
    text: { zh: id, en: id },
    source: { clause: 16, phrase: id },
    basis,
    grade: 'general',
    rectification: { zh: '整改', en: 'rectify' },
    dueDays: 7,
    evidence: [],
  };
}

export const checklist: Checklist = {
  id: 'gas',
  version: '2026.1',
  title: { zh: '燃气安全检查表', en: 'Gas safety checklist' },
  sector: 'gas',
  clause: 16,
  reviewedOn: '2026-11-23',
  sections: [
    {
      id: 'kitchen',
      title: { zh: '厨房用气', en: 'Gas in the kitchen' },
      items: [
        item('gas-alarm', [{ source: 'WSL', article: '第36条' }, { source: 'GB55009' }]),
        item('gas-licence', [{ source: 'GAS4', article: '第4条(一)' }]),
        item('gas-unseen', [{ source: 'WSL', article: '第999条' }]),
        item('gas-plain', []),
      ],
    },
  ],
};

export const register: Register = {
  traits: [],
  sources: {
    WSL: source('中华人民共和国安全生产法', 'Work Safety Law', {
      第36条: { verified: 'V' },
      第999条: { verified: 'T' },
    }),
    GB55009: source('燃气工程项目规范', 'Project Code for Gas Engineering', {}),
    GAS4: source('城镇燃气经营安全重大隐患判定标准', 'Criteria for Major Hazards in Urban Gas', {
      '第4条(一)': { verified: 'S' },
    }),
  },
};

function source(titleZh: string, titleEn: string, articles: Register['sources'][string]['articles']) {
  return {
    title: { zh: titleZh, en: titleEn },
    issuer: '示例',
    number: '示例',
    inForceFrom: '2021-09-01',
    checkedOn: '2026-11-23',
    verified: 'V' as const,
    articles,
  };
}

export function hazard(changes: Partial<Hazard> = {}): Hazard {
  return {
    number: 'YH-20261123-0001',
    inspectionId: inspection.id,
    enterpriseId: enterprise.id,
    checklistId: 'gas',
    itemId: 'gas-alarm',
    sector: 'gas',
    grade: 'general',
    description: '后厨未安装可燃气体报警器',
    place: '后厨',
    requirement: '安装可燃气体报警器，装好以前停止用气',
    responsible: '丙某',
    foundOn: '2026-11-23',
    dueOn: '2026-11-30',
    photos: [],
    status: 'raised',
    round: 1,
    version: 1,
    raisedBy: '甲某',
    changedAt: '2026-11-23T10:05:00+08:00',
    fixedOnTheSpot: false,
    formerDueDates: [],
    evidence: [],
    ...changes,
  };
}

export const major = hazard({
  number: 'YH-20261123-0002',
  itemId: 'gas-licence',
  grade: 'major',
  criterion: { source: 'GAS4', article: '第4条(一)', fact: '未取得燃气经营许可证从事燃气经营活动' },
  description: '未取得燃气经营许可证，对外销售瓶装液化石油气',
  place: '门市',
  requirement: '立即停止销售，气瓶交由有资质的单位处置',
  dueOn: '2026-11-24',
});

export const fixed = hazard({
  number: 'YH-20261123-0003',
  itemId: 'gas-plain',
  description: '灶具连接软管超过2米',
  requirement: '更换为不超过2米的专用软管',
  dueOn: undefined,
  status: 'closed',
  fixedOnTheSpot: true,
});

/** Photos made for tests, by their content. */
const contents = new Map<string, Uint8Array>();

/** A PNG of one colour, uncompressed so that its bytes are the same on every machine, with a note of who took it where, as phones write it. */
export function photo(
  name: string,
  [width, height]: [number, number] = [64, 48],
  colour = [200, 120, 60],
): Photo {
  const row = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: width }, () => Buffer.from(colour))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const content = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Comment\0taken by ${name}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)), { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return keep(name, 'image/png', content, width, height);
}

/** Takes the bytes in as a photo that `make` will find. */
export function keep(
  name: string,
  mime: Photo['mime'],
  content: Uint8Array,
  width: number,
  height: number,
): Photo {
  const sha256 = createHash('sha256').update(content).digest('hex');
  contents.set(sha256, content);
  return { sha256, mime, bytes: content.length, width, height, name };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

export const contentOf = ({ sha256 }: Photo): Uint8Array => contents.get(sha256)!;

/** What a notice of these tests is about, and what only the office knows. */
export interface Case {
  readonly inspection?: Inspection;
  readonly enterprise?: Enterprise;
  readonly hazards?: readonly Hazard[];
  readonly checklists?: readonly Checklist[];
  readonly office?: {
    readonly issuer?: string;
    readonly number?: string;
    readonly issuedOn?: string;
    readonly contact?: Profile['contact'];
  };
  readonly words?: PaperWords;
}

/** The notice of a visit that found these hazards, its photos with their bytes. */
export async function paper(given: Case = {}): Promise<PaperModel> {
  const { office = {}, words = zh, hazards = [hazard()] } = given;
  const profile = streetProfile((given.enterprise ?? enterprise).street, words);
  const model = buildPaper(
    'rectification-notice',
    {
      inspection: given.inspection ?? inspection,
      enterprise: given.enterprise ?? enterprise,
      checklists: given.checklists ?? [checklist],
      register,
      hazards: hazards.map((one) => ({
        id: one.number,
        hazard: one,
        enterpriseName: enterprise.name,
        street: enterprise.street,
      })),
      profile: { ...profile, name: office.issuer ?? profile.name, contact: office.contact },
      table: rules.table,
      rules: rulesOn(rules, '2026-11-23'),
      earlier: [],
      fields: {},
      number: office.number,
      issuedOn: office.issuedOn ?? '2026-11-23',
    },
    words,
  );
  return {
    ...model,
    photos: model.photos.map((one) => ({
      ...one,
      content: {
        mime: one.mime as 'image/png',
        width: one.width,
        height: one.height,
        bytes: contentOf(one),
      },
    })),
  };
}

/** The bytes of a default template. */
export function template(language: Language = 'zh-CN'): Uint8Array {
  const name = templateName('rectification-notice', language);
  return readFileSync(new URL(`../../src/report/templates/${name}`, import.meta.url));
}
