import { addDays, addMonths, type LocalDate } from './local-date.ts';
import { Problem } from './problem.ts';

/** A span of days that a return covers, both ends inclusive. */
export interface Period {
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly name: string;
  readonly kind: 'month' | 'quarter' | 'year';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const LENGTHS = { month: 1, quarter: 3, year: 12 } as const;
const LAST_CUT_OFF = 28;

/**
 * Reads a month, quarter or year.
 *
 * @param cutOffDay the last day of a month's return: with 25, November runs from 26 October to 25 November. Absent: the
 * calendar month.
 * @throws Problem `summary.bad-period`
 */
export function periodFrom(text: string, cutOffDay?: number): Period {
  const period = periodIn(text, cutOffDay);
  if (!period) throw new Problem('summary.bad-period', { value: text });
  return period;
}

/** The first and the last day of a calendar month. @throws Problem `usage.not-a-month` */
export function monthFrom(text: string): Pick<Period, 'from' | 'to'> {
  const period = periodIn(text);
  if (period?.kind !== 'month') throw new Problem('usage.not-a-month', { value: text });
  return { from: period.from, to: period.to };
}

/** The day of a month on which its return ends. @throws Problem `summary.bad-cut-off` */
export function cutOffDayFrom(text: string): number {
  const day = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  if (day < 1 || day > LAST_CUT_OFF)
    throw new Problem('summary.bad-cut-off', { value: text, last: LAST_CUT_OFF });
  return day;
}

// `2026-11`, `2026-Q4` and `2026`, also in full width, and as they are said: 2026年11月, 2026年.
function periodIn(text: string, cutOffDay?: number): Period | undefined {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{4})年(?:(\d{1,2})月)?$/, (_, year: string, month?: string) =>
      month === undefined ? year : `${year}-${month.padStart(2, '0')}`,
    );
  const [, year = '', quarter, month] = /^(\d{4})(?:-(?:[Qq]([1-4])|(0[1-9]|1[0-2])))?$/.exec(written) ?? [];
  if (year < '2000') return undefined;
  if (month) return spanning(`${year}-${month}`, 'month', `${year}-${month}-01`, cutOffDay);
  if (!quarter) return spanning(year, 'year', `${year}-01-01`, cutOffDay);
  const first = String(Number(quarter) * 3 - 2).padStart(2, '0');
  return spanning(`${year}-Q${quarter}`, 'quarter', `${year}-${first}-01`, cutOffDay);
}

function spanning(
  name: string,
  kind: Period['kind'],
  first: LocalDate,
  cutOffDay: number | undefined,
): Period {
  const next = addMonths(first, LENGTHS[kind]);
  if (cutOffDay === undefined) return { name, kind, from: first, to: addDays(next, -1) };
  return { name, kind, from: shifted(first, cutOffDay), to: addDays(shifted(next, cutOffDay), -1) };
}

// The day behind the cut-off of the month before.
function shifted(first: LocalDate, cutOffDay: number): LocalDate {
  return addDays(addMonths(first, -1), cutOffDay);
}

/** How many months it has. */
export function monthsIn({ kind }: Pick<Period, 'kind'>): number {
  return LENGTHS[kind];
}

/** The period cut at a day: what was known at its end. @throws Problem `summary.not-begun` */
export function until(period: Period, day: LocalDate | undefined): Period {
  if (day === undefined || day >= period.to) return period;
  if (day < period.from) throw new Problem('summary.not-begun', { day, from: period.from });
  return { ...period, to: day };
}

/** The period of the same kind so many of them before. */
export function periodBefore({ name, kind }: Period, cutOffDay?: number): Period {
  return periodFrom(nameAfter(name, kind, -1), cutOffDay);
}

/** The same months of the year before. */
export function periodLastYear({ name }: Period, cutOffDay?: number): Period {
  return periodFrom(`${Number(name.slice(0, 4)) - 1}${name.slice(4)}`, cutOffDay);
}

/** From the first day of its year to its end. */
export function yearToDate(period: Period, cutOffDay?: number): Period {
  const year = periodFrom(period.name.slice(0, 4), cutOffDay);
  return { ...year, to: period.to };
}

/** The months up to this one, oldest first, so many of them. */
export function monthsUpTo(day: LocalDate, count: number): Period[] {
  return Array.from({ length: count }, (_, index) =>
    periodFrom(addMonths(`${day.slice(0, 7)}-01`, index - count + 1).slice(0, 7)),
  );
}

/** Whether it consists of whole calendar months, for which counts are kept. */
export function isWholeMonths({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  const [year, month, day] = to.split('-').map(Number);
  return from.endsWith('-01') && day === new Date(Date.UTC(year!, month!, 0)).getUTCDate();
}

function nameAfter(name: string, kind: Period['kind'], by: number): string {
  const year = Number(name.slice(0, 4));
  if (kind === 'year') return String(year + by);
  if (kind === 'month') return addMonths(`${name}-01`, by).slice(0, 7);
  const index = year * 4 + Number(name.slice(-1)) - 1 + by;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}
