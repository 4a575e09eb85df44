import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/checklist.ts';
import { answer, finding, item } from '../../builders.ts';
import { photo, walkThrough } from './walk-double.ts';

const CLEAR = '\x15';
const major: Item = item('a', {
  grade: 'major',
  majorIf: [
    {
      source: 'GAS4',
      article: '第4条(一)',
      fact: { zh: '未取得燃气经营许可证从事经营', en: 'Operating without a gas licence' },
    },
  ],
});
const tail = item('b');

describe('the form for a failed item', () => {
  it('has stored the verdict before it asks, and takes its defaults with Enter', async () => {
    const { terminal, saved } = walkThrough([item('a'), tail]);
    terminal.type('2');
    await terminal.shows('› 未达到“a 符合要求”的要求');
    expect(saved).toMatchObject([{ result: 'fail', photos: [] }]);
    terminal.type('\r');
    await terminal.shows('部位');
    terminal.type('后厨灶台\r');
    await terminal.shows('› 限期改正');
    terminal.type('\r');
    await terminal.shows('回车用 2026-11-30');
    terminal.type('\r');
    await terminal.shows('› 示例负责人');
    terminal.type('\r');
    await terminal.shows('隐患照片');
    terminal.type("'照 1.jpg'\r");
    await terminal.shows('第 2/2 项');
    expect(saved.at(-1)).toMatchObject({
      result: 'fail',
      photos: [{ name: '照 1.jpg' }],
      finding: {
        description: '未达到“a 符合要求”的要求',
        grade: 'general',
        place: '后厨灶台',
        requirement: '限期改正',
        dueOn: '2026-11-30',
        fixedOnTheSpot: false,
        responsible: '示例负责人',
      },
    });
  });

  it('takes the whole form from one burst of keys', async () => {
    const { terminal, saved } = walkThrough([item('a'), tail]);
    terminal.type(`2${CLEAR}报警器没电\r后厨\r\r+3\r\r\r1`);
    await terminal.shows('请核对后完成');
    expect(saved.map((one) => one.result)).toEqual(['fail', 'fail', 'pass']);
    expect(saved[1]?.finding).toMatchObject({ description: '报警器没电', dueOn: '2026-11-26' });
  });

  it('grades major only by naming a criterion and confirming it', async () => {
    const { terminal, saved } = walkThrough([major, tail]);
    terminal.type('2\r');
    const grades = (await terminal.shows('重大隐患：未取得燃气经营许可证从事经营')).join('\n');
    expect(grades).toContain('❯ 一般隐患');
    terminal.type('\x1b[B\r');
    await terminal.shows('完全一致');
    terminal.type('\r');
    await terminal.shows('❯ 一般隐患');
    terminal.type('\x1b[B\ry\r');
    await terminal.shows('部位');
    terminal.type('门店\r\r\r\r\r');
    await terminal.shows('第 2/2 项');
    expect(saved.at(-1)?.finding).toMatchObject({ grade: 'major', criterion: 0 });
  });

  it('offers no major grade where the item has no criterion', async () => {
    const { terminal } = walkThrough([item('a')]);
    terminal.type('2\r');
    await terminal.shows('部位');
    expect(terminal.written()).not.toContain('隐患等级');
  });

  it('knows what was put right on the spot: then there is no due date', async () => {
    const { terminal, saved } = walkThrough([item('a'), tail]);
    terminal.type('2\r后厨\r\r当场\r\r\r');
    await terminal.shows('第 2/2 项');
    expect(saved.at(-1)?.finding).toMatchObject({ fixedOnTheSpot: true });
    expect(saved.at(-1)?.finding).not.toHaveProperty('dueOn');
  });

  it('refuses a past date, and asks again about one more than 30 days away', async () => {
    const { terminal, saved } = walkThrough([item('a'), tail]);
    terminal.type('2\r后厨\r\r2026-11-22\r');
    await terminal.shows('期限不能早于今天');
    terminal.type(`${CLEAR}+60\r`);
    await terminal.shows('超过 30 天');
    terminal.type('n\r+60\ry\r\r\r');
    await terminal.shows('第 2/2 项');
    expect(saved.at(-1)?.finding).toMatchObject({ dueOn: '2027-01-22' });
  });

  it('goes back one question with Escape, and from the first to the item, which says what is missing', async () => {
    const { terminal } = walkThrough([item('a'), tail]);
    terminal.type('2\r');
    await terminal.shows('部位');
    terminal.type('\x1b');
    await terminal.shows('看到的情况');
    terminal.type('\x1b');
    await terminal.shows('还缺 隐患情况，按 Enter 填写');
    terminal.type('\r');
    await terminal.shows('看到的情况');
  });

  it('opens filled in when a failed item is failed again, and keeps its photos', async () => {
    const given = [answer('a', 'fail', { finding: finding(), photos: [photo('old.jpg')] })];
    const { terminal, saved } = walkThrough([item('a'), tail], { given });
    await terminal.shows('第 2/2 项');
    terminal.type('b2');
    await terminal.shows('› 报警器电源被拔下');
    terminal.type('，已两周\r\r\r\r\rnew.jpg\r');
    await terminal.shows('第 2/2 项');
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({
      finding: { description: '报警器电源被拔下，已两周', dueOn: '2026-11-30' },
      photos: [{ name: 'old.jpg' }, { name: 'new.jpg' }],
    });
  });

  it('offers the place of the last hazard', async () => {
    const given = [answer('a', 'fail', { finding: finding({ place: '二楼包厢' }) })];
    const { terminal } = walkThrough([item('a'), tail], { given });
    terminal.type('2\r');
    await terminal.shows('› 二楼包厢');
  });

  it('is resumed where a verdict was stored without what was found', async () => {
    const { terminal } = walkThrough([item('a'), tail], { given: [answer('a', 'fail')] });
    terminal.type('1');
    await terminal.shows('登记隐患：a 符合要求');
  });
});

describe('evidence and measured values', () => {
  const height = { what: { zh: '净高', en: 'Clear height' }, unit: 'm', min: 2.2, required: true };

  it('asks for the value before the verdict is taken, and takes one within its limits', async () => {
    const { terminal, saved } = walkThrough([item('a', { measure: height }), tail]);
    terminal.type('1');
    await terminal.shows('净高，单位 m，应不小于 2.2 m');
    terminal.type('高\r');
    await terminal.shows('请输入一个数');
    terminal.type(`${CLEAR}２．３\r`);
    await terminal.shows('第 2/2 项');
    expect(saved).toMatchObject([{ result: 'pass', measured: 2.3 }]);
  });

  it('proposes a fail outside the limits, names the limit, and puts the value into the finding', async () => {
    const { terminal, saved } = walkThrough([item('a', { measure: height }), tail]);
    terminal.type('11.9\r');
    await terminal.shows('实测 1.9 m，应不小于 2.2 m，超出限值');
    terminal.type('\r');
    await terminal.shows('实测 1.9 m，应不小于 2.2 m）');
    expect(saved).toMatchObject([{ result: 'fail', measured: 1.9 }]);
  });

  it('lets the inspector pass it all the same, or read the value again', async () => {
    const { terminal, saved } = walkThrough([item('a', { measure: height }), tail]);
    terminal.type('11.9\r\x1b[B\x1b[B\r');
    await terminal.shows('净高，单位 m');
    terminal.type(`1.9\r\x1b[B\r`);
    await terminal.shows('第 2/2 项');
    expect(saved).toMatchObject([{ result: 'pass', measured: 1.9 }]);
  });

  it('demands a value that was left for later before the walk is complete', async () => {
    const { terminal, saved } = walkThrough([item('a', { measure: height }), tail]);
    terminal.type('1\r1');
    await terminal.shows('净高，单位 m');
    terminal.type('\r');
    await terminal.shows('还缺 测量值，按 Enter 填写');
    terminal.type('\r2.4\r');
    await terminal.shows('请核对后完成');
    expect(saved.at(-1)).toMatchObject({ itemId: 'a', result: 'pass', measured: 2.4 });
  });

  it('does not interrupt for a value that is not required: m takes it', async () => {
    const { required: _, ...optional } = height;
    const { terminal, saved } = walkThrough([item('a', { measure: optional }), tail]);
    terminal.type('m2.5\r1');
    await terminal.shows('第 2/2 项');
    expect(saved.at(-1)).toMatchObject({ result: 'pass', measured: 2.5 });
    terminal.type('m');
    await terminal.shows('“m”不是这里的按键');
  });

  it('demands the photo of a failed item before the walk is complete, and lets s leave it', async () => {
    const evidence = [{ kind: 'photo', what: { zh: '铭牌', en: 'Nameplate' }, required: 'fail' }] as const;
    const walk = walkThrough([item('a', { evidence }), tail]);
    walk.terminal.type('2\r后厨\r\r\r\r\r1');
    await walk.terminal.shows('要拍：铭牌');
    walk.terminal.type('s\r');
    expect(await walk.ended).toMatchObject({ complete: false });
    const later = walkThrough([item('a', { evidence }), tail], { given: (await walk.ended).answers });
    later.terminal.type('a.jpg\r');
    await later.terminal.shows('请核对后完成');
    expect(later.saved.at(-1)).toMatchObject({
      itemId: 'a',
      photos: [{ name: 'a.jpg' }],
      finding: { place: '后厨' },
    });
  });
});
