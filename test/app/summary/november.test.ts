import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../../src/app/summary/explain.ts';
import { isBalanced } from '../../../src/app/summary/flow.ts';
import { summarise } from '../../../src/app/summary/summarise.ts';
import type { SummaryModel } from '../../../src/app/summary/summary-model.ts';
import { RETURNS } from '../../../src/domain/figure.ts';
import { periodFrom, until } from '../../../src/domain/period.ts';
import { summary as t } from '../../../src/messages/zh-CN/summary.ts';
import { type Course, district } from './district.ts';

const many = (count: number, course: Course): Course[] => Array.from({ length: count }, () => course);
const done = (fixedOn: string): Course => ({ fixedOn, closedOn: fixedOn });
const fresh = (grade: Course['grade'] = 'general'): Course => ({ grade });

const terms = {
  period: periodFrom('2026-11'),
  today: '2026-12-01',
  returns: ['A', 'B', 'C', 'D'],
  withText: true,
  compare: false,
  yearToDate: false,
} as const;

const place = district();
let november: SummaryModel;

// The worked example: the year so far, then what November brought.
beforeAll(async () => {
  await place.visit('九洲街道', '2026-03-05', [
    ...many(109, done('2026-03-20')),
    ...many(4, { ...done('2026-04-20'), grade: 'major' }),
  ]);
  await place.visit('南站街道', '2026-10-12', [
    ...many(2, done('2026-11-10')),
    fresh(),
    { ...done('2026-11-12'), grade: 'major' },
  ]);
  await place.visit('桃源街道', '2026-11-03', [...many(3, done('2026-11-15')), { onTheSpot: true }]);
  await place.visit('南站街道', '2026-11-06', [...many(2, done('2026-11-20')), fresh()]);
  await place.visit('九洲街道', '2026-11-09', [fresh(), { voidedOn: '2026-11-11' }, fresh('major')]);
  november = await summarise(place.store, terms, t);
});

afterAll(() => place.remove());

const row = (name: 'A' | 'B' | 'C' | 'D', label: string) =>
  november.returns.find((one) => one.name === name)!.rows.find((one) => one.label === label)!.cells;
const cell = (name: 'A' | 'B' | 'C' | 'D', label: string, figure: string) =>
  row(name, label).find((one) => one.figure.split('@')[0] === figure)!.text;

describe('the returns of November', () => {
  it('count what came in, what went out and what is left', () => {
    const [general, major] = november.flows.filter(({ street }) => street === undefined);
    expect(general).toMatchObject({ opening: 3, found: 9, closed: 8, voided: 1, transferred: 0, closing: 3 });
    expect(major).toMatchObject({ opening: 1, found: 1, closed: 1, voided: 0, transferred: 0, closing: 1 });
    expect(november.flows.every(isBalanced)).toBe(true);
  });

  it('rate what was found in the month by what of it was put right, without what was voided', () => {
    expect(cell('A', '燃气', 'A4')).toBe('8');
    expect(cell('A', '燃气', 'A5')).toBe('6');
    expect(cell('A', '燃气', 'A6')).toBe('75.00%');
    expect(cell('A', '燃气', 'A7')).toBe('1');
    expect(cell('A', '燃气', 'A9')).toBe('0.00%');
  });

  it('keep every street and sector, and a dash where there is nothing to rate', () => {
    const streets = november.returns.find(({ name }) => name === 'C')!.rows;
    expect(streets).toHaveLength(11);
    const rates = streets.map(({ label, cells }) => [
      label,
      cells.find(({ figure }) => figure.startsWith('C8'))!.text,
      cells.find(({ figure }) => figure.startsWith('C9'))!.text,
      cells.find(({ figure }) => figure.startsWith('C11'))!.text,
    ]);
    expect(rates).toContainEqual(['桃源街道', '4', '4', '100.00%']);
    expect(rates).toContainEqual(['南站街道', '3', '2', '66.67%']);
    expect(rates).toContainEqual(['九洲街道', '1', '0', '0.00%']);
    expect(rates).toContainEqual(['合计', '8', '6', '75.00%']);
    expect(rates.filter(([, found, , rate]) => found === '0' && rate === '—')).toHaveLength(7);
    expect(november.returns.find(({ name }) => name === 'A')!.rows).toHaveLength(11);
  });

  it('tell houses from visits', () => {
    expect(cell('C', '合计', 'C3')).toBe('3');
    expect(cell('C', '合计', 'C16')).toBe('3');
    expect(cell('A', '燃气', 'A1')).toBe('3');
    expect(cell('D', '出动检查人员(人次)', 'D6')).toBe('6');
  });

  it('leave to fill in what only the office knows, until it is given', async () => {
    expect(cell('D', '罚款额(万元)', 'D23')).toBe('待填');
    const given = {
      period: '2026-11',
      name: 'penalty-amount',
      value: '3.5',
      at: '2026-12-01T09:00:00+08:00',
      by: '甲某',
    };
    await place.store.setFigure(given, { name: '甲某', now: new Date(given.at), fixedClock: true });
    november = await summarise(place.store, terms, t);
    expect(cell('D', '罚款额(万元)', 'D23')).toBe('3.5');
  });

  it('add up to the year', async () => {
    const year = await summarise(place.store, { ...terms, yearToDate: true, withText: false }, t);
    const total = year.returns[0]!.rows.find(({ label }) => label === '燃气')!.cells;
    expect(total.slice(3, 9).map(({ text }) => text)).toEqual(['120', '117', '97.50%', '6', '5', '83.33%']);
  });

  it('say in words what the tables say', () => {
    const text = november.text.flatMap(({ paragraphs }) => paragraphs).join('\n');
    expect(text).toContain('发现隐患9项（一般8项、重大1项），已整改6项，整改率66.67%');
    expect(text).toContain(
      '本期没有检查记录的街道：南浦街道、朝阳洲街道、广润门街道、绳金塔街道、丁公路街道、朝农街道、桃花街道。',
    );
    expect(text).toContain('一般隐患：期初3项，新增9项，销号8项，撤销1项，移交0项，期末3项（平衡）');
  });
});

describe('a figure opened down to its rows', () => {
  it('comes out the same by another way, whichever it is and wherever it is taken', async () => {
    for (const definition of Object.values(RETURNS).flat()) {
      const { from } = definition.source;
      if (from === 'rate' || from === 'input') continue;
      const bySector = ['documents', 'visit-kinds'].includes(from) ? [] : ['@gas', '@other', '@gas@九洲街道'];
      for (const where of ['', '@南站', ...bySector]) {
        const figure = definition.id + where;
        const found = await explain(place.store, figure, terms.period, t.figures);
        expect([figure, found.recounted]).toEqual([figure, found.value]);
      }
    }
  });

  it.each([
    ['A4', 8],
    ['a5@gas', 6],
    ['C10@南站', 1],
    ['A4@燃气@九洲', 1],
    ['发现一般隐患@九洲', 1],
    ['检查家次', 3],
    ['A1', 3],
    ['D3', 3],
    ['D6', 6],
    ['A10', 2],
  ])('%s is %d', async (figure, value) => {
    const found = await explain(place.store, figure, terms.period, t.figures);
    expect(found).toMatchObject({ value, recounted: value });
    const rows = [found.hazards, found.visits, found.papers, found.enterprises].flat();
    expect(rows).toHaveLength(figure === 'D6' ? 3 : value);
  });

  it.each([
    ['A6', 'summary.rate-explained'],
    ['D23', 'summary.not-explained'],
    ['X1', 'summary.unknown-figure'],
    ['', 'summary.unknown-figure'],
    ['A4@nowhere', 'summary.unknown-figure'],
    ['A4@gas@fire', 'summary.unknown-figure'],
    ['A4@', 'summary.unknown-figure'],
    ['D3@gas', 'summary.unknown-figure'],
  ])('%s says why there are none', async (figure, problem) => {
    await expect(explain(place.store, figure, terms.period, t.figures)).rejects.toThrow(problem);
  });
});

describe('what another body took over', () => {
  it('counts as no hazard once it is voided, and as fixed once their result closes it', async () => {
    const other = district();
    await other.visit('桃源街道', '2026-11-03', [
      { transferredOn: '2026-11-05', voidedOn: '2026-11-08' },
      { transferredOn: '2026-11-05', closedOn: '2026-11-09' },
    ]);
    const [counts] = await other.store.hazardCounts(terms.period);
    expect(counts).toMatchObject({ found: 2, foundVoided: 1, foundFixed: 1, transferred: 1, voided: 1 });
    expect(await other.store.hazardCountsByRows(terms.period)).toEqual([counts]);
    expect((await other.store.check()).faults).toEqual([]);
    await other.remove();
  });
});

describe('what is overdue', () => {
  const supervision = async (change: object) => {
    const { text } = await summarise(place.store, { ...terms, withText: true, ...change }, t);
    return text.find(({ heading }) => heading.startsWith('四、'))!.paragraphs;
  };

  it('is told with those overdue longest', async () => {
    const later = { period: periodFrom('2028-01'), today: '2028-01-10' };
    const overdue = await place.store.hazards({ overdueOn: later.today });
    expect(overdue.length).toBeGreaterThan(0);
    const majors = overdue.filter(({ hazard }) => hazard.grade === 'major').length;
    const [told] = await supervision(later);
    expect(told).toContain(
      `截至2028-01-10逾期未整改的隐患${overdue.length}项，其中重大隐患${majors}项。逾期最久的：`,
    );
    const [{ hazard, enterpriseName, street }] = overdue as [(typeof overdue)[number]];
    expect(told).toContain(`：${enterpriseName}（${street}，${hazard.number}，逾期10天）`);
    expect(told!.match(/逾期10天/g)).toHaveLength(Math.min(5, overdue.length));
    expect(told!.endsWith('等，详见逾期清单。')).toBe(overdue.length > 5);
    const ended = await supervision({ ...later, today: '2028-03-01' });
    expect(ended[0]).toContain('截至2028-01-31逾期');
    expect(ended[0]).toContain('逾期31天');
  });

  it('may be nothing', async () => {
    expect(await supervision({ asOf: '2026-01-01', period: periodFrom('2025-12') })).toEqual([
      '截至2025-12-31没有逾期未整改的隐患。',
      expect.stringContaining('工作提醒单0份'),
    ]);
  });
});

describe('a period beside others', () => {
  const general = async (change: object) => {
    const { comparison, text } = await summarise(place.store, { ...terms, compare: true, ...change }, t);
    return {
      general: comparison.find(({ name }) => name === 'general'),
      sentence: text[0]!.paragraphs.find((line) => line.startsWith('发现隐患数')),
    };
  };

  it('is told with its change', async () => {
    expect(await general({})).toEqual({
      general: { name: 'general', now: 8, before: 3, lastYear: 0, year: 120 },
      sentence: '发现隐患数与上期相比增加5（125%），与上年同期相比增加9。',
    });
  });

  it('is cut where the period is cut', async () => {
    expect((await general({ asOf: '2026-11-04' })).general).toMatchObject({ now: 4, before: 0, year: 116 });
  });

  it('has none before it when the year is counted up to its end', async () => {
    expect(await general({ yearToDate: true })).toEqual({
      general: { name: 'general', now: 120, lastYear: 0, year: 120 },
      sentence: '发现隐患数与上年同期相比增加126。',
    });
    const year = await general({ period: periodFrom('2026') });
    expect(year.general).toEqual({ name: 'general', now: 120, lastYear: 0, year: 120 });
  });
});

describe('a month that is cut', () => {
  it('counts only what was known by that day', async () => {
    const early = await summarise(place.store, { ...terms, asOf: '2026-11-10', withText: false }, t);
    const [general] = early.flows;
    expect(general).toMatchObject({ opening: 3, found: 9, closed: 3, voided: 0, closing: 9 });
    expect(early.flows.every(isBalanced)).toBe(true);
  });

  it('runs from cut-off to cut-off', async () => {
    const period = periodFrom('2026-11', 5);
    expect(period).toMatchObject({ from: '2026-10-06', to: '2026-11-05' });
    const counts = await place.store.hazardCounts(period);
    expect(counts.reduce((sum, { found }) => sum + found, 0)).toBe(8);
  });

  it('ends no later than it ends', () => {
    expect(until(periodFrom('2026-11'), '2027-01-01').to).toBe('2026-11-30');
  });
});
