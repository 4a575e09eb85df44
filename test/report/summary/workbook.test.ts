import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { headingLines } from '../../../src/report/summary/heading-lines.ts';
import { workbookOf } from '../../../src/report/summary/workbook.ts';

const table = {
  name: '月报A',
  title: '月报A　示例',
  headers: ['行业领域', '排查一般隐患(项)', '整改率(%)'],
  rows: [
    ['燃气', 8, { hundredths: 7500 }],
    ['合计', 8, { hundredths: 7500 }],
    ['其他', 0, '—'],
  ],
  widths: [4, 1, 6],
  notes: ['合计只计一家。'],
};

it('holds what a reader has to know, numbers and rates as numbers, and prints on one width', async () => {
  const bytes = await workbookOf([table], ['统计期间：2026-11-01 至 2026-11-30', '不是最终结果']);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets[0]!.rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
    ['月报A　示例'],
    ['统计期间：2026-11-01 至 2026-11-30'],
    ['不是最终结果'],
    ['行业领域', '排查一\n般隐患\n(项)', '整改率(%)'],
    ['燃气', 8, 0.75],
    ['合计', 8, 0.75],
    ['其他', 0, '—'],
    ['合计只计一家。'],
  ]);
  expect(sheets[0]!.cells?.get('4,2')?.style?.numFmt).toBe('0.00%');
  expect(sheets[0]).toMatchObject({
    freezePane: { rows: 4, columns: 1 },
    pageSetup: { orientation: 'portrait', fitToWidth: 1 },
  });
  expect(await workbookOf([table], [])).toEqual(await workbookOf([table], []));
});

it.each([
  ['检查家次', ['检查家次']],
  ['累计落实治理资金(万元)', ['累计落实', '治理资金', '(万元)']],
  ['Verification records', ['Verification', 'records']],
  ['Funds (10,000 yuan)', ['Funds', '(10,000 yuan)']],
])('breaks the heading %s where it can be read', (heading, lines) => {
  expect(headingLines(heading, 10)).toEqual(lines);
});
