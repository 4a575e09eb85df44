import { noticeAsPaper } from '../src/app/notice-as-paper.ts';
import type { PaperKind } from '../src/domain/paper.ts';
import type { Language } from '../src/domain/text.ts';
import { report as en } from '../src/messages/en/report.ts';
import { report as zhCN } from '../src/messages/zh-CN/report.ts';
import type { PaperModel } from '../src/report/paper-model.ts';

/** An invented paper of a kind; undefined for a kind that has no builder yet. */
export function samplePaper(kind: PaperKind, language: Language): PaperModel | undefined {
  if (kind !== 'rectification-notice') return undefined;
  const t = language === 'en' ? en : zhCN;
  const blank = t.blank;
  return noticeAsPaper(
    {
      language,
      title: t.title,
      number: t.number(2026),
      draft: t.draft,
      translation: t.translation,
      issuer: t.issuer('桃源街道'),
      addressee: t.addressee('示例餐饮有限公司'),
      enterprise: { name: '示例餐饮有限公司', creditCode: '91360103MA0XH0018C' },
      inspection: {
        number: 'JC-20261123-0001',
        on: '2026-11-23',
        date: t.date(2026, 11, 23),
        place: '桃源街道示例路1号',
      },
      inspectors: [
        { name: '甲某', certificate: 'XH-0001' },
        { name: '乙某', certificate: 'XH-0002' },
      ],
      opening: t.opening(t.date(2026, 11, 23), t.inspector('甲某', 'XH-0001'), '桃源街道示例路1号', ''),
      counts: { total: 1, major: 0, fixedOnTheSpot: 0, toRectify: 1 },
      hazards: [
        {
          row: 1,
          number: 'YH-20261123-0001',
          grade: 'general',
          gradeWord: '',
          place: '后厨',
          description: '后厨未安装可燃气体报警器',
          finding: ['后厨未安装可燃气体报警器'],
          photos: t.photosCited([1]),
          requirement: '安装可燃气体报警器',
          basis: [t.empty],
          due: t.date(2026, 11, 30),
        },
      ],
      requests: [t.request.keepSafe, t.request.reply],
      contact: { name: blank, phone: blank },
      date: t.date(2026, 11, 24),
      copies: t.copies,
      photos: [],
    },
    t,
  );
}
