import type { CalendarDay } from '../../domain/calendar.ts';
import { type LocalDate, weekdayOf } from '../../domain/local-date.ts';
import type { Context } from '../context.ts';

/** A date with its weekday: `2026-11-23 周一`. */
export function dated({ t }: Context, date: LocalDate): string {
  return `${date} ${t.calendar.weekdays[weekdayOf(date)]!}`;
}

/** One day or a span, with weekdays. */
export function span(context: Context, from: LocalDate, to: LocalDate): string {
  const { t } = context;
  return from === to ? dated(context, from) : t.calendar.until(dated(context, from), dated(context, to));
}

/** What a day is: 国庆节放假, 周末, 国庆节调休上班. */
export function dayWords({ t, text }: Context, { kind, holiday }: CalendarDay): string {
  return t.calendar.day(kind, holiday ? text(holiday) : '');
}
