import { describe, expect, it } from 'vitest';
import { NO_MAP } from '../../src/roster/candidates.ts';
import { headerKey } from '../../src/roster/header-names.ts';
import { text, understood, workbook } from './files.ts';

const HEADER = ['单位名称', '统一社会信用代码', '街道'];
const CSV = '单位名称,统一社会信用代码,街道\n示例餐饮有限公司,91360103MA0XH0018C,桃源\n';
const ROW = '2: 示例餐饮有限公司 91360103MA0XH0018C 桃源街道';

describe('a roster from an office', () => {
  it('may have titles above its header, and sums and signatures below its rows', async () => {
    const rows = [
      ['西湖区生产经营单位底数表', null, null],
      [null, null, null],
      ['填报单位：示例办', null, '2026-11-23'],
      HEADER,
      ['示例餐饮有限公司', '91360103MA0XH0018C', '桃源'],
      ['合计', null, null],
      ['填表人：示例甲', null, null],
    ];
    const merges = [{ startRow: 0, endRow: 0, startCol: 0, endCol: 2 }];
    expect(await understood(await workbook({ rows, merges }))).toEqual([ROW.replace('2', '5')]);
  });

  it('may name its columns as offices do', async () => {
    const rows = [
      ['序号', '企业全称（必填）', '社会信用代码*', '所属 街道', '法定代表人', '联系方式'],
      [1, '示例餐饮有限公司', '91360103MA0XH0018C', '桃源', '示例甲', 13_800_000_001],
    ];
    expect(await understood(await workbook({ rows }))).toEqual([`${ROW} 示例甲 13800000001`]);
  });

  it('may have a header of two rows with merged cells', async () => {
    const rows = [
      ['单位名称', '街道', '主要负责人', null, '安全员', null],
      [null, null, '姓名', '联系电话', '姓名', '联系电话'],
      ['示例烧烤店', '南站', '示例乙', '1380', '示例丙', '1390'],
    ];
    const across = (startCol: number) => ({ startRow: 0, endRow: 0, startCol, endCol: startCol + 1 });
    const down = (startCol: number) => ({ startRow: 0, endRow: 1, startCol, endCol: startCol });
    const merges = [across(2), across(4), down(0), down(1)];
    expect(await understood(await workbook({ rows, merges }))).toEqual([
      '3: 示例烧烤店 南站街道 示例乙 1380 示例丙 1390',
    ]);
  });

  it('does not lose its first row to a header of one row that has a wide cell', async () => {
    const rows = [
      ['单位名称', '街道', '地址', null],
      ['示例烧烤店', '南站', '示例路', '2号'],
    ];
    const merges = [{ startRow: 0, endRow: 0, startCol: 2, endCol: 3 }];
    expect(await understood(await workbook({ rows, merges }))).toEqual(['2: 示例烧烤店 南站街道 示例路']);
  });

  it('may write a street once beside many rows', async () => {
    const rows = [
      ['街道', '单位名称'],
      ['桃源', '示例一店'],
      [null, '示例二店'],
      ['南站', '示例三店'],
    ];
    const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }];
    expect(await understood(await workbook({ rows, merges }))).toEqual([
      '2: 示例一店 桃源街道',
      '3: 示例二店 桃源街道',
      '4: 示例三店 南站街道',
    ]);
  });

  it('may repeat its header on every page, and spread over several sheets', async () => {
    const rows = [
      ['单位名称', '街道'],
      ['示例一店', '桃源'],
      ['单位名称', '街道'],
      ['示例二店', '桃源'],
    ];
    const file = await workbook(
      { name: '桃源', rows },
      { name: '说明', rows: [['请如实填写']] },
      {
        name: '旧表',
        rows: [
          ['单位名称', '街道'],
          ['示例旧店', '桃源'],
        ],
        hidden: true,
      },
      {
        name: '南站',
        rows: [
          ['单位名称', '街道'],
          ['示例三店', '南站'],
        ],
      },
    );
    expect(await understood(file)).toEqual([
      '2: 示例一店 桃源街道',
      '4: 示例二店 桃源街道',
      '说明 -',
      '2: 示例三店 南站街道',
    ]);
  });

  it('may have codes in full width and with spaces, but none that Excel rounded', async () => {
    const rows = [
      HEADER,
      ['示例餐饮有限公司', '９１３６０１０３ ＭＡ０ＸＨ００１８Ｃ', '桃源'],
      ['示例数字公司', 913_601_030_000_000_100, '桃源'],
      ['示例科学公司', '9.1360103E+17', '桃源'],
      ['示例取整公司', '913601030000000000', '桃源'],
    ];
    expect(await understood(await workbook({ rows }))).toEqual([
      ROW,
      '3: B roster.digits-lost',
      '4: B roster.digits-lost',
      '5: B roster.digits-lost',
    ]);
  });

  it('has each fault told with its row and column', async () => {
    const rows = [
      HEADER,
      ['示例错码公司', '91360103MA0XH0018D', '西湖街道'],
      [null, '91360103MA0XH0018C', '桃源'],
      ['示例公式公司', '#REF!', '桃源'],
      ['示例\u202e公司', null, '桃源'],
    ];
    expect(await understood(await workbook({ rows }))).toEqual([
      '2: B credit-code.check, C enterprise.street-abolished',
      '3: A enterprise.field-needed',
      '4: B roster.formula-error',
      '5: A text.format',
    ]);
  });

  it('may be explained by a map: headers, streets, and what holds for every row', async () => {
    const map = {
      columns: new Map([[headerKey('商户'), 'name' as const]]),
      streets: new Map([['西湖街道', '广润门街道']]),
      defaults: { grid: '第1网格' },
    };
    const rows = [
      ['商户', '街道'],
      ['示例店', '西湖街道'],
    ];
    expect(await understood(await workbook({ rows }), { ...NO_MAP, ...map })).toEqual([
      '2: 示例店 广润门街道 第1网格',
    ]);
  });
});

describe('a roster as text', () => {
  const utf16 = Buffer.from(CSV.replaceAll(',', '\t'), 'utf16le');
  // The same with 示例餐饮店 and without codes.
  const gb18030 = Buffer.from('b5a5cebbc3fbb3c62cbdd6b5c00acabec0fdb2cdd2fbb5ea2cccd2d4b40a', 'hex');
  it.each<[string, Uint8Array]>([
    ['UTF-8', text(CSV)],
    ['UTF-8 with a byte order mark', text(`\uFEFF${CSV}`)],
    ['UTF-16 with tabs, as Excel saves Unicode text', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 without a byte order mark', utf16],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16()],
    [
      'semicolons and quotes',
      text(CSV.replaceAll(',', ';').replace('示例餐饮有限公司', '"示例餐饮有限公司"')),
    ],
  ])('is read in %s', async (_, bytes) => {
    expect(await understood(bytes)).toEqual([ROW]);
  });

  it('is read in GB18030', async () => {
    expect(await understood(gb18030)).toEqual(['2: 示例餐饮店 桃源街道']);
  });

  it('may have a header of two rows, too, though nothing says which cells were merged', async () => {
    const csv =
      '单位名称,街道,主要负责人,,安全员,\n,,姓名,联系电话,姓名,联系电话\n示例店,南站,示例乙,1380,示例丙,1390\n';
    expect(await understood(text(csv))).toEqual(['3: 示例店 南站街道 示例乙 1380 示例丙 1390']);
  });

  it('counts its rows as Excel shows them', async () => {
    const csv = '底数表\n\n单位名称,街道\n"示例\n一店",桃源\n示例二店,北站\n';
    expect(await understood(text(csv))).toEqual(['4: 示例 一店 桃源街道', '5: B enterprise.street-unknown']);
  });
});
