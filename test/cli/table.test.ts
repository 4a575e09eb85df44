import { describe, expect, it } from 'vitest';
import { table } from '../../src/cli/table.ts';
import { widthOf } from '../../src/report/width.ts';

const HEADERS = ['编号', '被检查单位', '隐患描述'];
const ROWS = [
  ['YH-20261123-0001', '示例餐饮有限公司', '后厨可燃气体报警器电源被拔下，不能报警'],
  ['YH-20261123-0002', '示例烧烤店', ''],
];

describe('a table', () => {
  it('is as wide as its cells where nothing limits it', () => {
    expect(table(HEADERS, ROWS)).toBe(
      [
        '编号              被检查单位        隐患描述',
        '────────────────  ────────────────  ──────────────────────────────────────',
        'YH-20261123-0001  示例餐饮有限公司  后厨可燃气体报警器电源被拔下，不能报警',
        'YH-20261123-0002  示例烧烤店',
        '',
      ].join('\n'),
    );
  });

  it('wraps the widest cells in a narrower terminal, and no number', () => {
    expect(table(HEADERS, ROWS, 50)).toBe(
      [
        '编号              被检查单位       隐患描述',
        '────────────────  ───────────────  ───────────────',
        'YH-20261123-0001  示例餐饮有限公   后厨可燃气体报',
        '                  司               警器电源被拔',
        '                                   下，不能报警',
        'YH-20261123-0002  示例烧烤店',
        '',
      ].join('\n'),
    );
  });

  it('tells each row in lines where columns would be too narrow to read', () => {
    expect(table(HEADERS, ROWS, 31)).toBe(
      [
        '编号        YH-20261123-0001',
        '被检查单位  示例餐饮有限公司',
        '隐患描述    后厨可燃气体报警器电',
        '            源被拔下，不能报警',
        '',
        '编号        YH-20261123-0002',
        '被检查单位  示例烧烤店',
        '',
      ].join('\n'),
    );
  });

  it('keeps to the terminal, whatever its width', () => {
    for (let room = 32; room < 100; room += 1) {
      const widest = Math.max(...table(HEADERS, ROWS, room).split('\n').map(widthOf));
      expect(widest).toBeLessThanOrEqual(room);
    }
  });
});
