import { type Calendar, type CalendarDay, dayIn, isWorked } from './calendar.ts';
import type { Verification } from './checklist.ts';
import { addDays, addMonths, type LocalDate } from './local-date.ts';
import type { Text } from './text.ts';

/** How a term is counted: 日历日, 工作日, 月. */
export const TERM_KINDS = ['calendar-days', 'working-days', 'months'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** So many days or months. `roll`: a last day off moves on to the next working day (顺延), in procedure only. */
export interface Term {
  readonly kind: TermKind;
  readonly amount: number;
  readonly roll: boolean;
}

/** 期限规则: a term with its place in law. A rectification's due date is a printed date and never rolls. */
export interface DeadlineRule extends Term {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  readonly verified: Verification;
}

/** One thing worth telling of how a deadline came about, in the order in which it was met. */
export type Step =
  /** A day off that a count of working days passed over. */
  | { readonly kind: 'skipped'; readonly day: CalendarDay }
  /** A weekend day that counted because it is worked. */
  | { readonly kind: 'counted'; readonly day: CalendarDay }
  /** The month has no such day: its last day is taken. */
  | { readonly kind: 'month-end'; readonly date: LocalDate }
  /** A day off at the end, from which the deadline moved on. */
  | { readonly kind: 'rolled'; readonly day: CalendarDay }
  /** A day off by the week alone at the end, in a year without a table: it may be worked, so nothing moved. */
  | { readonly kind: 'not-rolled'; readonly day: CalendarDay };

/** A deadline and how it came about. */
export interface Deadline {
  readonly start: LocalDate;
  /** The last day, inclusive. */
  readonly date: LocalDate;
  /** The day from which it is overdue. */
  readonly overdueFrom: LocalDate;
  /** What the last day is; a rectification may well be due on a holiday. */
  readonly lastDay: CalendarDay;
  /** True if it can change when the tables of `missingYears` are published. */
  readonly provisional: boolean;
  readonly missingYears: readonly number[];
  /** Years whose tables were used. */
  readonly tableYears: readonly number[];
  readonly steps: readonly Step[];
}

/** What was counted: the last day, the steps, and the days on whose kind the answer depends. */
interface Count {
  readonly date: LocalDate;
  readonly steps: readonly Step[];
  readonly seen: readonly CalendarDay[];
}

/** The last day of a term. The day it starts on is not counted: the day after is the first. */
export function deadline({
  start,
  rule,
  calendar,
}: {
  readonly start: LocalDate;
  readonly rule: Term;
  readonly calendar: Calendar;
}): Deadline {
  const counted = count(start, rule, calendar);
  const { date, steps, seen } = rule.roll ? rollForward(counted, calendar) : counted;
  const missingYears = years(seen.map((day) => day.missingYear));
  return {
    start,
    date,
    overdueFrom: addDays(date, 1),
    lastDay: dayIn(calendar, date),
    provisional: missingYears.length > 0,
    missingYears,
    tableYears: years(seen.map((day) => day.tableYear)),
    steps,
  };
}

function count(start: LocalDate, { kind, amount }: Term, calendar: Calendar): Count {
  switch (kind) {
    case 'calendar-days':
      return { date: addDays(start, amount), steps: [], seen: [] };
    case 'months':
      return countMonths(start, amount);
    case 'working-days':
      return countWorkingDays(start, amount, calendar);
  }
}

function countMonths(start: LocalDate, amount: number): Count {
  const date = addMonths(start, amount);
  const isShorter = date.slice(-2) !== start.slice(-2);
  return { date, steps: isShorter ? [{ kind: 'month-end', date }] : [], seen: [] };
}

function countWorkingDays(start: LocalDate, amount: number, calendar: Calendar): Count {
  const steps: Step[] = [];
  const seen: CalendarDay[] = [];
  let date = start;
  for (let left = amount; left > 0; ) {
    date = addDays(date, 1);
    const day = dayIn(calendar, date);
    seen.push(day);
    if (isWorked(day)) left -= 1;
    if (!isWorked(day)) steps.push({ kind: 'skipped', day });
    else if (day.kind === 'make-up') steps.push({ kind: 'counted', day });
  }
  return { date, steps, seen };
}

function rollForward({ date: first, ...before }: Count, calendar: Calendar): Count {
  const steps: Step[] = [...before.steps];
  const seen: CalendarDay[] = [...before.seen];
  for (let date = first; ; date = addDays(date, 1)) {
    const day = dayIn(calendar, date);
    seen.push(day);
    if (isWorked(day)) return { date, steps, seen };
    if (day.missingYear !== undefined) {
      return { date, steps: [...steps, { kind: 'not-rolled', day }], seen };
    }
    steps.push({ kind: 'rolled', day });
  }
}

function years(found: readonly (number | undefined)[]): number[] {
  return [...new Set(found.filter((year) => year !== undefined))].toSorted((a, b) => a - b);
}
