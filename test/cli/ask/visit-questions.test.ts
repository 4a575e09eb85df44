import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseEnterprise } from '../../../src/cli/ask/choose-enterprise.ts';
import { openSession } from '../../../src/cli/ask/session.ts';
import { askInspectors, askKind, askTraits, offerResume } from '../../../src/cli/ask/visit-questions.ts';
import type { Enterprise } from '../../../src/domain/enterprise.ts';
import { enterprise, inspectors } from '../../builders.ts';
import { messagesIn } from '../../messages-in.ts';
import { terminalDouble } from './terminal-double.ts';

const CLEAR = '\x15';
const DOWN = '\x1b[B';
const known = [enterprise(), enterprise({ id: 'e-2', name: '示例汽修厂', creditCode: undefined })];

function opened() {
  const terminal = terminalDouble(60);
  const { input, output } = terminal;
  const session = openSession({ input, output, t: messagesIn('zh-CN'), color: false });
  onTestFinished(() => session.close());
  return { terminal, session };
}

// As slow as a search on a laptop may be: keys must wait for it.
async function search(term: string): Promise<readonly Enterprise[]> {
  await new Promise((resolve) => setTimeout(resolve, 15));
  return known.filter(({ name, creditCode }) => `${name} ${creditCode}`.includes(term));
}

describe('choosing the enterprise', () => {
  it('finds a known one as its name is typed, also when everything is typed at once', async () => {
    const { terminal, session: at } = opened();
    terminal.type('汽修\r');
    expect(await chooseEnterprise(at, search)).toMatchObject({ kind: 'known', enterprise: { id: 'e-2' } });
    await terminal.shows('被检查单位：示例汽修厂');
  });

  it('finds a known one by its code', async () => {
    const { terminal, session: at } = opened();
    terminal.type('91360103MA\r');
    expect(await chooseEnterprise(at, search)).toMatchObject({ kind: 'known', enterprise: { id: 'e-1' } });
  });

  it('creates a new one, and refuses a wrong check digit with the right one', async () => {
    const { terminal, session: at } = opened();
    const chosen = chooseEnterprise(at, search);
    terminal.type('示例新店\r\r');
    await terminal.shows('统一社会信用代码');
    terminal.type('91360103MA0XH0026D\r');
    await terminal.shows('校验位应为');
    terminal.type(`${CLEAR}\r${DOWN}\r${DOWN}${DOWN}\r示例路 1 号\r\r0791-0000\r`);
    expect(await chosen).toEqual({
      kind: 'new',
      enterprise: {
        name: '示例新店',
        kind: 'individual-business',
        street: '广润门街道',
        address: '示例路 1 号',
        phone: '0791-0000',
      },
    });
  });

  it('takes one whose code begins with 92 for an individual business, unless told otherwise', async () => {
    const { terminal, session: at } = opened();
    terminal.type('示例烧烤店\r\r92360103MA0XH02L4U\r\r\r\r\r\r');
    expect(await chooseEnterprise(at, search)).toMatchObject({
      enterprise: { creditCode: '92360103MA0XH02L4U', kind: 'individual-business' },
    });
  });

  it('offers the known one for a code that is on record', async () => {
    const { terminal, session: at } = opened();
    const chosen = chooseEnterprise(at, search);
    terminal.type('换了招牌\r\r91360103MA0XH0018C\r');
    await terminal.shows('这个代码已登记为“示例餐饮有限公司”');
    terminal.type('\r');
    expect(await chosen).toMatchObject({ kind: 'known', enterprise: { id: 'e-1' } });
  });

  it('goes back one question with Escape, to the search at last', async () => {
    const { terminal, session: at } = opened();
    const chosen = chooseEnterprise(at, search);
    terminal.type('新店\r\r');
    await terminal.shows('统一社会信用代码');
    terminal.type('\x1b');
    await terminal.shows('› 新店');
    terminal.type('\x1b');
    await terminal.shows('输入名称或代码查找');
    terminal.type('\x1b');
    expect(await chosen).toBeUndefined();
  });

  it('says what cannot stand in a name', async () => {
    const { terminal, session: at } = opened();
    const chosen = chooseEnterprise(at, search);
    terminal.type('\r新\u200b店\r');
    await terminal.shows('看不见的字符 U+200B');
    terminal.type('\x1b\x1b');
    expect(await chosen).toBeUndefined();
  });
});

describe('the questions before a visit', () => {
  it('takes the inspectors of last time with Enter, and says how to write others', async () => {
    const { terminal, session: at } = opened();
    const asked = askInspectors(at, inspectors);
    await terminal.shows('按 Ctrl+U 清空重写');
    terminal.type('\r\r\r\r');
    expect(await asked).toEqual(inspectors);
  });

  it('insists on two different people with two different certificates', async () => {
    const { terminal, session: at } = opened();
    const asked = askInspectors(at, []);
    terminal.type('甲某\r演示-001\r甲某\r');
    await terminal.shows('不能是同一个人');
    terminal.type(`${CLEAR}乙某\r演示-001\r`);
    await terminal.shows('证号不能相同');
    terminal.type(`${CLEAR}演示-002\r`);
    expect(await asked).toEqual(inspectors);
  });

  it('ticks what the enterprise was said to be, and takes what is changed', async () => {
    const traits = ['crowded', 'highrise'].map((id) => ({ id, label: { zh: `特征 ${id}`, en: id } }));
    const { terminal, session: at } = opened();
    terminal.type(`${DOWN} \r`);
    expect(await askTraits(at, traits, ['crowded'], 'zh-CN', () => true)).toEqual(['crowded', 'highrise']);
    await terminal.shows('场所特征：特征 crowded、特征 highrise');
  });

  it('stays while nothing would be asked of such a place', async () => {
    const traits = ['crowded', 'highrise'].map((id) => ({ id, label: { zh: `特征 ${id}`, en: id } }));
    const { terminal, session: at } = opened();
    const asked = askTraits(at, traits, [], 'zh-CN', (ticked) => ticked.includes('highrise'));
    terminal.type('\r');
    await terminal.shows('这样选没有要查的项');
    terminal.type(`${DOWN} \r`);
    expect(await asked).toEqual(['highrise']);
  });

  it('asks nothing about traits where no item depends on one', async () => {
    expect(await askTraits(opened().session, [], [], 'zh-CN', () => false)).toEqual([]);
  });

  it('asks the kind of inspection', async () => {
    const { terminal, session: at } = opened();
    terminal.type(`${DOWN}\r`);
    expect(await askKind(at, 'routine')).toBe('special');
  });

  it('offers to go on, and understands 是, n and Enter', async () => {
    const unfinished = {
      number: 'JC-20261123-0001',
      enterpriseName: '示例餐饮有限公司',
      answered: 3,
      total: 15,
    };
    for (const [typed, meant] of [
      ['\r', true],
      ['n\r', false],
      ['否\r', false],
      ['是\r', true],
    ] as const) {
      const { terminal, session: at } = opened();
      terminal.type(typed);
      expect(await offerResume(at, unfinished)).toBe(meant);
    }
  });
});
