import { addDays, type LocalDate, weekdayOf } from './local-date.ts';
import type { Text } from './text.ts';

/** 放假安排: the days off of one holiday, and the weekend days worked in exchange (调休上班). */
export interface Holiday {
  readonly name: Text;
  readonly from: LocalDate;
  /** Inclusive. */
  readonly to: LocalDate;
  readonly work: readonly LocalDate[];
}

/** The State Council's yearly notice that a table comes from. */
export interface HolidayNotice {
  readonly title: string;
  /** 文号, such as 国办发明电〔2025〕7号. */
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly url?: string | undefined;
}

/** The holidays of one year as published. Those of the New Year may begin in the December before. */
export interface HolidayTable {
  readonly year: number;
  readonly notice: HolidayNotice;
  /** How the table was made, where that needs saying. */
  readonly note?: Text | undefined;
  readonly holidays: readonly Holiday[];
}

/** Published tables, ready for looking up days. */
export interface Calendar {
  readonly tables: ReadonlyMap<number, HolidayTable>;
  readonly named: ReadonlyMap<LocalDate, NamedDay>;
}

interface NamedDay {
  readonly kind: 'holiday' | 'make-up';
  readonly holiday: Text;
  readonly tableYear: number;
}

/**
 * What a day is. `statutory` is a day that the law itself makes a holiday, in a year whose table is not published;
 * `make-up` is a weekend day that is worked.
 */
export type DayKind = 'workday' | 'make-up' | 'weekend' | 'holiday' | 'statutory';

/** A day as the tables have it. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly holiday?: Text | undefined;
  /** The year of the table that says so. */
  readonly tableYear?: number | undefined;
  /** The year whose table is needed and not there: until it is published, `kind` is only likely. */
  readonly missingYear?: number | undefined;
}

/**
 * Days that 《全国年节及纪念日放假办法》 (in force since 2025-01-01) makes holidays by the solar calendar. The others
 * follow the moon and are known only from the notice.
 */
export const STATUTORY_DAYS: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

// The notice of a year gives the New Year three days, so it can reach back to 29 December, as that for 2019 did.
const NEXT_NOTICE_FROM = '12-29';

/** Tables put together; a later one replaces an earlier one of its year. */
export function calendarOf(tables: readonly HolidayTable[]): Calendar {
  const byYear = new Map(tables.map((table) => [table.year, table]));
  const named = new Map<LocalDate, NamedDay>();
  for (const { year: tableYear, holidays } of byYear.values()) {
    for (const holiday of holidays) {
      for (const date of daysOff(holiday)) {
        named.set(date, { kind: 'holiday', holiday: holiday.name, tableYear });
      }
      for (const date of holiday.work) {
        named.set(date, { kind: 'make-up', holiday: holiday.name, tableYear });
      }
    }
  }
  return { tables: byYear, named };
}

/** Every day of a holiday, in order. */
export function daysOff({ from, to }: Pick<Holiday, 'from' | 'to'>): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

/** What a day is, and which table says so or is missing. */
export function dayIn(calendar: Calendar, date: LocalDate): CalendarDay {
  const named = calendar.named.get(date);
  if (named) return { date, ...named };
  const isWeekend = [0, 6].includes(weekdayOf(date));
  const year = yearOf(date);
  const hasTable = calendar.tables.has(year);
  if (!hasTable && STATUTORY_DAYS.includes(monthAndDay(date))) return { date, kind: 'statutory' };
  const kind = isWeekend ? 'weekend' : 'workday';
  const missingYear = missingFor(calendar, date);
  return { date, kind, ...(hasTable ? { tableYear: year } : {}), ...(missingYear ? { missingYear } : {}) };
}

/** True for a day on which offices work. */
export function isWorked({ kind }: CalendarDay): boolean {
  return kind === 'workday' || kind === 'make-up';
}

/** The calendar year of a date. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function missingFor({ tables }: Calendar, date: LocalDate): number | undefined {
  const year = yearOf(date);
  if (!tables.has(year)) return year;
  return monthAndDay(date) >= NEXT_NOTICE_FROM && !tables.has(year + 1) ? year + 1 : undefined;
}

function monthAndDay(date: LocalDate): string {
  return date.slice('YYYY-'.length);
}
