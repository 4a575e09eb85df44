import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk, TODAY } from './program.ts';
import { atTerminal, CTRL_C, ENTER, hasTerminal } from './terminal.ts';

const VISIT = ['inspect', 'gas', '--traits', 'catering-bottled-gas', '--kind', 'routine'];
const INSPECTORS = ['--inspector', '甲某:演示-001', '--inspector', '乙某:演示-002'];

let place: Desk;

beforeEach(() => {
  place = desk();
  const added = place.run([
    'enterprise',
    'add',
    '示例烧烤店',
    '--street',
    '南站街道',
    '--kind',
    '个体工商户',
  ]);
  expect(added.status, added.err).toBe(0);
});

afterEach(() => place.clear());

describe.skipIf(!hasTerminal)('an inspection at a terminal', () => {
  it('that is interrupted says what is saved and how to go on', async () => {
    const { status, screen } = await atTerminal(
      place,
      [...VISIT, ...INSPECTORS, '--enterprise', '示例烧烤店'],
      [
        { shown: '第 1/', keys: '1' },
        { shown: '第 2/', keys: 'p' },
        { shown: '照片文件', keys: `nowhere.jpg${ENTER}` },
        { shown: '找不到照片', keys: CTRL_C },
      ],
    );
    expect(status).toBe(130);
    expect(screen).toContain('✗ 找不到照片：nowhere.jpg');
    expect(screen).not.toContain('✗ ✗');
    const number = `JC-${TODAY.slice(0, 10).replaceAll('-', '')}-0001`;
    expect(screen).toContain(`已中断。已作答的都已保存。继续检查：xh-safety inspect --resume ${number}`);
  });

  it('asks for the checklist where none was named', async () => {
    const { screen } = await atTerminal(
      place,
      ['inspect', '--enterprise', '示例烧烤店'],
      [
        { shown: '移动', keys: ENTER },
        { shown: '空格勾选', keys: CTRL_C },
      ],
    );
    expect(screen).toContain('检查表：安全生产履职巡查表');
  });

  it('that is interrupted early does not speak of answers', async () => {
    const { status, screen } = await atTerminal(place, VISIT, [{ shown: '被检查单位', keys: CTRL_C }]);
    expect(status).toBe(130);
    expect(screen).toContain('已中断。');
    expect(screen).not.toContain('已作答的');
  });
});
