import { describe, expect, it } from 'vitest';
import { isInterrupted } from '../../../src/cli/ask/interruption.ts';
import { answer, finding, item } from '../../builders.ts';
import { walkThrough } from './walk-double.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => item(`item-${index + 1}`));
const results = (saved: readonly { result: string }[]) => saved.map((one) => one.result);

describe('walking a checklist at a terminal', () => {
  it('takes a burst of verdicts, one for each question, and saves each', async () => {
    const { terminal, saved } = walkThrough(items(40));
    terminal.type('1131'.repeat(10));
    await terminal.shows('请核对后完成');
    const round = ['pass', 'pass', 'not-applicable', 'pass'];
    expect(results(saved)).toEqual(Array.from({ length: 10 }, () => round).flat());
    expect(saved.map((one) => one.itemId)).toEqual(items(40).map((one) => one.id));
  });

  it('takes the full-width keys of a Chinese input method, and capitals', async () => {
    const { terminal, saved, ended } = walkThrough(items(3));
    terminal.type('１３');
    await terminal.shows('第 3/3 项');
    terminal.type('？');
    await terminal.shows('(2/2)');
    terminal.type('S');
    expect((await ended).complete).toBe(false);
    expect(results(saved)).toEqual(['pass', 'not-applicable']);
  });

  it('shows where one is, the item, the phrase of the circular and the law', async () => {
    const { terminal } = walkThrough([
      item('a', { basis: [{ source: 'WSL', article: '第36条' }] }),
      item('b'),
    ]);
    const screen = (await terminal.shows('›')).join('\n');
    for (const text of [
      '示例餐饮有限公司 · 燃气',
      '【厨房】  第 1/2 项  已答 0  隐患 0',
      '1. a 符合要求',
      '第16条 “持续开展城镇燃气安全专项整治”',
      '《中华人民共和国安全生产法》第36条',
      '1 合格  2 不合格  3 不适用',
    ]) {
      expect(screen).toContain(text);
    }
  });

  it('turns to the method and the full basis with ?, and back with another', async () => {
    const method = { zh: '按一下测试键', en: 'Press the test key' };
    const { terminal } = walkThrough([item('a', { method, basis: [{ source: 'WSL', article: '第36条' }] })]);
    terminal.type('?');
    await terminal.shows('按一下测试键');
    await terminal.shows('主席令〔2021〕第88号  安全设备的安装');
    terminal.type('?');
    await terminal.shows('(1/2)');
    expect(terminal.screen().join('\n')).not.toContain('按一下测试键');
  });

  it('says that a key has no meaning, and Enter has none either', async () => {
    const { terminal, saved } = walkThrough(items(2));
    terminal.type('x');
    await terminal.shows('“x”不是这里的按键');
    terminal.type('\r');
    await terminal.shows('“Enter”不是这里的按键');
    expect(saved).toEqual([]);
  });

  it('goes back, shows the answer given, and takes another', async () => {
    const { terminal, saved } = walkThrough(items(3));
    terminal.type('1b');
    await terminal.shows('✓ 合格');
    terminal.type('3');
    await terminal.shows('第 2/3 项');
    expect(results(saved)).toEqual(['pass', 'not-applicable']);
  });

  it('goes to a number, and refuses one that does not exist', async () => {
    const { terminal } = walkThrough(items(12));
    terminal.type('g99\r');
    await terminal.shows('请输入 1 到 12 的数字');
    terminal.type('\x15９\r');
    await terminal.shows('第 9/12 项');
  });

  it('undoes the last answer', async () => {
    const { terminal, saved } = walkThrough(items(3));
    terminal.type('11u');
    await terminal.shows('第 2/3 项');
    await terminal.shows('已答 1');
    expect(saved).toHaveLength(1);
  });

  it('takes a note and a photo, and stays at the question', async () => {
    const { terminal, saved } = walkThrough(items(2));
    terminal.type('n');
    await terminal.shows('备注');
    terminal.type('店主不在\r');
    await terminal.shows('店主不在');
    terminal.type('p');
    await terminal.shows('照片文件');
    terminal.type('no-such.jpg\r');
    await terminal.shows('找不到照片：no-such.jpg');
    terminal.type(`${'\x7f'.repeat('no-such.jpg'.length)}a.jpg;b.jpg\r`);
    await terminal.shows('2 张');
    terminal.type('1');
    await terminal.shows('第 2/2 项');
    expect(saved.at(-1)).toMatchObject({
      result: 'pass',
      note: '店主不在',
      photos: [{ name: 'a.jpg' }, { name: 'b.jpg' }],
    });
  });

  it('asks why an item was not checked, and drops the reason once it was', async () => {
    const { terminal, saved } = walkThrough(items(2));
    terminal.type('0\r');
    await terminal.shows('这里不能空着');
    terminal.type('机房锁着\r');
    await terminal.shows('第 2/2 项');
    expect(saved).toMatchObject([{ result: 'not-checked', note: '机房锁着' }]);
    terminal.type('b1');
    await terminal.shows('第 2/2 项');
    await expect.poll(() => saved.at(-1)).toMatchObject({ result: 'pass' });
    expect(saved.at(-1)?.note).toBeUndefined();
  });

  it('reviews the counts, the hazards with their due dates and what was not checked, and completes only on c', async () => {
    const given = [
      answer('item-1', 'pass'),
      answer('item-2', 'fail', { finding: finding() }),
      answer('item-3', 'not-checked', { note: '机房锁着' }),
    ];
    const { terminal, ended } = walkThrough(items(3), { given });
    const screen = (await terminal.shows('请核对后完成')).join('\n');
    for (const text of [
      '✓ 合格 1',
      '✗ 不合格 1',
      '○ 未检查 1',
      '隐患 1 条',
      '2026-11-30 前整改',
      '机房锁着',
    ]) {
      expect(screen).toContain(text);
    }
    terminal.type('1\r');
    await terminal.shows('“Enter”不是这里的按键');
    terminal.type('c');
    expect(await ended).toMatchObject({ complete: true });
  });

  it('ends with what is saved on Ctrl-C, and goes on at the next item', async () => {
    const first = walkThrough(items(3));
    first.terminal.type('1\x03');
    expect(isInterrupted(await first.ended.catch((error: unknown) => error))).toBe(true);
    expect(first.terminal.isRaw()).toBe(false);
    expect(first.terminal.written().endsWith('\x1b[?2004l\x1b[?25h')).toBe(true);
    const second = walkThrough(items(3), { given: first.saved });
    await second.terminal.shows('第 2/3 项');
  });

  it('draws itself anew when the terminal is made narrower', async () => {
    const { terminal } = walkThrough(items(2));
    await terminal.shows('第 1/2 项');
    terminal.resize(60, 24);
    await terminal.shows('─'.repeat(59));
    expect(terminal.screen().filter((row) => row.includes('第 1/2 项'))).toHaveLength(1);
    expect(terminal.screen().every((row) => !row.includes('─'.repeat(60)))).toBe(true);
  });

  it('leaves nothing of one question on the screen of the next', async () => {
    const { terminal } = walkThrough(items(3));
    terminal.type('1');
    const screen = await terminal.shows('第 2/3 项');
    expect(screen.filter((row) => row.includes('示例餐饮有限公司'))).toHaveLength(1);
    expect(screen.join('\n')).not.toContain('item-1');
  });
});
