import { addDays, addMonths, isLocalDate, type LocalDate } from './local-date.ts';
import { Problem } from './problem.ts';

/** A month, a quarter or a year of returns, both ends inclusive. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'year';
  /** As it is asked for: `2026-11`, `2026-Q4`, `2026`. */
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** 截止日: the day of the month with which a month of returns ends; absent is its last day. */
export type CutOffDay = number | undefined;

const LAST_CUT_OFF_DAY = 28;
const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;

/** The period of that name. @throws Problem `usage.bad-period`, `usage.bad-cut-off-day` */
export function periodFrom(text: string, cutOffDay?: CutOffDay): Period {
  const match = /^(\d{4})(?:-(\d{2})|-?Q(\d))?$/i.exec(text.normalize('NFKC').trim());
  const [, year = '', month, quarter] = match ?? [];
  if (!match || !isYear(year)) throw new Problem('usage.bad-period', { text });
  if (month !== undefined) return periodOf('month', year, inRange(month, 12, text), cutOffDay);
  if (quarter !== undefined) return periodOf('quarter', year, inRange(quarter, 4, text), cutOffDay);
  return periodOf('year', year, 1, cutOffDay);
}

/** A cut-off day, 1 to 28, so that every month has it. @throws Problem `usage.bad-cut-off-day` */
export function cutOffDayFrom(text: string): number {
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (day < 1 || day > LAST_CUT_OFF_DAY) throw new Problem('usage.bad-cut-off-day', { text });
  return day;
}

// Two years of room at either end, for comparisons and ranges.
function isYear(year: string): boolean {
  return Number(year) >= 1902 && Number(year) <= 9997;
}

function inRange(digits: string, most: number, text: string): number {
  const number = Number(digits);
  if (number < 1 || number > most) throw new Problem('usage.bad-period', { text });
  return number;
}

function periodOf(kind: Period['kind'], year: string, place: number, cutOffDay: CutOffDay): Period {
  const month = (place - 1) * MONTHS_OF[kind] + 1;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const next = addMonths(first, MONTHS_OF[kind]);
  const label = kind === 'month' ? first.slice(0, 7) : kind === 'quarter' ? `${year}-Q${place}` : year;
  return { kind, label, from: startOf(first, cutOffDay), to: addDays(startOf(next, cutOffDay), -1) };
}

// With the 25th as the last day, November begins on 26 October.
function startOf(first: LocalDate, cutOffDay: CutOffDay): LocalDate {
  return cutOffDay === undefined ? first : addDays(addMonths(first, -1), cutOffDay);
}

/** 上期 */
export function previousPeriod(period: Period, cutOffDay?: CutOffDay): Period {
  return shifted(period, -MONTHS_OF[period.kind], cutOffDay);
}

/** 上年同期 */
export function samePeriodLastYear(period: Period, cutOffDay?: CutOffDay): Period {
  return shifted(period, -MONTHS_OF.year, cutOffDay);
}

/** 本年累计: from the year's first day of returns to the period's end. */
export function yearToDate(period: Period, cutOffDay?: CutOffDay): Period {
  const year = periodFrom(period.label.slice(0, 4), cutOffDay);
  return { ...period, from: year.from };
}

function shifted({ kind, label }: Period, months: number, cutOffDay: CutOffDay): Period {
  const year = label.slice(0, 4);
  const place = kind === 'month' ? Number(label.slice(5)) : kind === 'quarter' ? Number(label.slice(6)) : 1;
  const moved = addMonths(`${year}-${String((place - 1) * MONTHS_OF[kind] + 1).padStart(2, '0')}-01`, months);
  const number = Math.ceil(Number(moved.slice(5, 7)) / MONTHS_OF[kind]);
  return periodOf(kind, moved.slice(0, 4), number, cutOffDay);
}

/** The months of a period, as `2026-11`. */
export function monthsOf({ kind, label }: Period): string[] {
  if (kind === 'month') return [label];
  const year = label.slice(0, 4);
  const first = kind === 'quarter' ? (Number(label.slice(6)) - 1) * MONTHS_OF.quarter : 0;
  return Array.from(
    { length: MONTHS_OF[kind] },
    (_, index) => `${year}-${String(first + index + 1).padStart(2, '0')}`,
  );
}

/** So many months, the last one of them that month. */
export function monthsUntil(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(`${last}-01`, index - count + 1).slice(0, 7));
}

/** A range of days as the whole months in it and what is left at either end. */
export function splitByMonth(
  from: LocalDate,
  to: LocalDate,
): {
  readonly months?: { readonly first: string; readonly last: string } | undefined;
  readonly edges: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
} {
  if (from > to) return { edges: [] };
  const begin = from.endsWith('-01') ? from : `${addMonths(from, 1).slice(0, 7)}-01`;
  const after = addDays(to, 1);
  const end = addDays(`${after.slice(0, 7)}-01`, -1);
  if (begin > end) return { edges: [{ from, to }] };
  const edges = [
    ...(from < begin ? [{ from, to: addDays(begin, -1) }] : []),
    ...(end < to ? [{ from: addDays(end, 1), to }] : []),
  ];
  return { months: { first: begin.slice(0, 7), last: end.slice(0, 7) }, edges };
}

/** A day that was typed in. @throws Problem `usage.bad-date` */
export function dayFrom(value: string, option: string): LocalDate {
  if (!isLocalDate(value)) throw new Problem('usage.bad-date', { option, value });
  return value;
}
