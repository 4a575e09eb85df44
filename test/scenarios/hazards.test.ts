import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, preparedDesk, ROOT } from './program.ts';

const ANSWERS = join(ROOT, 'seeds', 'demo', 'gas.answers.yaml');
const [ALARM, HOSE, TRAINING] = ['YH-20261123-0001', 'YH-20261123-0002', 'YH-20261123-0003'];
const ENTERPRISE = '示例餐饮有限公司';

const afterVisit = preparedDesk((at) => {
  expect(at.run(['inspect', 'gas', '--answers', ANSWERS, '--format', 'text']).status).toBe(0);
});

let place: Desk;

beforeEach(() => {
  place = afterVisit();
});

afterEach(() => place.clear());

/** `hazard …` on that day, by that person. */
function hazard(args: readonly string[], day = '2026-11-23', by = '甲某') {
  const env = { XH_SAFETY_NOW: `${day}T10:00:00+08:00`, XH_SAFETY_USER: by };
  return place.run(['hazard', ...args], env);
}

function done(args: readonly string[], day?: string, by?: string): string {
  const { status, out, err } = hazard(args, day, by);
  expect(err).toBe('');
  expect(status).toBe(0);
  return out;
}

const jsonOf = (args: readonly string[], day?: string) => JSON.parse(done([...args, '--json'], day));

describe('the story of a general hazard', () => {
  it('is told from raised to closed, with every due date it had', () => {
    done(['order', ALARM!, '--paper', '责改1号']);
    const reason = ['--reason', '配件未到', '--approved-by', '丙某'];
    expect(done(['extend', ALARM!, '--to', '2026-12-05', ...reason], '2026-11-24')).toContain('延期：整改中');
    const work = ['--measures', '换了插座', '--funds', '0.05', '--on', '2026-11-25'];
    done(['rectify', ALARM!, ...work, '--by', '示例负责人'], '2026-11-26');
    done(['verify', ALARM!, '--ineffective', '--note', '仍不响'], '2026-11-27');
    done(['rectify', ALARM!, '--measures', '换了报警器'], '2026-11-28');
    done(['verify', ALARM!, '--effective'], '2026-11-29');
    expect(done(['close', ALARM!], '2026-11-30')).toContain('不能再有变动');
    const story = done(['show', ALARM!], '2026-12-20');
    expect(story).toContain('2026-12-05（原期限 2026-11-26）');
    for (const step of ['登记', '下达整改要求', '延期', '复查不合格', '复查合格', '销号'])
      expect(story).toContain(step);
    expect(story).toContain('换了插座 · 整改日期 2026-11-25 · 投入 0.05 万元');
    expect(place.run(['check']).status).toBe(0);
  });
});

describe('the story of a major hazard', () => {
  const file = () => join(place.folder, 'major.answers.yaml');

  beforeEach(() => {
    writeFileSync(file(), OUTLET);
    const args = ['inspect', 'gas', '--answers', file(), '--format', 'text', '--json'];
    const { out, err } = place.run(args);
    expect(err).toBe('');
    expect(JSON.parse(out).hazards).toMatchObject([{ grade: 'major', number: MAJOR }]);
  });

  it('is told from raised over listing and acceptance to closed', () => {
    expect(hazard(['list', '--exit-code', '--grade', 'major']).status).toBe(3);
    done(['report-major', MAJOR, '--to', '区安委办']);
    done([
      'commit',
      MAJOR,
      '--responsible',
      '丙某',
      '--measures',
      '更换',
      '--due',
      '2026-12-20',
      '--plan',
      '停用',
    ]);
    expect(done(['show', MAJOR])).toContain('五到位：否');
    done(['commit', MAJOR, '--funds', '3']);
    expect(done(['show', MAJOR])).toContain('五到位：是');
    const listing = ['--level', 'district', '--number', '督1号', '--interim', '停止用气'];
    done(['list-for-supervision', MAJOR, ...listing]);
    expect(jsonOf(['list', '--listed'])).toHaveLength(1);
    done(['order', MAJOR, '--paper', '现决1号']);
    done(['rectify', MAJOR, '--measures', '已更换'], '2026-12-01', '丙某');
    done(['verify', MAJOR, '--effective'], '2026-12-02');
    expect(hazard(['close', MAJOR], '2026-12-02').err).toContain('还没有验收');
    done(['accept', MAJOR, '--accepted-by', '丁某', '--accepted-by', '戊某'], '2026-12-03');
    expect(hazard(['close', MAJOR], '2026-12-03').err).toContain('还没有摘牌');
    done(['delist', MAJOR, '--note', '督1号结'], '2026-12-04');
    expect(hazard(['close', MAJOR], '2026-12-04', '丙某').err).toContain('须由别人销号');
    done(['close', MAJOR], '2026-12-04');
    expect(done(['show', MAJOR], '2026-12-05')).toContain('区级 督1号 已摘牌');
    expect(hazard(['list', '--exit-code', '--grade', 'major'], '2026-12-05').status).toBe(0);
  });
});

const MAJOR = 'YH-20261123-0005';

/** A gas outlet that told nobody of an appliance in a bedroom: an official criterion. */
const OUTLET = `enterprise: { name: 示例燃气供应站, creditCode: 91360103MA0XH00A10, kind: company, street: 九洲街道 }
inspectors:
  - { name: 甲某, certificate: 演示-001 }
  - { name: 乙某, certificate: 演示-002 }
traits: [lpg-outlet]
answers:
  gas-cylinder-legit: pass
  gas-delivery-service: pass
  gas-delivery-check: pass
  gas-operator-licence: pass
  gas-operator-systems: pass
  gas-standardisation: pass
  gas-user-inspection-rate: { result: pass, measured: 100 }
  gas-user-hazard-closed: { result: pass, measured: 100 }
  gas-basement-notice: pass
  gas-bedroom-notice:
    result: fail
    finding: { description: 卧室装了灶具，未书面告知, place: 用户家, grade: major, criterion: 2, dueDays: 30, responsible: 丙某 }
`;

describe('a step that cannot be taken', () => {
  it.each([
    [['close', ALARM!], '还没有复查合格'],
    [['rectify', ALARM!, '--measures', '换', '--on', '2026-11-22'], '早于隐患'],
    [['extend', ALARM!, '--to', '2026-11-26', '--reason', 'x', '--approved-by', '乙某'], '应晚于'],
    [['order', ALARM!, '--paper', '1号', '--due', '2026-11-01'], '早于 2026-11-23'],
    [['void', ALARM!, '--reason', '误报', '--approved-by', '甲某'], '不能批准自己'],
    [['verify', 'YH-20261123-0099', '--effective'], '没有隐患'],
    [['rectify', ALARM!, '--measures', '好'.repeat(350_000)], '太长'],
    [['rectify', ALARM!, '--measures', '换', '--photo', 'nowhere.jpg'], '找不到照片'],
    [['rectify', ALARM!, '--measures', ' '], '不能空着'],
    [['rectify', ALARM!, '--measures', '换', '--funds', '-1'], '万元'],
  ])('%j says why and changes nothing', (args, words) => {
    // A megabyte does not fit one argument of a command line on every system.
    const shorter = args.map((word) => (word.length > 40_000 ? word.slice(0, 40_000) : word));
    const { status, err, out } = hazard(shorter);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(jsonOf(['show', ALARM!]).history).toHaveLength(1);
  });

  it.each([
    [['verify', ALARM!], '二者择一'],
    [['rectify', ALARM!], '缺少 --measures'],
    [['list', '--as-of', 'yesterday'], '不是日期'],
    [['list', '--grade', 'huge'], '一般、重大'],
    [['list', '--status', '待'], '待整改、整改中'],
  ])('%j is a wrong usage', (args, words) => {
    const { status, err } = hazard(args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  it('names what is legal instead', () => {
    expect(hazard(['accept', ALARM!, '--accepted-by', '丁某', '--accepted-by', '戊某']).err).toContain(
      'hazard rectify',
    );
  });

  it('is told in English, too', () => {
    const { err } = place.run(['hazard', 'close', ALARM!], { XH_SAFETY_LANG: 'en' });
    expect(err).toContain('cannot close now, because it was not yet verified as effective. Legal now:');
  });

  it('warns of a clock that was set back, and records the step', () => {
    done(['order', ALARM!, '--paper', '1号'], '2026-11-25');
    const { status, err } = hazard(['rectify', ALARM!, '--measures', '换'], '2026-11-24');
    expect(status).toBe(0);
    expect(err).toContain('早于这条隐患的上一步');
    expect(jsonOf(['show', ALARM!]).hazard.status).toBe('rectified');
  });
});

describe('hazard list', () => {
  it('tells what is overdue, on any day, and ends with 3 when asked to watch', () => {
    expect(hazard(['list', '--overdue', '--exit-code'], '2026-11-26').status).toBe(0);
    const late = hazard(['list', '--overdue', '--exit-code'], '2026-11-28');
    expect(late.status).toBe(3);
    expect(late.out).toContain('待整改，逾期2天');
    const before = jsonOf(['list', '--overdue', '--as-of', '2026-11-26'], '2026-12-31');
    expect(before).toEqual([]);
    const rows = jsonOf(['list', '--overdue', '--as-of', '2026-12-01'], '2026-12-31');
    expect(rows.map((row: { daysOverdue: number }) => row.daysOverdue)).toEqual([5, 5, 1]);
  });

  it('takes street, enterprise, inspector and a limit', () => {
    const count = (...args: string[]) => jsonOf(['list', ...args]).length;
    expect(count('--street', '桃源')).toBe(4);
    expect(count('--street', '南站街道')).toBe(0);
    expect(count('--enterprise', ENTERPRISE, '--inspector', '乙某', '--open')).toBe(3);
    expect(count('--status', 'closed')).toBe(1);
    expect(count('--status', '已销号', '--grade', '一般')).toBe(1);
    const { out, err } = hazard(['list', '--limit', '2']);
    expect(out.trim().split('\n')).toHaveLength(4);
    expect(err).toContain('共 4 条，显示前 2 条');
  });
});

describe('inspect --follow-up', () => {
  const DAY = { XH_SAFETY_NOW: '2026-11-30T10:00:00+08:00' };
  const head = `inspectors:
  - { name: 甲某, certificate: 演示-001 }
  - { name: 乙某, certificate: 演示-002 }
verifications:
`;

  function follow(ref: string, lines: string, ...flags: string[]) {
    const file = join(place.folder, 'follow.yaml');
    writeFileSync(file, head + lines);
    return place.run(['inspect', '--follow-up', ref, '--answers', file, ...flags], DAY);
  }

  const VERDICTS = `  ${ALARM}: { outcome: effective, measures: 已恢复供电 }
  ${HOSE}: { outcome: ineffective, note: 只换了一根, dueOn: 2026-12-10 }
`;

  it('records each verdict and tells the delta; the same file again changes nothing', () => {
    const { out, status } = follow(ENTERPRISE, VERDICTS, '--json');
    expect(status).toBe(0);
    const delta = JSON.parse(out);
    const numbers = (part: string) => delta[part].map((one: { number: string }) => one.number);
    expect(numbers('resolved')).toEqual([ALARM]);
    expect(numbers('changed')).toEqual([HOSE]);
    expect(numbers('stillOpen')).toEqual([TRAINING]);
    expect(numbers('new')).toEqual([]);
    follow('JC-20261123-0001', VERDICTS);
    expect(jsonOf(['show', HOSE!]).history).toHaveLength(2);
    expect(jsonOf(['show', HOSE!]).hazard).toMatchObject({
      round: 2,
      dueOn: '2026-12-10',
      lastVerification: { inspectors: [{ name: '甲某' }, { name: '乙某' }] },
    });
  });

  it('asks again what failed before and has no open hazard, as a visit of its own', () => {
    const answers = `answers:
  gas-alarm-working: pass
  gas-cylinder-abuse:
    result: fail
    photos: [${join(ROOT, 'seeds', 'demo', 'photos', 'cylinder-lying.jpg')}]
    finding: { description: 又横放, place: 后厨, responsible: 丙某 }
`;
    const { out } = follow(ENTERPRISE, VERDICTS + answers, '--failed-before', '--json');
    const delta = JSON.parse(out);
    expect(delta.inspection).toBe('JC-20261130-0001');
    expect(delta.new).toMatchObject([{ description: '又横放', status: 'raised' }]);
    const visit = place.run(['inspection', 'show', 'JC-20261130-0001', '--json'], DAY);
    expect(JSON.parse(visit.out).answers).toHaveLength(2);
  });

  it('tells every fault of its file at its place, and stores nothing', () => {
    const lines = `  YH-20261123-0004: effective
  ${HOSE}: ineffective
  ${ALARM}: effective
`;
    const { err, status } = follow(ENTERPRISE, lines);
    expect(status).toBe(1);
    for (const words of [
      ':5:3 follow-up.unknown-hazard',
      ':6:3 follow-up.note-missing',
      ':7:3 hazard.measures-missing',
    ])
      expect(err).toContain(words);
    expect(jsonOf(['show', ALARM!]).history).toHaveLength(1);
  });

  it('needs a terminal or a file, and something that is open', () => {
    const bare = place.run(['inspect', '--follow-up', ENTERPRISE], DAY);
    expect(bare).toMatchObject({ status: 2, err: expect.stringContaining('--answers') });
    expect(place.run(['inspect', '--follow-up', 'JC-20200101-0001', '--answers', 'x'], DAY).err).toContain(
      '没有检查',
    );
  });
});
