import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import PizZip from 'pizzip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, preparedDesk, ROOT } from './program.ts';

const ANSWERS = join(ROOT, 'seeds', 'demo', 'gas.answers.yaml');
const PROFILE = (name: string) => join(ROOT, 'seeds', 'demo', 'profiles', `${name}.yaml`);
const VISIT = 'JC-20261123-0001';
const NOTICE = 'rectification-notice';
const FIRST = '（示桃）安改〔2026〕1号';
const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;

let place: Desk;

const after = (prepare: () => void, begin?: () => Desk) =>
  preparedDesk((at) => {
    place = at;
    prepare();
  }, begin);
const afterVisit = after(() => void ok(['inspect', 'gas', '--answers', ANSWERS, '--format', 'text']));
const withProfile = after(() => void use('subdistrict'), afterVisit);
const withNotice = after(() => void issue(), withProfile);

beforeEach(() => {
  place = afterVisit();
});

afterEach(() => place.clear());

function begin(make: () => Desk): void {
  place.clear();
  place = make();
}

const use = (profile: string) => ok(['config', 'profile', 'import', PROFILE(profile)]);
const on = (day: string) => ({ XH_SAFETY_NOW: `${day}T10:00:00+08:00` });

/** What a command that must succeed printed. */
function ok(args: readonly string[], env?: Record<string, string>): string {
  const { status, out, err } = place.run(args, env);
  expect(err).not.toContain('✗');
  expect(status).toBe(0);
  return out;
}

/** What a command that must be refused said. */
function refused(args: readonly string[], env?: Record<string, string>, status = 1): string {
  const ended = place.run(args, env);
  expect(ended.status).toBe(status);
  return ended.err;
}

const json = (args: readonly string[]) => JSON.parse(ok([...args, '--json']));
const issue = (args: readonly string[] = [], env?: Record<string, string>) =>
  JSON.parse(ok(['document', 'issue', NOTICE, VISIT, '--json', ...args], env));

describe('a profile', () => {
  it('is written, taken in, listed, shown and chosen, version by version', () => {
    expect(refused(['document', 'issue', NOTICE, VISIT])).toContain('config profile new');
    ok(['config', 'profile', 'new', '--body', 'subdistrict', '--out', 'own.yaml']);
    expect(readFileSync(join(place.folder, 'own.yaml'), 'utf8')).toContain('body: subdistrict');
    use('commission-office');
    expect(use('subdistrict')).toContain('demo-taoyuan');
    const list = json(['config', 'profile', 'list']);
    expect(list.map((one: { inForce: boolean; version: number }) => [one.inForce, one.version])).toEqual([
      [true, 1],
      [false, 1],
    ]);
    ok(['config', 'profile', 'use', list[1].id]);
    expect(json(['config', 'profile', 'show']).id).toBe(list[1].id);
    expect(ok(['config', 'profile', 'show', 'demo-taoyuan'])).toContain('name: 南昌市西湖区桃源街道办事处');
    expect(refused(['config', 'profile', 'use', 'nobody'])).toContain('demo-taoyuan');
  });

  it('with faults is not taken in; each is told with its place', () => {
    writeFileSync(join(place.folder, 'bad.yaml'), 'id: x\nbody: ministry\nname: 示例\nofficers: []\n');
    const said = refused(['config', 'profile', 'import', 'bad.yaml']);
    expect(said).toContain('bad.yaml:2:7');
    expect(said).toContain('numbering');
    expect(json(['config', 'profile', 'list'])).toEqual([]);
  });
});

describe('a draft', () => {
  it('is marked and takes no number, also before there is a profile', () => {
    expect(ok(['document', 'draft', NOTICE, VISIT])).toContain('草稿');
    use('subdistrict');
    expect(ok(['document', 'draft', NOTICE, VISIT])).toContain('草稿');
    expect(issue().number).toBe(FIRST);
  });
});

describe('issuing', () => {
  beforeEach(() => begin(withProfile));

  it('takes the next number, writes the files, and orders the hazards', () => {
    const said = place.run(['document', 'issue', NOTICE, VISIT, '--format', 'docx,html', '--out', 'out']);
    expect(said.err).toContain(`已制发安全隐患整改通知书 ${FIRST}`);
    expect(readdirSync(join(place.folder, 'out')).sort()).toEqual([
      '20261123_桃源街道_示例餐饮有限公司_安全隐患整改通知书_第1号.docx',
      '20261123_桃源街道_示例餐饮有限公司_安全隐患整改通知书_第1号.html',
    ]);
    const { history } = json(['hazard', 'show', 'YH-20261123-0001']);
    expect(history.at(-1)).toMatchObject({ type: 'ordered', paper: FIRST, dueOn: '2026-11-26' });
    expect(ok(['check'])).toContain('数据完好');
  });

  it('counts on after a void number, and from 1 in a new year', () => {
    expect(issue().number).toBe(FIRST);
    ok(['document', 'void', FIRST, '--reason', '写错', '--approved-by', '丙某']);
    expect(issue().number).toBe('（示桃）安改〔2026〕2号');
    for (const serial of ['0001', '0002', '0003'])
      ok([
        'hazard',
        'extend',
        `YH-20261123-${serial}`,
        '--to',
        '2027-02-01',
        '--reason',
        '配件未到',
        '--approved-by',
        '丙某',
      ]);
    expect(issue([], on('2027-01-04')).number).toBe('（示桃）安改〔2027〕1号');
    expect(issue(['--on', '2026-12-31'], on('2027-01-04')).number).toBe('（示桃）安改〔2026〕3号');
    const list = json(['document', 'list', '--month', '2026-11']);
    expect(list.map((one: { status: string }) => one.status).sort()).toEqual(['issued', 'void']);
  });

  it('takes a typed number once', () => {
    expect(issue(['--number', '示〔2026〕88号']).number).toBe('示〔2026〕88号');
    expect(refused(['document', 'issue', NOTICE, VISIT, '--number', '示〔2026〕８８号'])).toContain(
      '已经用过',
    );
  });

  it('of what another body issues is refused with the rule, and uses no number', () => {
    use('commission-office');
    const said = refused(['document', 'issue', 'rectification-order', VISIT]);
    expect(said).toContain('议事协调机构');
    expect(said).toContain('督办');
    expect(json(['document', 'list'])).toEqual([]);
  });

  it('refuses what does not exist, in one sentence each', () => {
    expect(refused(['document', 'issue', 'letter', VISIT], {}, 2)).toContain('安全隐患整改通知书');
    expect(refused(['document', 'issue', NOTICE, 'JC-1'])).toContain('JC-1');
    expect(refused(['document', 'issue', NOTICE, VISIT, '--set', '没有等号'])).toContain('字段=值');
    expect(refused(['document', 'show', '9号'])).toContain('document list');
    expect(refused(['document', 'list', '--month', '2026-13'], {}, 2)).toContain('2026-13');
  });
});

describe('a second paper of one kind', () => {
  const issueFor = (hazard: string) =>
    place.run(['document', 'issue', NOTICE, VISIT, '--hazards', `YH-20261123-000${hazard}`]).err;

  it('is pointed out where it is about the same hazard, and not where about another', () => {
    begin(withProfile);
    issueFor('1');
    expect(issueFor('2')).not.toContain('同一事项已有');
    expect(issueFor('2')).toContain('同一事项已有');
  });
});

describe('an issued paper', () => {
  beforeEach(() => begin(withNotice));

  it('says what it said, whatever happens to the records', () => {
    const before = ok(['document', 'render', FIRST, '--format', 'html']);
    ok(['enterprise', 'edit', '示例餐饮有限公司', '--name', '示例酒楼']);
    use('commission-office');
    expect(ok(['document', 'render', '1号', '--format', 'html'])).toBe(before);
    expect(before).toContain('示例餐饮有限公司');
    expect(before).not.toContain('草稿');
  });

  it('is corrected with a reason, and both versions stay readable', () => {
    ok(['enterprise', 'edit', '示例餐饮有限公司', '--name', '示例酒楼']);
    const done = place.run(['document', 'correct', FIRST, '--reason', '名称有误']);
    expect(done.err).toContain('第2版');
    expect(ok(['document', 'render', FIRST])).toContain('示例酒楼');
    expect(ok(['document', 'render', FIRST, '--revision', '1'])).toContain('示例餐饮有限公司');
    const story = ok(['document', 'show', FIRST]);
    expect(story).toContain('更正为第2版（甲某）：名称有误');
    expect(refused(['document', 'render', FIRST, '--revision', '3'])).toContain('最新为第2版');
  });

  it('is void with somebody else’s approval, and says so wherever it is printed', () => {
    const reason = ['--reason', '写错'];
    expect(refused(['document', 'void', FIRST, ...reason, '--approved-by', '甲某'])).toContain('他人批准');
    ok(['document', 'void', FIRST, ...reason, '--approved-by', '丙某']);
    expect(ok(['document', 'render', FIRST])).toContain('作废');
    expect(ok(['document', 'list'])).toContain('作废');
    expect(refused(['document', 'correct', FIRST, ...reason])).toContain('已作废');
  });

  it('is served, or refused before a witness', () => {
    const args = ['document', 'serve', FIRST, '--how', 'in-person', '--refused', '不认可'];
    const unseen = place.run(args);
    expect(unseen.err).toContain('--witness');
    ok([...args, '--witness', '丁某']);
    ok(['document', 'serve', FIRST, '--how', '留置', '--by', '甲某', '--by', '乙某']);
    const story = ok(['document', 'show', FIRST]);
    expect(story).toContain('拒绝签收，理由：不认可，见证人：丁某');
    expect(ok(['document', 'list'])).toContain('留置送达');
    expect(refused(['document', 'serve', FIRST, '--how', 'post', '--on', '2026-11-22'])).toContain('早于');
    expect(refused(['document', 'serve', FIRST, '--how', 'post', '--on', '2026-11-24'])).toContain(
      '还没有到',
    );
  });

  it('that somebody altered in the file is found by check, and is not printed any more', () => {
    const db = new Database(join(place.home, 'xh-safety.db'));
    db.exec(`update document set body = replace(body, '示例餐饮有限公司', '示例酒楼')`);
    db.close();
    const { status, out } = place.run(['check']);
    expect(status).toBe(1);
    expect(out).toContain(`文书内容被改动：${FIRST}`);
    expect(refused(['document', 'render', FIRST])).toContain('与制发时不符');
    ok(['check', '--rebuild']);
    expect(ok(['document', 'render', FIRST])).toContain('示例餐饮有限公司');
  });
});

describe('the papers of a visit, one after the other', () => {
  const RECORD = ['document', 'issue', 'inspection-record'];
  const ORDER_NUMBER = '（示）应急责改〔2026〕57号';
  let visit: string;

  const withRecordedTimes = after(() => {
    const times = 'startedAt: 2026-11-23T09:10:00+08:00\ncompletedAt: 2026-11-23T10:05:00+08:00\n';
    writeFileSync(
      join(place.folder, 'visit.yaml'),
      readFileSync(ANSWERS, 'utf8').replaceAll('photos/', `${ROOT}seeds/demo/photos/`) + times,
    );
    const { number } = JSON.parse(
      ok(['inspect', 'gas', '--answers', 'visit.yaml', '--format', 'text', '--json']),
    );
    visit = number;
    use('bureau');
  }, afterVisit);

  beforeEach(() => begin(withRecordedTimes));

  it('come in their order only: record, order, verification, receipt', () => {
    const order = ['document', 'issue', 'rectification-order', visit, '--number', ORDER_NUMBER];
    expect(refused(order)).toContain('要先有：现场检查记录');
    const place = ['--set', '检查场所=一楼后厨'];
    ok([...RECORD, visit, ...place]);
    ok(order);
    const [hazard] = json(['hazard', 'list', '--status', 'ordered']).map(
      (row: { hazard: { number: string } }) => row.hazard.number,
    );
    ok(['hazard', 'rectify', hazard, '--measures', '已更换'], on('2026-11-25'));
    ok(['hazard', 'verify', hazard, '--effective'], on('2026-11-26'));
    const verification = ok(['document', 'draft', 'verification-record', hazard], on('2026-11-26'));
    expect(verification).toContain(ORDER_NUMBER);
    ok([
      'document',
      'serve',
      ORDER_NUMBER,
      '--how',
      'in-person',
      '--received-by',
      '示例负责人',
      '--place',
      '一楼',
    ]);
    const receipt = ok(['document', 'draft', 'service-receipt', ORDER_NUMBER]);
    expect(receipt).toContain(ORDER_NUMBER);
    expect(receipt).toContain('示例负责人');
  });

  it('are refused with every fault at once, and no number is used', () => {
    const said = refused([...RECORD, VISIT, '--on', '2026-11-22', '--number', '示(2026)1号']);
    expect(said.match(/✗/g)!.length).toBeGreaterThan(1);
    expect(json(['document', 'list'])).toEqual([]);
    const issued = JSON.parse(ok([...RECORD, visit, '--set', '检查场所=一楼后厨', '--json']));
    expect(issued.number).toMatch(/〔2026〕1号$/);
    const again = place.run([...RECORD, visit, '--set', '检查场所=一楼后厨']);
    expect(again.err).toContain(`已有现场检查记录 ${issued.number}`);
  });

  it('keep what was typed when they are corrected', () => {
    const { number } = JSON.parse(ok([...RECORD, visit, '--set', '检查场所=一楼后厨', '--json']));
    const corrected = ok([
      'document',
      'correct',
      number,
      '--reason',
      '补写职务',
      '--set',
      '职务=店长',
      '--json',
    ]);
    expect(JSON.parse(corrected).fields).toMatchObject({ 检查场所: '一楼后厨', 职务: '店长' });
    expect(ok(['document', 'render', number])).toContain('一楼后厨');
  });
});

/** Changes what a Word file says, and gives it. */
function change(name: string, edit: (xml: string) => string): string {
  const path = join(place.folder, name);
  const zip = new PizZip(readFileSync(path));
  const xml = edit(zip.file('word/document.xml')!.asText());
  writeFileSync(path, zip.file('word/document.xml', xml).generate({ type: 'nodebuffer' }));
  return xml;
}

describe('a template', () => {
  it('is exported, found fit, and used; what is wrong with one is told with the tags there are', () => {
    use('subdistrict');
    ok(['document', 'template', 'export', NOTICE, '--out', 'own.docx']);
    change('own.docx', (xml) => xml.replace('{标题}', '本局的{标题}'));
    const check = place.run(['document', 'template', 'check', 'own.docx', '--kind', NOTICE]);
    expect(check.status).toBe(0);
    expect(check.out).toContain('统一社会信用代码');
    ok(['document', 'draft', NOTICE, VISIT, '--format', 'docx', '--template', 'own.docx', '--out', 'out']);
    const [draft] = readdirSync(join(place.folder, 'out'));
    expect(change(`out/${draft}`, (xml) => xml)).toContain('本局的安全隐患整改通知书');
    writeFileSync(join(place.folder, 'bad.docx'), 'no document');
    expect(refused(['document', 'template', 'check', 'bad.docx', '--kind', NOTICE])).toContain('.docx');
  });
});

describe.skipIf(!hasPdfText)('print', () => {
  const textOf = (name: string) =>
    execFileSync('pdftotext', [join(place.folder, name), '-'], { encoding: 'utf8' });

  it('puts all papers of a visit into one PDF; the notice is a draft until it is issued', () => {
    ok(['print', VISIT]);
    expect(textOf(`${VISIT}.pdf`)).toContain('草稿');
    use('subdistrict');
    issue();
    ok(['print', VISIT, '--out', 'issued.pdf']);
    const issued = textOf('issued.pdf');
    expect(issued).toContain(FIRST);
    expect(issued).not.toContain('草稿');
    // Whatever is no PDF by its name is a folder.
    ok(['print', VISIT, '--out', 'drawer']);
    expect(textOf(join('drawer', `${VISIT}.pdf`))).toContain(FIRST);
    expect(refused(['print', 'JC-20200101-0001'])).toContain('JC-20200101-0001');
  });
});

describe('what decides about papers', () => {
  it('is shown: who may issue what, and the rules of a day', () => {
    const kinds = json(['document', 'kinds']);
    expect(kinds).toHaveLength(16);
    expect(kinds.find((one: { kind: string }) => one.kind === NOTICE).issuers).toContain('subdistrict');
    const now = json(['config', 'rules', 'show']);
    const before = json(['config', 'rules', 'show', '--on', '2024-06-01']);
    expect(before.version).not.toBe(now.version);
    expect(ok(['config', 'rules', 'show', '--yaml'])).toContain(`version: "${now.version}"\n`);
    const told = ok(['config', 'rules', 'show']);
    expect(told).toContain(`规则 ${now.version} 版`);
    expect(told).toMatch(/申请行政复议\s+60日\s+待复核/);
    expect(told).toContain('如不服本指令');
  });
});
