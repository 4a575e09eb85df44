import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../src/store/export-plan.ts';
import { EXPORT_TABLES } from '../../src/store/export-store.ts';
import { atTerminal, hasTerminal } from '../scenarios/terminal.ts';
import { describing, type Office, office, writeLines, written } from './office.ts';
import { PYTHON, python, READ_XLSX, type Sheet, unescaped } from './python.ts';

/** What people may write, and what breaks tables. */
const HOSTILE = [
  "=cmd|'/C calc'!A0",
  '  =1+1',
  '＝1+1',
  '+861380000',
  '-1',
  '@SUM(A1)',
  '\tTab first',
  "'quoted",
  'a "quote", a comma',
  'two\nlines',
  'carriage\r\nreturn',
  '_x0041_ and _xZZ',
  '<b>&amp;</b>',
  ' spaces around ',
  '䶮𠀀😀',
];

let place: Office;

beforeAll(() => {
  place = office();
  writeLines(
    place.at('visits.jsonl'),
    HOSTILE.map((text, index) => describing(`v-${index}`, text)),
  );
  const { code, err } = place.run('import', 'inspections', place.at('visits.jsonl'));
  expect(err).toContain(`已导入 ${HOSTILE.length} 次检查`);
  expect(code).toBe(0);
});

afterAll(() => place.remove());

// What an answer says is trimmed at its ends when it is typed and when it is read, so that is what is exported.
const STORED = HOSTILE;

const READ_CSV = `
import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding=sys.argv[2])))))`;

describe('columns', () => {
  it('keep their order for ever: a new one only at the end', () => {
    const order = Object.fromEntries(
      EXPORT_TABLES.map((id) => [id, TABLES[id].columns.map((one) => one.id)]),
    );
    expect(order).toMatchSnapshot();
  });

  it('of the ledger are the ones of the district, in its order', () => {
    const header = place.run('export', 'hazards').out.toString().split('\r\n')[0]!.replace('\uFEFF', '');
    expect(header.replaceAll('"', '')).toBe(
      '序号,隐患编号,检查编号,检查日期,检查类型,专项行动名称,检查主体,检查人员1,证号1,检查人员2,证号2,企业名称,统一社会信用代码,街道名称,街道代码,社区,行业领域,国民经济行业代码,检查表,检查项编号,隐患部位,隐患描述,隐患类别,隐患等级,判定依据,违反条款,照片编号,整改措施要求,整改责任单位,整改责任人,责任人电话,整改资金(万元),应急预案,文书类型,文号,下达日期,整改期限,延期次数,现行期限,企业报告完成日期,复查日期,复查人员,复查结论,复查文号,销号日期,状态,逾期天数,是否挂牌,挂牌级别,挂牌文号,督办单位,移交单位,备注',
    );
  });

  it('may be chosen by id or label, and an unknown one is named with those that there are', () => {
    const { out } = place.run('export', 'hazards', '--columns', 'number,企业名称', '--raw');
    expect(out.toString().split('\n')[0]).toBe('"number","enterprise"');
    const { err, code } = place.run('export', 'hazards', '--columns', 'nummer');
    expect(code).toBe(1);
    expect(err).toContain('没有这些列：nummer');
  });
});

describe('keys of checklists, sectors and laws', () => {
  const first = (table: string, columns: string, ...more: string[]) =>
    place
      .run('export', table, '--columns', columns, ...more)
      .out.toString()
      .split('\n')[1]!
      .trim();

  it('are told to people as papers and returns call them', () => {
    expect(first('hazards', 'violated,sector,checklist')).toBe(
      '"《城镇燃气管理条例》第17条；《城镇燃气管理条例》第25条","燃气","燃气安全检查表"',
    );
    expect(first('inspections', 'checklists')).toBe('"燃气安全检查表"');
  });

  it('stay keys for machines', () => {
    expect(first('hazards', 'violated,sector,checklist', '--raw')).toBe(
      '"GASR 第17条；GASR 第25条","gas","gas"',
    );
    expect(first('inspections', 'checklists', '--raw')).toBe('"gas"');
  });

  it('of what is no sector are told as the returns count them', () => {
    const other = office();
    const visit = {
      checklists: ['enterprise', 'gas'],
      onlyItems: ['gas-delivery-check', 'ent-dishonesty-check'],
      answers: {
        'gas-delivery-check': 'pass',
        'ent-dishonesty-check': { result: 'fail', finding: { description: '未公布', place: '大厅' } },
      },
    };
    writeLines(other.at('visits.jsonl'), [written('v-1', visit)]);
    expect(other.run('import', 'inspections', other.at('visits.jsonl')).err).toContain('已导入 1 次检查');
    const { out } = other.run('export', 'hazards', '--columns', 'sector,violated');
    expect(out.toString().split('\r\n')[1]).toMatch(/^"其他","《.+》/);
    expect(other.run('export', 'inspections', '--columns', 'checklists').out.toString()).toContain(
      '"企业安全生产主体责任检查表、燃气安全检查表"',
    );
    other.remove();
  });
});

describe('csv', () => {
  it('begins with the byte order mark and ends lines with CRLF', () => {
    const { out } = place.run('export', 'hazards', '--columns', 'number,grade');
    expect(out.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(out.toString().trimEnd().split('\r\n')).toHaveLength(HOSTILE.length + 1);
    expect(out.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('disarms formulas so that one apostrophe taken away gives the text back', () => {
    const path = place.at('guard.csv');
    place.run('export', 'hazards', '--columns', 'description', '--out', path);
    const cells = (python(READ_CSV, path, 'utf-8-sig') as string[][]).slice(1).map(([cell]) => cell!);
    expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual(STORED);
    expect(cells.filter((cell) => /^[\s\u3000]*[=+\-@|%\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'"))).toHaveLength(8);
  });

  it('is left as it is for machines: no mark, LF, texts untouched, codes', () => {
    const path = place.at('raw.csv');
    place.run('export', 'hazards', '--columns', 'description,grade,street-code', '--raw', '--out', path);
    const rows = python(READ_CSV, path, 'utf-8') as string[][];
    expect(rows[0]).toEqual(['description', 'grade', 'street-code']);
    expect(rows.slice(1).map(([cell]) => cell)).toEqual(STORED);
    expect(rows[1]!.slice(1)).toEqual(['general', '360103011']);
  });

  it('masks phones unless contacts are asked for', () => {
    const phones = (...more: string[]) =>
      place
        .run('export', 'hazards', '--columns', 'phone', '--raw', ...more)
        .out.toString()
        .split('\n')[1];
    expect(phones()).toBe('"138****8000"');
    expect(phones('--with-contacts')).toBe('"13800008000"');
  });

  it('can be GB18030, which holds every character of these', () => {
    const path = place.at('gb.csv');
    const { code } = place.run(
      'export',
      'hazards',
      '--columns',
      'description',
      '--encoding',
      'gb18030',
      '--out',
      path,
    );
    expect(code).toBe(0);
    const cells = (python(READ_CSV, path, 'gb18030') as string[][])
      .slice(1)
      .map(([cell]) => cell!.replace(/^'/, ''));
    expect(cells).toEqual(STORED);
  });
});

describe('GB18030 that cannot hold a character', () => {
  it('is refused with row, column and character, or gets a listed substitute', () => {
    const own = office();
    writeLines(own.at('v.jsonl'), [describing('v-1', '好'), describing('v-2', '坏\ue5e5')]);
    own.run('import', 'inspections', own.at('v.jsonl'));
    const options = ['--columns', 'number,description', '--encoding', 'gb18030'];
    const refused = own.run('export', 'hazards', ...options, '--out', own.at('a.csv'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('第2行“隐患描述”有 GB18030 容纳不了的字符 U+E5E5');
    expect(readdirSync(own.folder).filter((name) => name.startsWith('a.csv'))).toEqual([]);
    const replaced = own.run('export', 'hazards', ...options, '--substitute', '--out', own.at('a.csv'));
    expect(replaced.err).toContain('第2行“隐患描述”：U+E5E5');
    expect(new TextDecoder('gb18030').decode(readFileSync(own.at('a.csv')))).toContain('坏?');
    own.remove();
  });
});

describe.skipIf(PYTHON === undefined)('xlsx, read back by openpyxl (skipped where there is none)', () => {
  it('has text cells for codes and phones, real dates, a frozen header and a filter', () => {
    const path = place.at('types.xlsx');
    const columns = 'number,credit-code,phone,inspected-on,days-overdue,category';
    place.run('export', 'hazards', '--columns', columns, '--with-contacts', '--out', path);
    const { rows, freeze, filter } = python(READ_XLSX, path) as Sheet;
    expect(freeze).toBe('A2');
    expect(filter).toBe(`A1:F${HOSTILE.length + 1}`);
    expect(rows[1]!.map(([value, format, type]) => [value, format, type])).toEqual([
      ['YH-20261123-0001', '@', 's'],
      ['91360103MA0XH0018C', '@', 's'],
      ['13800008000', '@', 's'],
      ['2026-11-23', 'yyyy\\-mm\\-dd', 'd'],
      [5, 'General', 'n'],
      [null, 'General', 'n'],
    ]);
  });

  it('holds hostile texts as texts', () => {
    const path = place.at('hostile.xlsx');
    place.run('export', 'hazards', '--columns', 'description', '--out', path);
    const { rows } = python(READ_XLSX, path) as Sheet;
    const decoded = rows.slice(1).map(([cell]) => unescaped(String(cell![0])));
    expect(decoded).toEqual(STORED);
    expect(rows.flat().every(([, , type]) => type === 's')).toBe(true);
  });
});

describe('files', () => {
  it('come with a manifest whose counts and hashes are right', () => {
    const path = place.at('with-manifest.csv');
    place.run('export', 'hazards', '--street', '桃源街道', '--out', path);
    const manifest = JSON.parse(readFileSync(`${path}.manifest.json`, 'utf8'));
    const [file] = manifest.files;
    expect(file).toMatchObject({
      file: 'with-manifest.csv',
      rows: HOSTILE.length,
      filter: { street: '桃源街道' },
    });
    expect(file.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
    expect(place.run('check').out.toString() + place.run('check').err).toContain(file.head);
    expect(place.run('export', 'hazards', '--street', '桃源街道', '--out', path).code).toBe(0);
  });

  it('are never written over others', () => {
    writeFileSync(place.at('taken.csv'), 'mine');
    const { code } = place.run('export', 'hazards', '--out', place.at('taken.csv'));
    expect(code).toBe(1);
    expect(readFileSync(place.at('taken.csv'), 'utf8')).toBe('mine');
  });

  it('make the whole set with one manifest', () => {
    place.run('export', 'all', '--format', 'xlsx', '--out', place.at('set'));
    const names = readdirSync(place.at('set'));
    expect(names).toHaveLength(EXPORT_TABLES.length + 1);
    expect(names).toContain('台账_hazards.xlsx');
    expect(JSON.parse(readFileSync(place.at('set/核对_manifest.json'), 'utf8')).files).toHaveLength(
      EXPORT_TABLES.length,
    );
  });
});

describe('filters and profiles', () => {
  it('choose by month, and refuse what a table cannot be filtered by', () => {
    const count = (...args: string[]) =>
      place
        .run('export', ...args)
        .out.toString()
        .split('\n').length - 2;
    expect(count('hazards', '--month', '2026-11', '--columns', 'number', '--raw')).toBe(HOSTILE.length);
    expect(count('hazards', '--month', '2026-10', '--columns', 'number', '--raw')).toBe(0);
    expect(count('inspections', '--to', '2026-11-22', '--raw')).toBe(0);
    expect(place.run('export', 'enterprises', '--grade', 'major').err).toContain('不能按等级筛选');
    expect(place.run('export', 'enterprises', '--month', '2026-11').code).toBe(1);
    expect(count('hazards', '--sector', '燃气', '--columns', 'number', '--raw')).toBe(HOSTILE.length);
  });

  it('choose of the whole set what each table can be filtered by, and say what not', () => {
    const { err, code } = place.run('export', 'all', '--month', '2026-10', '--out', place.at('october'));
    expect(code).toBe(0);
    expect(err).toContain('企业不能按日期筛选，这一项不作限制');
    const { files } = JSON.parse(readFileSync(place.at('october/核对_manifest.json'), 'utf8')) as {
      files: { table: string; rows: number; filter: object }[];
    };
    const rows = Object.fromEntries(files.map((file) => [file.table, file.rows]));
    expect(rows).toMatchObject({ inspections: 0, hazards: 0, enterprises: 1 });
    expect(files.find(({ table }) => table === 'enterprises')!.filter).toEqual({});
  });

  it.each([
    [['hazards', '--columns', ' ， '], '--columns 没有写列名'],
    [['hazards', '--columns', 'nothing'], '没有这些列：nothing'],
    [['enterprises', '--month', '2026-11'], '不能按日期筛选'],
    [['hazards', '--from', '2026-12-01', '--to', '2026-11-01'], '晚于结束日期'],
    [['hazards', '--month', '2026-13'], '不是月份'],
    [['ledgers'], '“表”不能是“ledgers”，可选：检查、作答、台账、'],
  ])('that are wrong are told before anything is written: %j', (args, problem) => {
    const { out, err, code } = place.run('export', ...args);
    expect([out.toString(), err, code]).toEqual(['', expect.stringContaining(problem), code || 1]);
  });

  it('may name their table in the reader’s words', () => {
    expect(place.run('export', '台账').out).toEqual(place.run('export', 'hazards').out);
  });

  it.skipIf(!hasTerminal)('show no workbook on a screen', async () => {
    const { status, screen } = await atTerminal(place, ['export', '台账', '--format', 'xlsx'], []);
    expect(status).toBe(1);
    expect(screen).toContain('--out 台账.xlsx');
  });

  it('are saved in a profile, whose faults are told with their place', () => {
    mkdirSync(place.at('exports'));
    writeFileSync(
      place.at('exports/district.yaml'),
      'table: hazards\nvalues: codes\nlanguage: en\ncolumns: [number, 隐患等级]\n',
    );
    const { out } = place.run('export', 'hazards', '--profile', 'district');
    expect(out.toString().split('\r\n').slice(0, 2)).toEqual([
      '\uFEFF"number","grade"',
      '"YH-20261123-0001","general"',
    ]);
    writeFileSync(place.at('bad.yaml'), 'table: hazards\ncolumns:\n  - number\n  - gread\n');
    const { err, code } = place.run('export', 'hazards', '--profile', place.at('bad.yaml'));
    expect(code).toBe(1);
    expect(err).toContain('bad.yaml:4:5');
  });
});

it('gives json lines with codes and one object a row', () => {
  const { out } = place.run(
    'export',
    'hazards',
    '--columns',
    'number,description,days-overdue',
    '--format',
    'jsonl',
  );
  const rows = out
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map((row) => row.description)).toEqual(STORED);
  expect(rows[0]).toEqual({ number: 'YH-20261123-0001', description: HOSTILE[0], 'days-overdue': 5 });
});

it('shows what no sheet can hold of the name of whoever recorded a step', () => {
  const own = office();
  writeLines(own.at('v.jsonl'), [describing('v-1', '好')]);
  own.run('import', 'inspections', own.at('v.jsonl'));
  own.env['XH_SAFETY_USER'] = '甲\u0007';
  const extension = ['--to', '2026-12-20', '--reason', '等配件', '--approved-by', '丙某'];
  expect(own.run('hazard', 'extend', 'YH-20261123-0001', ...extension).code).toBe(0);
  const { out } = own.run('export', 'extensions', '--columns', 'recorded-by', '--raw');
  expect(out.toString()).toBe('"recorded-by"\n"甲<U+0007>"\n');
  own.remove();
});

describe('a row whose place is no longer on record', () => {
  it('is not left out: the export ends with an error and leaves no file', () => {
    const other = office();
    writeLines(other.at('visits.jsonl'), [written('v-1'), written('v-2')]);
    other.run('import', 'inspections', other.at('visits.jsonl'));
    const db = new Database(other.at('xh-safety.db'));
    db.exec('delete from enterprise');
    db.close();
    const path = other.at('ledger.csv');
    const { code, err } = other.run('export', 'hazards', '--columns', 'number,enterprise', '--out', path);
    expect(err).toContain('hazards 第 1 至 2 行引用的记录不存在');
    expect(code).toBe(1);
    expect(existsSync(path)).toBe(false);
    other.remove();
  });
});
