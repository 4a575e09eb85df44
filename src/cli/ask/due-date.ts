import { addDays, isLocalDate, type LocalDate } from '../../domain/local-date.ts';

/** A due date as typed: a date, put right on the spot, or what is wrong. */
export type TypedDue =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'on-the-spot' }
  | { readonly kind: 'fault'; readonly fault: 'form' | 'past' | 'no-such-day' };

const ON_THE_SPOT = new Set(['0', '+0', '当场', '当场整改', 'on the spot']);
const MOST_DAYS = 3650;

/** Reads `2026-12-01`, `20261201`, `2026年12月1日`, `+7`, `7`, and `0` or 当场 for what was put right at once. */
export function readDue(text: string, today: LocalDate): TypedDue {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (ON_THE_SPOT.has(typed)) return { kind: 'on-the-spot' };
  const days = /^\+?(\d{1,4})天?$/.exec(typed)?.[1];
  if (days !== undefined && Number(days) <= MOST_DAYS)
    return { kind: 'date', date: addDays(today, Number(days)) };
  const date = dateIn(typed);
  if (date === undefined) return { kind: 'fault', fault: 'form' };
  if (!isLocalDate(date)) return { kind: 'fault', fault: 'no-such-day' };
  return date < today ? { kind: 'fault', fault: 'past' } : { kind: 'date', date };
}

/** A date as people write it, as `YYYY-MM-DD`, or undefined. Whether the calendar has such a day is not looked at. */
export function dateIn(text: string): string | undefined {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? [parts[1], parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-') : undefined;
}
