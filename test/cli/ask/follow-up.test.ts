import { describe, expect, it, onTestFinished } from 'vitest';
import { deltaOf } from '../../../src/app/follow-up-delta.ts';
import { runFollowUp } from '../../../src/app/run-follow-up.ts';
import { followUpAsker } from '../../../src/cli/ask/follow-up-asker.ts';
import { openSession } from '../../../src/cli/ask/session.ts';
import { applyHazardEvent, type Hazard, hazardFrom } from '../../../src/domain/hazard.ts';
import type { HazardEvent } from '../../../src/domain/hazard-event.ts';
import { order, raise, rectify } from '../../../src/domain/hazard-steps.ts';
import type { HazardRow } from '../../../src/store/store.ts';
import { author, inspectors, raisedHazard, stamp } from '../../builders.ts';
import { messagesIn } from '../../messages-in.ts';
import { terminalDouble } from './terminal-double.ts';
import { photo } from './walk-double.ts';

const TODAY = '2026-12-02';

function row(id: string, change: object, ...steps: ((hazard: Hazard) => HazardEvent[])[]): HazardRow {
  const events = raise(raisedHazard({ number: `YH-20261123-000${id}`, ...change }), stamp);
  for (const step of steps) events.push(...step(hazardFrom(events)!));
  return { id, hazard: hazardFrom(events)!, enterpriseName: '示例餐饮有限公司', street: '桃源街道' };
}

const reported = row(
  '1',
  { description: '报警器被拔下' },
  (one) => order(one, { paper: '责改1号' }, stamp),
  (one) => rectify(one, { measures: '已插上', photos: [] }, stamp),
);
const untouched = row('2', { description: '软管老化', requirement: '更换软管' });

/** A follow-up of these hazards at a terminal in memory. */
function follow(rows: readonly HazardRow[], language: 'zh-CN' | 'en' = 'zh-CN') {
  const terminal = terminalDouble();
  const { input, output } = terminal;
  const session = openSession({ input, output, t: messagesIn(language), color: false });
  onTestFinished(() => session.close());
  const stored: HazardEvent[] = [];
  const asker = followUpAsker({
    session,
    today: TODAY,
    keepPhoto: async (path) => photo(path),
    explain: () => undefined,
  });
  const kept = new Map(rows.map((one) => [one.id, one]));
  const store = {
    appendHazardEvents: async (id: string, _seen: number, events: readonly HazardEvent[]) => {
      stored.push(...events);
      const before = kept.get(id)!;
      const hazard = events.reduce<Hazard>(applyHazardEvent, before.hazard);
      kept.set(id, { ...before, hazard });
      return kept.get(id)!;
    },
  };
  const now = () => `${TODAY}T10:00:00+08:00`;
  const ended = runFollowUp(rows, { store, asker, inspectors, now, author: () => author });
  ended.catch(() => undefined);
  return { terminal, stored, ended };
}

describe('a follow-up at the terminal', () => {
  it('shows what was found, ordered, due and reported beside each hazard', async () => {
    const { terminal } = follow([reported, untouched]);
    const screen = (await terminal.shows('报警器被拔下')).join('\n');
    for (const words of ['第 1/2 条', '责改1号', '2026-11-30  逾期2天', '已插上', '1 合格', '2 不合格'])
      expect(screen).toContain(words);
  });

  it('stores each verdict before it shows the next hazard, and both inspectors with it', async () => {
    const { terminal, stored, ended } = follow([reported, untouched]);
    await terminal.shows('第 1/2 条');
    terminal.type('1');
    await terminal.shows('第 2/2 条');
    expect(stored).toMatchObject([{ type: 'verified', outcome: 'effective', inspectors }]);
    terminal.type('2');
    await terminal.shows('还有什么没整改到位');
    terminal.type('只换了一根\r');
    await terminal.shows('新的整改期限');
    terminal.type('+7\r');
    const rows = await ended;
    expect(stored[1]).toMatchObject({ outcome: 'ineffective', note: '只换了一根', dueOn: '2026-12-09' });
    const delta = deltaOf(rows, [], TODAY);
    expect(delta.resolved.map((one) => one.id)).toEqual(['1']);
    expect(delta.changed.map((one) => one.id)).toEqual(['2']);
  });

  it('asks what was done where nothing was reported, with what was required filled in', async () => {
    const { terminal, stored, ended } = follow([untouched]);
    await terminal.shows('企业还没有报告整改');
    terminal.type('1');
    await terminal.shows('看到做了什么整改');
    terminal.type('\r');
    await ended;
    expect(stored.map((event) => event.type)).toEqual(['rectified', 'verified']);
    expect(stored[0]).toMatchObject({ measures: '更换软管' });
  });

  it('takes a note and photos before the verdict', async () => {
    const { terminal, stored, ended } = follow([reported]);
    await terminal.shows('第 1/1 条');
    terminal.type('n');
    await terminal.shows('清空即删除');
    terminal.type('现场试过\r');
    await terminal.shows('现场试过');
    terminal.type('p');
    await terminal.shows('照片文件');
    terminal.type('after.jpg\r');
    await terminal.shows('本次 1 张');
    terminal.type('1');
    await ended;
    expect(stored).toMatchObject([{ note: '现场试过', photos: [{ name: 'after.jpg' }] }]);
  });

  it('is left with s, and what was judged stays', async () => {
    const { terminal, stored, ended } = follow([reported, untouched]);
    await terminal.shows('第 1/2 条');
    terminal.type('1s');
    const rows = await ended;
    expect(stored).toHaveLength(1);
    expect(deltaOf(rows, [], TODAY).stillOpen.map((one) => one.id)).toEqual(['2']);
  });

  it('goes back, and records another verdict as a further step', async () => {
    const { terminal, stored } = follow([reported, untouched]);
    await terminal.shows('第 1/2 条');
    terminal.type('1');
    await terminal.shows('第 2/2 条');
    terminal.type('b');
    await terminal.shows('复查合格');
    terminal.type('1');
    await terminal.shows('第 2/2 条');
    expect(stored).toHaveLength(1);
    terminal.type('b2');
    await terminal.shows('还有什么没整改到位');
    terminal.type('又断电\r\r');
    await terminal.shows('第 2/2 条');
    expect(stored.map((event) => event.type === 'verified' && event.outcome)).toEqual([
      'effective',
      'ineffective',
    ]);
  });

  it('speaks English', async () => {
    const { terminal } = follow([untouched], 'en');
    await terminal.shows('the enterprise has reported nothing yet');
  });
});
