import type { PageModel } from '../../../src/report/summary/page-model.ts';

const months = Array.from({ length: 24 }, (_, index) => {
  const month = `${2025 + Math.floor((index - 1) / 12)}-${String(((index + 11) % 12) + 1).padStart(2, '0')}`;
  return { month, values: [(index * 7) % 23, (index * 5) % 19] as const };
});

const hostile = '"><script>alert(1)</script>&<img src=http://example.com/x onerror=alert(1)>';

/** The same page in words that are longer than Chinese ones. */
export function inLongWords(page: PageModel): PageModel {
  const [streets, ages] = page.bars;
  const rows = streets!.rows.map((row) => ({ ...row, label: 'Hazardous chemicals and special equipment' }));
  const numberHeadings = ['Found', 'Put right', 'Rate'];
  const long = { ...streets!, rowHeading: 'Street', barHeading: 'Chart', numberHeadings, rows };
  return {
    ...page,
    language: 'en',
    title: 'Work-safety inspections of Xihu District (2026-11)',
    bars: [long, ages!],
  };
}

/** A page with every part, long words, and a name that means harm. */
export const model: PageModel = {
  language: 'zh-CN',
  title: '西湖区安全生产检查统计（2026-11）',
  remarks: ['统计期间：2026-11-01 至 2026-11-30'],
  skip: '跳到正文',
  contents: '目录',
  headline: {
    id: 'figures',
    heading: '主要数字',
    note: '与上期相比',
    figures: [
      { label: '检查企业（家）', value: '1204', change: '▲ 增加 12（上期 1192）' },
      { label: '一般隐患整改率', value: '100.00%', change: '▼ 减少 1.25 个百分点（上期 98.75%）' },
      { label: '生产安全事故（起）', value: '待填', change: '' },
    ],
  },
  bars: [
    {
      id: 'streets',
      heading: '分街道',
      note: '不计撤销的',
      rowHeading: '街道',
      barHeading: '图示',
      numberHeadings: ['发现', '已整改', '整改率'],
      key: { whole: '发现', part: '其中已整改' },
      rows: [
        { label: '桃源街道', whole: 4, part: 4, numbers: ['4', '4', '100.00%'] },
        { label: '南站街道', whole: 3, part: 2, numbers: ['3', '2', '66.67%'] },
        { label: '九洲街道', whole: 1, part: 0, numbers: ['1', '0', '0.00%'] },
        { label: '新领域新风险', whole: 0, part: 0, numbers: ['0', '0', '—'] },
      ],
    },
    {
      id: 'ages',
      heading: '未销号隐患按发现时间',
      note: '',
      rowHeading: '已发现',
      barHeading: '图示',
      numberHeadings: ['未销号'],
      key: { whole: '未销号' },
      rows: [
        { label: '7 天以内', whole: 2, numbers: ['2'] },
        { label: '超过 90 天', whole: 8, numbers: ['8'] },
      ],
    },
  ],
  trend: {
    id: 'trend',
    heading: '近 24 个月发现与销号',
    note: '',
    series: ['发现', '销号'],
    months,
    description: '每月发现和销号的隐患',
    highest: '纵轴 0 至 22 项',
    tableLabel: '逐月数字',
    table: {
      headers: ['月份', '发现', '销号'],
      rows: months.map(({ month, values }) => [month, ...values.map(String)]),
      empty: '',
      numeric: [1, 2],
    },
  },
  tables: [
    {
      id: 'overdue',
      heading: '逾期未整改清单',
      note: '2 项',
      table: {
        headers: ['隐患编号', '单位', '街道', '等级', '隐患', '整改期限', '逾期（天）'],
        rows: [
          [
            'YH-20261103-0001',
            '示例餐饮有限公司',
            '桃源街道',
            '一般',
            '报警器电源被拔下',
            '2026-11-13',
            '10',
          ],
          ['YH-20261103-0002', hostile, '南站街道', '重大', '一'.repeat(200), '2026-11-20', '3'],
        ],
        empty: '没有',
        numeric: [6],
      },
    },
    {
      id: 'majors',
      heading: '重大隐患和挂牌督办',
      note: '',
      table: { headers: ['隐患编号'], rows: [], empty: '本期没有重大隐患。', numeric: [] },
    },
  ],
  foot: ['2026-12-01 由 xh-safety 生成'],
};
