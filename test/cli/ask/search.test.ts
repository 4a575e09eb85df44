import { describe, expect, it, onTestFinished } from 'vitest';
import { openSession } from '../../../src/cli/ask/session.ts';
import { messagesIn } from '../../messages-in.ts';
import { terminalDouble } from './terminal-double.ts';

const DOWN = '\x1b[B';
const PAGE_DOWN = '\x1b[6~';
const UP = '\x1b[A';

function searching(names: readonly string[], [columns, rows]: [number, number] = [60, 12]) {
  const terminal = terminalDouble(columns, rows);
  const { input, output } = terminal;
  const session = openSession({ input, output, t: messagesIn('zh-CN'), color: false });
  onTestFinished(() => session.close());
  const picked = session.search({
    message: '被检查单位',
    source: async (term) =>
      names.filter((name) => name.includes(term)).map((name) => ({ name, value: name })),
  });
  return { terminal, picked };
}

const many = Array.from({ length: 40 }, (_, index) => `示例${index}店`);

describe('a list that is searched', () => {
  it('shows as many as there is room for, and moves on with the mark', async () => {
    const { terminal, picked } = searching(many);
    const first = await terminal.shows('❯ 示例0店');
    expect(first.length).toBeLessThan(12);
    terminal.type(DOWN.repeat(20) + PAGE_DOWN + UP);
    expect((await terminal.shows('❯ 示例24店')).join('\n')).not.toContain('示例0店');
    terminal.type('\r');
    expect(await picked).toBe('示例24店');
  });

  it('stays within the list at both ends', async () => {
    const { terminal, picked } = searching(['甲', '乙']);
    terminal.type(`${UP}${DOWN.repeat(9)}\r`);
    expect(await picked).toBe('乙');
  });

  it('narrows with each key, and widens with Backspace, by whole characters', async () => {
    const { terminal, picked } = searching(many);
    terminal.type('示例39');
    await terminal.shows('❯ 示例39店');
    terminal.type('x');
    await terminal.shows('没有找到');
    terminal.type('\r\x7f\r');
    expect(await picked).toBe('示例39店');
  });

  it('keeps the cursor behind what is typed, also when that is longer than the row', async () => {
    const { terminal } = searching([], [40, 12]);
    terminal.type('长'.repeat(60));
    await terminal.shows('没有找到');
    const { row, column } = terminal.cursor();
    expect(row).toBe(0);
    expect(column).toBeLessThan(40);
    expect(terminal.screen()[0]).toMatch(/长$/);
  });
});
