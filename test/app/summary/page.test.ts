import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, type PageFacts } from '../../../src/app/summary/build-page.ts';
import { sectorBars } from '../../../src/app/summary/page-bars.ts';
import { summarise } from '../../../src/app/summary/summarise.ts';
import { reportMajor } from '../../../src/domain/hazard-steps.ts';
import { periodFrom } from '../../../src/domain/period.ts';
import { OTHER_SECTOR } from '../../../src/domain/sector.ts';
import { zhCN } from '../../../src/messages/zh-CN/index.ts';
import type { PageModel } from '../../../src/report/summary/page-model.ts';
import { author } from '../../builders.ts';
import { district } from './district.ts';

const place = district();
const period = periodFrom('2026-11');
let page: PageModel;

beforeAll(async () => {
  await place.visit('九洲街道', '2026-10-05', [{ fixedOn: '2026-10-20', closedOn: '2026-10-20' }, {}]);
  await place.visit('桃源街道', '2026-11-03', [
    { fixedOn: '2026-11-15', closedOn: '2026-11-15' },
    { onTheSpot: true },
    { voidedOn: '2026-11-04' },
  ]);
  await place.visit('南站街道', '2026-11-24', [{}, { grade: 'major' }]);
  const [major] = await place.store.hazards({ grade: 'major' });
  const { id, hazard } = major!;
  const stamp = { at: '2026-11-25T10:00:00+08:00', by: '甲某' };
  const steps = [
    ...reportMajor(hazard, { to: '区安委办', note: '' }, stamp),
    {
      ...stamp,
      type: 'listed',
      level: 'district',
      number: '西安委〔2026〕1号',
      interimMeasures: '停用',
    } as const,
  ];
  await place.store.appendHazardEvents(id, hazard.version, steps, author);
  page = await buildPage(place.store, { period, today: '2026-12-05' }, zhCN);
});

afterAll(() => place.remove());

const headline = () =>
  page.headline.figures.map(({ label, value, change }) => [label, value, change].join(' · '));
const rowsOf = (id: string) =>
  page.bars.find((chart) => chart.id === id)!.rows.map(({ label, numbers }) => [label, ...numbers].join(' '));
const tableOf = (id: string) => page.tables.find((one) => one.id === id)!;

describe('the page’s figures', () => {
  it('tell the period beside the one before', () => {
    expect(headline()).toEqual([
      '检查企业（家） · 2 · ▲ 增加 1（上期 1）',
      '检查家次 · 2 · ▲ 增加 1（上期 1）',
      '一般隐患（项） · 3 · ▲ 增加 1（上期 2）',
      '一般隐患整改率 · 66.67% · ▲ 增加 16.67 个百分点（上期 50.00%）',
      '期末未销号一般隐患 · 2 · ▲ 增加 1（上期 1）',
      '重大隐患（项） · 1 · ▲ 增加 1（上期 0）',
      '重大隐患销号率 · 0.00% · 上期 —',
      '期末未销号重大隐患 · 1 · ▲ 增加 1（上期 0）',
      '逾期未整改（项） · 0 · ',
      '生产安全事故（起） · 待填 · 上期 待填',
    ]);
  });

  it('are those of the returns', async () => {
    const terms = { period, today: '2026-12-05', withText: false, compare: false, yearToDate: false };
    const { returns } = await summarise(place.store, { ...terms, returns: ['C'] }, zhCN.summary);
    const streets = returns[0]!.rows.map(({ label, cells }) => {
      const of = (figure: string) => cells.find((one) => one.figure.split('@')[0] === figure)!.value ?? 0;
      return [label, of('C8') + of('C12'), of('C9') + of('C13')].join(' ');
    });
    expect(rowsOf('streets').map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual(
      streets.slice(0, -1),
    );
  });

  it('keep a bar for every street and sector, and no rate where there was nothing', () => {
    expect(rowsOf('streets')).toHaveLength(10);
    expect(rowsOf('sectors')).toHaveLength(10);
    expect(rowsOf('streets')).toContain('桃源街道 2 2 100.00%');
    expect(rowsOf('sectors')).toContain('消防 0 0 —');
  });

  it('give a bar to hazards of no sector, so that sectors and streets add up to the same', () => {
    const none = { foundVoided: 0, foundClosed: 0, closed: 0, voided: 0, transferred: 0 };
    const hazard = { ...none, street: '桃源街道', grade: 'general', found: 4, foundFixed: 1 } as const;
    const hazards = [
      { ...hazard, sector: 'gas' },
      { ...hazard, sector: OTHER_SECTOR },
    ];
    const nothing = { visits: [], kinds: [], register: [], documents: [], majors: [], inputs: new Map() };
    const facts = { now: { ...nothing, hazards } } as unknown as PageFacts;
    const { rows } = sectorBars(facts, zhCN);
    expect(rows.at(-1)).toEqual({ label: '其他', whole: 4, part: 1, numbers: ['4', '1', '25.00%'] });
    expect(rows).toHaveLength(11);
  });

  it('count what is open by age, and found and closed by month', () => {
    expect(rowsOf('ages')).toEqual(['7 天以内 2', '8–30 天 0', '31–90 天 1', '超过 90 天 0']);
    expect(page.trend.months.slice(-2)).toEqual([
      { month: '2026-10', values: [2, 1] },
      { month: '2026-11', values: [5, 2] },
    ]);
    expect(page.trend.months).toHaveLength(24);
    expect(page.trend.table.rows).toHaveLength(24);
  });

  it('name the majors with their listing', () => {
    expect(tableOf('majors').table.rows.map((row) => row.slice(1))).toEqual([
      ['示例南站街道', '南站街道', '2026-11-24', '2027-12-31', '待整改', '否', '区级 西安委〔2026〕1号'],
    ]);
  });

  it('name what is overdue on the last day that is known, longest first', async () => {
    const later = await buildPage(place.store, { period: periodFrom('2028-01'), today: '2028-01-10' }, zhCN);
    const { note, table } = later.tables.find((one) => one.id === 'overdue')!;
    expect(note).toBe('2028-01-10 逾期未整改 3 项');
    expect(table.rows.map((row) => row.at(-1))).toEqual(['10', '10', '10']);
    expect(tableOf('overdue').table.rows).toEqual([]);
  });

  it('stop at a day that is asked for', async () => {
    const terms = { period, today: '2026-12-05', asOf: '2026-11-10' };
    const early = await buildPage(place.store, terms, zhCN);
    expect(early.headline.figures.map(({ value }) => value).slice(0, 5)).toEqual([
      '1',
      '1',
      '2',
      '50.00%',
      '2',
    ]);
  });
});
