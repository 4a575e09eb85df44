import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbook } from '../roster/files.ts';
import { type Desk, desk, ROOT } from './program.ts';

let office: Desk;
beforeEach(() => {
  office = desk();
});
afterEach(() => office.clear());

const enterprise = (...args: string[]) => office.run(['enterprise', ...args]);
const json = (...args: string[]) => JSON.parse(enterprise(...args, '--json').out);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(office.folder, name), content);
  return name;
};

/** The roster of the acceptance scenario: three good rows, a wrong code, a street that is no more. */
const roster = () =>
  workbook({
    name: '底数',
    rows: [
      ['单位名称', '统一社会信用代码', '街道', '单位类型', '负责人', '联系电话'],
      ['示例餐饮有限公司', '91360103MA0XH0018C', '桃源', '企业', '示例甲', '13800000001'],
      ['示例烧烤店', '92360103MA0XH02L4U', '南站', '个体', '示例乙', '13800000002'],
      ['示例燃气供应站', '91360103MA0XH00A10', '九洲', '企业', '示例丙', '13800000003'],
      ['示例错码有限公司', '91360103MA0XH0018D', '南站', '企业', '示例丁', '13800000004'],
      ['示例旧街店', null, '西湖街道', '个体', '示例戊', '13800000005'],
    ],
  });

describe('a roster on the command line', () => {
  it('is only tried at first: what would change is told, nothing is written', async () => {
    const { status, out, err } = enterprise('import', file('底数.xlsx', await roster()));
    expect(status).toBe(1);
    expect(out).toBe(
      [
        '新增 3，变更 0，不变 0，退回 2。',
        '第5行 统一社会信用代码校验位应为C，现为D，请核对。（底数!B5）',
        '第6行 街道已撤销，请指定：“西湖街道”现在归哪个街道？（底数!C6）',
        '',
      ].join('\n'),
    );
    expect(err).toContain('试运行，什么都没有写入。');
    expect(err).toContain('加 --apply 写入');
    expect(json('list')).toEqual([]);
    expect(readdirSync(office.folder).filter((name) => name.endsWith('.xlsx'))).toEqual(['底数.xlsx']);
  });

  it('is imported once: the same file again changes nothing, its rejects come back put right', async () => {
    const name = file('底数.xlsx', await roster());
    expect(enterprise('import', name, '--apply').out).toMatch(/^新增 3，变更 0，不变 0，退回 2。/);
    expect(enterprise('import', name, '--apply').out).toMatch(/^新增 0，变更 0，不变 3，退回 2。/);
    expect(readdirSync(office.folder).filter((each) => each.endsWith('.xlsx'))).toEqual([
      '底数.rejected.xlsx',
      '底数.xlsx',
    ]);
    const map = file('map.yaml', 'streets:\n  西湖街道: 广润门街道\n');
    const again = json('import', '底数.rejected.xlsx', '--map', map, '--apply');
    expect(again.added.map((one: { name: string }) => one.name)).toEqual(['示例旧街店']);
    expect(again.rejected).toEqual([
      expect.objectContaining({
        sheet: '底数',
        row: 2,
        column: 'B',
        header: '统一社会信用代码',
        code: 'credit-code.check',
      }),
    ]);
    expect(json('list', '旧街')).toEqual([
      expect.objectContaining({ street: '广润门街道', kind: 'individual-business' }),
    ]);
  });

  it('changes what it says and leaves what it does not say', () => {
    enterprise(
      'add',
      '示例餐饮有限公司',
      '--credit-code',
      '91360103MA0XH0018C',
      '--street',
      '桃源',
      '--grid',
      '3号',
    );
    const csv = '单位名称,信用代码,街道,地址\n示例餐饮有限公司,91360103MA0XH0018C,,示例路1号\n';
    const { out } = enterprise('import', file('a.csv', csv), '--apply', '--confirmed-on', '2026-11-20');
    expect(out).toBe('新增 0，变更 1，不变 0，退回 0。\n变更 示例餐饮有限公司：地址\n');
    expect(json('list')).toEqual([
      expect.objectContaining({
        street: '桃源街道',
        address: '示例路1号',
        grid: '3号',
        confirmedOn: '2026-11-20',
      }),
    ]);
    expect(json('import', 'a.csv', '--confirmed-on', '2026-11-20').unchanged).toBe(1);
  });

  it('makes no second record of a name on record, unless the names are to be matched', () => {
    enterprise('add', '示例烧烤店', '--street', '南站', '--kind', 'individual-business');
    const csv = '单位名称,信用代码,街道\n示例烧烤店,92360103MA0XH02L4U,南站\n';
    const refused = enterprise('import', file('a.csv', csv), '--apply');
    expect(refused.status).toBe(1);
    expect(refused.out).toContain(
      '第2行 南站街道已登记同名单位“示例烧烤店”（没有信用代码），内容不同。是同一家请加 --match-name。',
    );
    expect(json('import', 'a.csv', '--apply', '--match-name').changed).toEqual([
      expect.objectContaining({ fields: ['creditCode'] }),
    ]);
    expect(json('list')).toHaveLength(1);
  });

  it('rejects a row that repeats another one, and one of an enterprise that is gone', () => {
    enterprise('add', '示例旧店', '--street', '南站', '--kind', 'venue');
    enterprise('retire', '示例旧店', '--reason', '拆迁', '--on', '2026-05-01');
    const csv = '单位名称,街道,类型\n示例新店,南站,场所\n示例新店,南站,场所\n示例旧店,南站,场所\n';
    const { rejected } = json('import', file('a.csv', csv));
    expect(rejected.map((each: { row: number; reason: string }) => `${each.row} ${each.reason}`)).toEqual([
      '3 与第2行重复。',
      '4 “示例旧店”已于 2026-05-01 停用（拆迁），不能再检查或导入。恢复经营的，请先 enterprise retire --undo。',
    ]);
  });

  it('says what it reads, what it passes over, and what it lacks', () => {
    const csv = '单位名称,身份证号,行业类别,类型\n示例店,1,餐饮,场所\n';
    const { err, out } = enterprise('import', file('a.csv', csv));
    expect(err).toContain('第1行是表头，识别出：单位名称、类型→单位类型。');
    expect(err).toContain('没有识别的列：行业类别。');
    expect(err).toContain('身份证号不登记，已略过：身份证号。');
    expect(err).toContain('表里没有“街道”这一列。');
    expect(out).toContain('第2行 缺少街道。');
  });

  it('has the faults of its map told with their places, and then reads nothing', () => {
    const map = file('map.yaml', 'columns:\n  商户: nam\n');
    const { status, err } = enterprise('import', file('a.csv', '商户,街道\n'), '--map', map);
    expect(status).toBe(1);
    expect(err).toContain('map.yaml:2:7 value.unknown 不能写“nam”。是不是要写“name”？');
    expect(existsSync(join(office.home, 'xh-safety.db'))).toBe(false);
  });
});

describe('an enterprise on the command line', () => {
  const add = () =>
    enterprise(
      ...['add', '示例餐饮有限公司', '--credit-code', '91360103MA0XH0018C', '--street', '桃源'],
      ...['--sectors', '消防,gas', '--industry', '6210', '--responsible', '示例甲', '--phone', '13800008000'],
      ...['--area', '第一片', '--area-person', '示例乙', '--area-phone', '13900009000'],
    );

  it('is registered with all that is known, its phones masked unless asked for', () => {
    expect(add()).toMatchObject({ status: 0, out: '' });
    const [shown] = json('list', '餐饮');
    expect(shown).toMatchObject({
      kind: 'company',
      sectors: ['fire', 'gas'],
      industry: { code: '6210', edition: '2017' },
      phone: '138****8000',
      assigned: { area: { name: '第一片', person: '示例乙', phone: '139****9000' } },
      status: 'active',
    });
    expect(json('list', '--with-contacts')[0].phone).toBe('13800008000');
    const texts = [
      enterprise('list').out,
      enterprise('show', '示例餐饮').out,
      JSON.stringify(json('show', shown.id)),
    ];
    for (const text of texts) {
      expect(text).toContain('138****8000');
      expect(text).not.toContain('13800008000');
    }
    expect(enterprise('show', '示例餐饮', '--with-contacts').out).toContain('主要负责人电话：13800008000');
  });

  it('has all its faults told at once, and is then not registered', () => {
    const { status, err } = enterprise(
      'add',
      '示例店',
      '--street',
      '西湖',
      '--credit-code',
      '1',
      '--traits',
      '热闹',
    );
    expect(status).toBe(1);
    expect(err).toBe(
      [
        '✗ 统一社会信用代码应为18位，现有1位。',
        '✗ 街道已撤销，请指定：“西湖”现在归哪个街道？',
        '✗ 没有“热闹”这个场所特征，见 checklists/traits.yaml。',
        '',
      ].join('\n'),
    );
    expect(enterprise('add', '示例店', '--street', '南站')).toMatchObject({
      status: 2,
      err: '✗ 缺少 --kind。加 --help 查看用法。\n',
    });
  });

  it('is not registered twice by accident', () => {
    add();
    expect(enterprise('add', '别名', '--street', '桃源', '--credit-code', '91360103MA0XH0018C').err).toBe(
      '✗ 信用代码 91360103MA0XH0018C 已经登记在“示例餐饮有限公司”名下。\n',
    );
    const same = ['add', '示例餐饮有限公司', '--street', '桃源', '--kind', 'company'];
    expect(enterprise(...same).err).toContain('桃源街道已有同名单位');
    expect(enterprise(...same, '--another').status).toBe(0);
  });

  it('is edited, merged, retired and confirmed, and its history says so', () => {
    add();
    enterprise('add', '示例餐饮', '--street', '南站', '--kind', 'company', '--address', '示例路1号');
    expect(enterprise('edit', '91360103MA0XH0018C', '--phone', '', '--grid', '3号').err).toBe(
      '✓ 已修改“示例餐饮有限公司”：网格、主要负责人电话。\n',
    );
    expect(enterprise('edit', '示例餐饮有限公司', '--grid', '3号').err).toBe(
      '“示例餐饮有限公司”没有变化。\n',
    );
    expect(enterprise('merge', '示例餐饮', '--into', '示例餐饮有限公司', '--reason', '重复').status).toBe(0);
    expect(enterprise('confirm', '示例餐饮', '--on', '2026-11-20').err).toBe(
      '✓ 已核实 1 家（2026-11-20）。\n',
    );
    expect(enterprise('retire', '示例餐饮有限公司').err).toBe('✗ 缺少 --reason。加 --help 查看用法。\n');
    enterprise('retire', '示例餐饮有限公司', '--reason', '歇业');
    expect(enterprise('edit', '示例餐饮有限公司', '--grid', '4号').err).toContain(
      '已于 2026-11-23 停用（歇业）',
    );
    enterprise('retire', '示例餐饮有限公司', '--undo');
    const { out } = enterprise('show', '示例餐饮有限公司');
    expect(out.slice(out.indexOf('【'))).toBe(
      [
        '【变动记录】',
        '2026-11-23  登记  甲某',
        '2026-11-23  修改：网格、主要负责人电话  甲某',
        '2026-11-23  并来“示例餐饮”：重复  甲某',
        '2026-11-23  修改：地址  甲某',
        '2026-11-23  核实  甲某',
        '2026-11-23  停用：歇业  甲某',
        '2026-11-23  恢复  甲某',
        '',
      ].join('\n'),
    );
    expect(json('list', '--status', 'merged')).toEqual([
      expect.objectContaining({ name: '示例餐饮', status: 'merged' }),
    ]);
    expect(office.run(['check']).status).toBe(0);
  });

  it('that is gone is not inspected', () => {
    add();
    enterprise('retire', '示例餐饮', '--reason', '歇业');
    const refused = { status: 1, err: expect.stringContaining('停用（歇业）') };
    expect(office.run(['enterprise', 'confirm', '示例餐饮'])).toMatchObject(refused);
    const visit = join(ROOT, 'seeds', 'demo', 'gas.answers.yaml');
    expect(office.run(['inspect', 'gas', '--answers', visit])).toMatchObject(refused);
    expect(office.run(['inspection', 'list', '--json']).out).toBe('[]\n');
  });

  it('is named so that one of several is meant', () => {
    for (const street of ['桃源', '南站']) enterprise('add', '示例店', '--street', street, '--kind', 'venue');
    const { err } = enterprise('show', '示例店');
    expect(err).toMatch(/对应多个单位：示例店 \((桃源|南站)街道 [0-9a-f-]{36}\)、示例店 \(/);
  });

  it('shows up in the yearly review until it is confirmed and inspected', () => {
    const at = (year: number) => ({ XH_SAFETY_NOW: `${year}-06-01T09:00:00+08:00` });
    office.run(['enterprise', 'add', '示例店', '--street', '南站', '--kind', 'venue'], at(2025));
    office.run(['enterprise', 'add', '示例新店', '--street', '南站', '--kind', 'venue'], at(2026));
    expect(json('review', '2026')).toMatchObject({
      sums: { active: 2, added: 1, changed: 0, retired: 0, unconfirmed: 1, uninspected: 2 },
      enterprises: [
        { name: '示例店', findings: ['unconfirmed', 'uninspected'] },
        { name: '示例新店', findings: ['uninspected', 'added'] },
      ],
    });
    enterprise('confirm', '示例店');
    expect(json('review', '2026', '--only', 'unconfirmed').enterprises).toEqual([]);
    expect(enterprise('review', '2026').out).toContain(
      '在册 2 家。当年新增 1，有变动 0，停用 0；未核实 0，未检查 2。',
    );
    expect(enterprise('review', '26')).toMatchObject({ status: 2 });
  });
});
