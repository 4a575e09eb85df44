import { addDays as addCalendarDays } from 'date-fns/addDays';
import { addMonths as addCalendarMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { getDay } from 'date-fns/getDay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** A calendar date `YYYY-MM-DD` in Asia/Shanghai. Never an instant. */
export type LocalDate = string;

/** An instant, ISO-8601 with its offset: `2026-11-23T09:10:00+08:00`. */
export type Instant = string;

const SHANGHAI_MINUTES = 8 * 60;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** True for a date that exists in the calendar. */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}

// Neither 24:00 nor an offset that no place has: the database would read them otherwise, or not at all.
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** True for an instant with a time and an offset. */
export function isInstant(text: string): text is Instant {
  return INSTANT.test(text) && isValid(parseISO(text));
}

/** The instant in China's time, to the second. China has one offset and no summer time. */
export function instantOf(moment: Date): Instant {
  const shifted = new Date(moment.getTime() + SHANGHAI_MINUTES * 60_000);
  return `${shifted.toISOString().slice(0, 19)}+08:00`;
}

/** The calendar date on which an instant falls in Asia/Shanghai. */
export function dateOf(instant: Instant): LocalDate {
  const local = instant.endsWith('+08:00') ? instant : instantOf(parseISO(instant));
  return local.slice(0, 'YYYY-MM-DD'.length);
}

/** The minute in Asia/Shanghai, as people write it: `2026-11-23 09:10`. */
export function minuteOf(instant: Instant): string {
  return instantOf(parseISO(instant)).slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
}

/** Calendar days after a date; the start day itself is not counted. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return formatISO(addCalendarDays(parseISO(date), days), { representation: 'date' });
}

/** The same day of the month so many months later; where that month is too short, its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return formatISO(addCalendarMonths(parseISO(date), months), { representation: 'date' });
}

/** The day of the week: 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: LocalDate): number {
  return getDay(parseISO(date));
}

/** How many calendar days `later` lies after `earlier`; negative when it lies before. */
export function daysBetween(earlier: LocalDate, later: LocalDate): number {
  // A date alone is read as midnight UTC, so every day is as long as the other.
  return (Date.parse(later) - Date.parse(earlier)) / MILLISECONDS_OF_A_DAY;
}
