import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../src/content/compile-calendar.ts';
import { readDeadlineFile } from '../../src/content/deadline-file.ts';
import { readHolidayFile } from '../../src/content/holiday-file.ts';
import { holidaySkeleton } from '../../src/content/holiday-skeleton.ts';
import { calendarOf, dayIn, daysOff, isWorked } from '../../src/domain/calendar.ts';
import { addDays } from '../../src/domain/local-date.ts';
import { messagesIn } from '../messages-in.ts';

const TABLE = `year: 2027
notice: { title: 虚构的通知, number: 虚构1号, issuedOn: 2026-11-30 }
holidays:
  - name: { zh: 元旦, en: New Year }
    from: 2026-12-31
    to: 2027-01-02
    work: [2027-01-03]
  - name: { zh: 劳动节, en: Labour Day }
    from: 2027-05-01
    to: 2027-05-05
  - name: { zh: 国庆节, en: National Day }
    from: 2027-10-01
    to: 2027-10-07
    work: [2027-10-09, 2027-09-26]
`;

const read = (text: string) => readHolidayFile('2027.yaml', new TextEncoder().encode(text));
const readRules = (text: string) => readDeadlineFile('deadlines.yaml', new TextEncoder().encode(text));

describe('the holiday tables that come with the program', () => {
  const { tables } = compileCalendar(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const calendar = calendarOf(tables.map(({ table }) => table));

  it('are those of 2024 to 2026, each with its notice', () => {
    expect(tables.map(({ table }) => [table.year, table.notice.number])).toEqual([
      [2024, '国办发明电〔2023〕7号'],
      [2025, '国办发明电〔2024〕12号'],
      [2026, '国办发明电〔2025〕7号'],
    ]);
  });

  it.each([2024, 2025, 2026])('say of every day of %i what chinese-days says', (year) => {
    const differing: string[] = [];
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      if (isWorked(dayIn(calendar, date)) !== chineseDays.isWorkday(date)) differing.push(date);
    }
    expect(differing).toEqual([]);
  });

  it.each([2024, 2025, 2026])('give the same days of %i to holidays as chinese-days', (year) => {
    const theirs: string[] = [];
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const { name, work } = chineseDays.getDayDetail(date);
      if (!work && name.includes(',')) theirs.push(date);
    }
    const { holidays } = tables.find(({ table }) => table.year === year)!.table;
    expect(holidays.flatMap(daysOff)).toEqual(theirs);
  });
});

describe('a holiday table', () => {
  it('is read with its New Year begun in the December before', () => {
    const { table, diagnostics } = read(TABLE);
    expect(diagnostics).toEqual([]);
    expect(table!.holidays[0]).toEqual({
      name: { zh: '元旦', en: 'New Year' },
      from: '2026-12-31',
      to: '2027-01-02',
      work: ['2027-01-03'],
    });
    expect(table!.holidays[1]!.work).toEqual([]);
  });

  const WRONG: readonly (readonly [string, string, string, string])[] = [
    [
      'a holiday that ends before it starts',
      'to: 2027-10-07',
      'to: 2027-09-07',
      '13:9 holiday.ends-before-start',
    ],
    ['a month too far', 'to: 2027-10-07', 'to: 2027-11-07', '13:9 holiday.too-long'],
    ['a day of another year', 'from: 2026-12-31', 'from: 2026-11-30', '5:11 holiday.other-year'],
    ['a make-up day of last year', 'work: [2027-01-03]', 'work: [2026-01-04]', '7:12 holiday.other-year'],
    ['a make-up day twice', '2027-09-26]', '2027-10-09]', '14:24 holiday.day-twice'],
    ['a day off that is worked', '2027-10-09, ', '2027-10-03, ', '14:12 holiday.day-twice'],
    ['a make-up day in the week', '2027-09-26]', '2027-09-27]', '14:24 holiday.work-on-weekday'],
    [
      'a holiday of the law left out',
      'from: 2027-10-01',
      'from: 2027-10-02',
      '3:1 holiday.statutory-day-missing',
    ],
    ['a day that is not', '2027-10-09', '2027-10-39', '14:12 date.format'],
    ['no number of the notice', 'number: 虚构1号, ', '', '2:1 key.missing'],
    ['a mistyped key', '    work: [2027-01-03]', '    works: [2027-01-03]', '7:5 key.unknown'],
    ['a year out of reach', 'year: 2027', 'year: 3027', '1:7 number.range'],
  ];

  it.each(WRONG)('tells %s, at its place', (_, from, to, said) => {
    expect(TABLE).toContain(from);
    const { table, diagnostics } = read(TABLE.replace(from, to));
    expect(table).toBeUndefined();
    expect(diagnostics.map(({ line, col, code }) => `${line}:${col} ${code}`)).toContain(said);
  });

  it.each(WRONG)('has a whole sentence for %s in both languages', (_, from, to) => {
    for (const { code, details } of read(TABLE.replace(from, to)).diagnostics) {
      for (const t of [messagesIn('zh-CN'), messagesIn('en')]) {
        const words: Record<string, (facts: typeof details) => string> = { ...t.problems, ...t.diagnostics };
        expect(words[code]!(details)).not.toMatch(/undefined|null|NaN|\[object|“”/);
      }
    }
  });

  it('tells all its faults at once', () => {
    const { diagnostics } = read(TABLE.replace('2027-10-09, 2027-09-26', '2027-10-08, 2027-09-27'));
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'holiday.work-on-weekday',
      'holiday.work-on-weekday',
    ]);
  });

  it('is not complete as a skeleton, and is when filled in', () => {
    const words = { heading: 'h', number: 'n', issuedOn: 'i', from: 'f', to: 't', work: 'w' };
    const skeleton = holidaySkeleton(2027, words);
    const empty = read(skeleton).diagnostics;
    expect(empty.length).toBeGreaterThan(5);
    expect(empty.every(({ code }) => code === 'text.empty')).toBe(true);
    const days = ['01-01', '02-05', '04-05', '05-01', '06-09', '09-15', '10-01'].values();
    const spans: Record<string, string> = { '05-01': '05-05', '10-01': '10-07' };
    const filled = skeleton
      .replace('number: #', 'number: 虚构1号 #')
      .replace('issuedOn: #', 'issuedOn: 2026-11-30 #')
      .replaceAll(/from:.*\n {4}to:/g, () => {
        const day = days.next().value!;
        const to = spans[day];
        return `from: 2027-${day}\n    to:${to ? ` 2027-${to}` : ''}`;
      });
    expect(read(filled).diagnostics).toEqual([]);
  });
});

describe('a file of deadline rules', () => {
  const RULES = `version: 2027.1
rules:
  - id: reply
    title: { zh: 答复, en: Reply }
    kind: working-days
    amount: 5
    source: { zh: 虚构的办法, en: An invented measure }
    verified: T
`;

  it('gives rules that do not roll unless they say so, with the version of the file', () => {
    expect(readRules(RULES).rules).toEqual([
      {
        id: 'reply',
        title: { zh: '答复', en: 'Reply' },
        kind: 'working-days',
        amount: 5,
        roll: false,
        source: { zh: '虚构的办法', en: 'An invented measure' },
        verified: 'T',
        version: '2027.1',
      },
    ]);
  });

  it.each([
    ['kind: working-days', 'kind: weeks', '5:11 value.unknown'],
    ['amount: 5', 'amount: 0', '6:13 number.range'],
    ['    verified: T', '    verified: T\n    roll: maybe', '9:11 value.unknown'],
    [RULES, RULES + RULES.slice(RULES.indexOf('  - id')), '9:9 id.duplicate'],
  ])('is refused for %j written as %j', (from, to, said) => {
    const { rules, diagnostics } = readRules(RULES.replace(from, to));
    expect(rules).toBeUndefined();
    expect(diagnostics.map(({ line, col, code }) => `${line}:${col} ${code}`)).toEqual([said]);
  });
});
