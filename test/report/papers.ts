import { readFileSync } from 'node:fs';
import type { Language } from '../../src/domain/text.ts';
import { paperLayout as layoutEn } from '../../src/messages/en/paper-layout.ts';
import { paperLayout as layoutZh } from '../../src/messages/zh-CN/paper-layout.ts';
import { OWN_FONT } from '../../src/report/fonts.ts';
import type { Block, PaperModel, PaperPhoto } from '../../src/report/paper-model.ts';
import { contentOf, photo } from './fixtures.ts';

export const WORDS = { 'zh-CN': layoutZh, en: layoutEn } as const;

/** The program's own font, read once. */
export const font = (): Uint8Array =>
  readFileSync(new URL(`../../src/report/fonts/${OWN_FONT}`, import.meta.url));

export function text(
  name: string,
  paragraphs: readonly string[],
  changes: Partial<Block & { type: 'text' }> = {},
): Block {
  return { type: 'text', name, heading: '', look: 'body', paragraphs, ...changes };
}

const field = (name: string, value: string, label = name) => ({ name, label, value });

/** An enforcement form with boxes, signatures on every page, a table and photos. */
export function record(changes: Partial<PaperModel> = {}): PaperModel {
  return {
    kind: 'inspection-record',
    language: 'zh-CN',
    layout: 'form',
    head: {
      banner: '安全生产行政执法文书',
      issuer: '',
      title: '现场检查记录',
      number: '（西）应急检记〔2026〕12号',
      mark: '',
      translation: '',
      addressee: '',
    },
    blocks: [
      {
        type: 'fields',
        rows: [
          [field('被检查单位', '示例餐饮有限公司')],
          [field('统一社会信用代码', '91360103MA0XH0018C'), field('电话', '13800000000', '联系电话')],
          [field('地址', '桃源街道示例路1号')],
          [field('负责人', '丙某', '法定代表人（负责人）'), field('职务', '经理'), field('场所', '后厨')],
          [field('检查时间', '2026年11月23日9时10分至10时05分')],
        ],
      },
      text('告知', [
        '我们是示例局执法人员甲某、乙某，证件号码为XH-0001、XH-0002，这是我们的证件（出示证件）。',
      ]),
      {
        type: 'table',
        name: '问题',
        heading: '检查情况：',
        columns: [
          { name: '序号', title: '序号', share: 8, align: 'centre' },
          { name: '内容', title: '检查内容', share: 32 },
          { name: '发现', title: '发现的问题', share: 60 },
        ],
        rows: [
          ['1', '可燃气体报警', '后厨未安装可燃气体报警器（见图1）'],
          ['2', '疏散通道', '疏散通道堆放纸箱，\n宽度不足1.1米'],
        ],
      },
      text('处理', ['以上情况已当场告知你单位。', '此栏空白。'], { heading: '处理意见：' }),
      {
        type: 'sign-off',
        lines: ['检查人员（签名）：＿＿＿＿＿＿、＿＿＿＿＿＿', '被检查单位现场负责人（签名）：＿＿＿＿＿＿'],
        seal: { issuer: '示例应急管理局（盖章）', date: '2026年11月23日' },
        below: ['□拒绝签名　理由：＿＿＿＿＿＿＿＿　见证人：＿＿＿＿＿＿'],
      },
      text('份数', ['本文书一式两份，一份由执法部门备案，一份交被检查单位。'], { look: 'note' }),
    ],
    everyPage: ['检查人员（签名）：＿＿＿＿＿＿　被检查单位负责人（签名）：＿＿＿＿＿＿'],
    photos: [annexPhoto(1)],
    values: { 检查编号: 'JC-20261123-0001' },
    about: {
      name: '示例餐饮有限公司',
      street: '桃源街道',
      day: '2026-11-23',
      inspection: 'JC-20261123-0001',
    },
    ...changes,
  };
}

/** An official letter of one page. */
export function reminder(changes: Partial<PaperModel> = {}): PaperModel {
  return {
    ...record(),
    kind: 'work-reminder',
    layout: 'letter',
    head: {
      banner: '',
      issuer: '南昌市西湖区安全生产委员会办公室',
      title: '关于做好重大事故隐患整改工作的提醒函',
      number: '西安办函〔2026〕3号',
      mark: '草稿',
      translation: '',
      addressee: '桃源街道办事处：',
    },
    blocks: [
      text('正文', ['经查，你街道辖区内有2项重大事故隐患将于2026年11月30日到期。现提醒如下。']),
      text(
        '要求',
        ['请督促有关单位落实整改责任、措施、资金、时限和预案。', '请于2026年12月1日前报送整改情况。'],
        {
          heading: '一、有关要求',
        },
      ),
      {
        type: 'sign-off',
        lines: [],
        seal: { issuer: '南昌市西湖区安全生产委员会办公室', date: '2026年11月23日' },
        below: [],
      },
      text('联系', ['（联系人：丁某，电话：0791-00000000）']),
      text('抄送', ['抄送：区应急管理局。'], { look: 'note' }),
    ],
    everyPage: [],
    photos: [],
    values: {},
    about: { name: '桃源街道办事处', street: '桃源街道', day: '2026-11-23' },
    ...changes,
  };
}

export function annexPhoto(number: number, size: [number, number] = [64, 48]): PaperPhoto {
  const taken = photo(`${number}.png`, size);
  return {
    ...taken,
    number,
    label: `图${number}`,
    caption: `图${number}　后厨（第1项）`,
    content: { mime: 'image/png', width: size[0], height: size[1], bytes: contentOf(taken) },
  };
}

/** Papers of both layouts and languages, by name. */
export const PAPERS: Readonly<Record<string, PaperModel>> = {
  record: record(),
  reminder: reminder(),
  english: record({
    language: 'en' satisfies Language,
    head: {
      ...record().head,
      banner: 'Enforcement document',
      title: 'On-site Inspection Record',
      mark: 'DRAFT',
      translation: 'Courtesy translation.',
    },
  }),
};
