import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../src/content/compile-calendar.ts';
import { calendarOf, dayIn, type HolidayTable, isWorked } from '../../src/domain/calendar.ts';
import { deadline, type Term } from '../../src/domain/deadline.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const shipped = compileCalendar(seeds);
const tables = shipped.tables.map(({ table }) => table);
const calendar = calendarOf(tables);

/** An invented table of 2027, of use only for what a table changes. */
const table2027: HolidayTable = {
  year: 2027,
  notice: { title: '虚构的通知', number: '虚构1号', issuedOn: '2026-11-30' },
  holidays: [
    { name: { zh: '元旦', en: 'New Year' }, from: '2026-12-31', to: '2027-01-02', work: ['2027-01-03'] },
    { name: { zh: '劳动节', en: 'Labour Day' }, from: '2027-05-01', to: '2027-05-05', work: [] },
    { name: { zh: '国庆节', en: 'National Day' }, from: '2027-10-01', to: '2027-10-07', work: [] },
  ],
};
const with2027 = calendarOf([...tables, table2027]);

const days = (amount: number, roll = false): Term => ({ kind: 'calendar-days', amount, roll });
const workingDays = (amount: number): Term => ({ kind: 'working-days', amount, roll: false });
const months = (amount: number, roll = false): Term => ({ kind: 'months', amount, roll });

const due = (start: string, rule: Term, by = calendar) => deadline({ start, rule, calendar: by });

describe('a term of working days', () => {
  it.each([
    ['a Sunday that is worked counts', '2026-09-18', 5, '2026-09-24'],
    ['two Saturdays around the Spring Festival count', '2026-02-12', 7, '2026-02-28'],
    ['Mid-Autumn and National Day do not count', '2026-09-24', 10, '2026-10-15'],
    ['Labour Day does not count, the Saturday after it does', '2026-04-30', 5, '2026-05-11'],
    ['two plain weeks', '2026-11-23', 10, '2026-12-07'],
    ['a reply to a request for extension', '2026-11-19', 5, '2026-11-26'],
    ['it may start on a day off', '2026-10-03', 1, '2026-10-08'],
    ['none at all ends where it starts', '2026-10-03', 0, '2026-10-03'],
  ])('%s', (_, start, amount, date) => {
    expect(due(start, workingDays(amount))).toMatchObject({ date, provisional: false, missingYears: [] });
  });

  it('tells each day that it skipped or counted against the week, and the table that says so', () => {
    const { steps, tableYears } = due('2026-09-18', workingDays(5));
    expect(steps.map(({ kind, ...step }) => [kind, 'day' in step && step.day])).toEqual([
      ['skipped', { date: '2026-09-19', kind: 'weekend', tableYear: 2026 }],
      [
        'counted',
        {
          date: '2026-09-20',
          kind: 'make-up',
          holiday: { zh: '国庆节', en: 'National Day' },
          tableYear: 2026,
        },
      ],
    ]);
    expect(tableYears).toEqual([2026]);
  });

  it('into a year without a table is provisional, and New Year is off even so', () => {
    expect(due('2026-12-30', workingDays(3))).toMatchObject({
      date: '2027-01-05',
      provisional: true,
      missingYears: [2027],
    });
  });

  it('at the end of December already waits for the table of the next year', () => {
    expect(due('2026-12-24', workingDays(2))).toMatchObject({ date: '2026-12-28', provisional: false });
    expect(due('2026-12-24', workingDays(3))).toMatchObject({ date: '2026-12-29', missingYears: [2027] });
    expect(due('2026-12-30', workingDays(1), with2027)).toMatchObject({
      date: '2027-01-03',
      provisional: false,
    });
  });

  it('across two years names both missing tables', () => {
    expect(due('2027-12-30', workingDays(5)).missingYears).toEqual([2027, 2028]);
  });
});

describe('a term of calendar days', () => {
  it('ends on a holiday if it must: a rectification never rolls', () => {
    expect(due('2026-09-16', days(15))).toMatchObject({
      date: '2026-10-01',
      lastDay: { kind: 'holiday' },
      tableYears: [],
    });
  });

  it('rolls in procedure to the first working day', () => {
    const found = due('2026-09-16', days(15, true));
    expect(found).toMatchObject({ date: '2026-10-08', provisional: false });
    expect(found.steps.map(({ kind }) => kind)).toEqual(Array(7).fill('rolled'));
  });

  it('rolls to a weekend day that is worked, no further', () => {
    expect(due('2026-09-18', days(1, true)).date).toBe('2026-09-20');
  });

  it('runs into a year without a table as it is, and provisionally where it may roll', () => {
    expect(due('2026-11-23', days(60))).toMatchObject({ date: '2027-01-22', provisional: false });
    expect(due('2026-11-23', days(60, true))).toMatchObject({ date: '2027-01-22', missingYears: [2027] });
  });

  it('is inclusive: overdue from the next day', () => {
    expect(due('2026-11-06', days(7))).toMatchObject({ date: '2026-11-13', overdueFrom: '2026-11-14' });
  });
});

describe('a term of months', () => {
  it('ends on the same day of the month, or on the last where the month is too short', () => {
    expect(due('2026-05-23', months(6))).toMatchObject({ date: '2026-11-23', steps: [] });
    expect(due('2026-08-31', months(6))).toMatchObject({
      date: '2027-02-28',
      provisional: false,
      steps: [{ kind: 'month-end', date: '2027-02-28' }],
    });
    expect(due('2027-08-31', months(6)).date).toBe('2028-02-29');
  });

  it('does not roll from a Sunday of which no table says that it is off', () => {
    const found = due('2026-08-31', months(6, true));
    expect(found).toMatchObject({ date: '2027-02-28', provisional: true, missingYears: [2027] });
    expect(found.steps.at(-1)).toMatchObject({ kind: 'not-rolled', day: { date: '2027-02-28' } });
  });

  it('rolls from it once the table is there', () => {
    expect(due('2026-08-31', months(6, true), with2027)).toMatchObject({
      date: '2027-03-01',
      provisional: false,
    });
  });

  it('rolls from a day that the law makes a holiday with or without a table', () => {
    expect(due('2026-04-01', months(6, true)).date).toBe('2026-10-08');
    expect(due('2027-04-01', months(6, true))).toMatchObject({ date: '2027-10-04', provisional: true });
  });
});

describe('the days of a year without a table', () => {
  it.each(['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'])(
    '%s is off by law',
    (date) => {
      expect(dayIn(calendar, date)).toEqual({ date, kind: 'statutory' });
    },
  );

  it('are otherwise what the week makes them, for the time being', () => {
    expect(dayIn(calendar, '2027-02-06')).toEqual({
      date: '2027-02-06',
      kind: 'weekend',
      missingYear: 2027,
    });
    expect(isWorked(dayIn(calendar, '2027-02-08'))).toBe(true);
  });

  it('a later table of the same year replaces the earlier whole', () => {
    const amended = { ...table2027, holidays: table2027.holidays.slice(1) };
    const twice = calendarOf([...tables, table2027, amended]);
    expect(dayIn(twice, '2027-01-03').kind).toBe('weekend');
  });
});

describe('the deadline rules that come with the program', () => {
  const rule = (id: string) => shipped.rules.find((one) => one.id === id)!;

  it('give the dates of the scenarios', () => {
    const of = (id: string, start: string) => due(start, rule(id)).date;
    expect(of('extension-reply', '2026-11-19')).toBe('2026-11-26');
    expect(of('verification', '2026-11-23')).toBe('2026-12-03');
    expect(of('verification-working-days', '2026-11-23')).toBe('2026-12-07');
    expect(of('reconsideration', '2026-11-23')).toBe('2027-01-22');
  });

  it('roll only where it is procedure, and say where they come from', () => {
    expect(shipped.rules.filter((one) => one.roll).map((one) => one.id)).toEqual([
      'reconsideration',
      'litigation',
    ]);
    for (const { source, version } of shipped.rules) {
      expect(source.zh).toMatch(/\p{Script=Han}/u);
      expect(version).toBe('2026.1');
    }
  });
});
