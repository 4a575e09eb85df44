import { addDays, addMonths, isLocalDate, type LocalDate } from './local-date.ts';
import { Problem } from './problem.ts';

/** The first and the last day of a span; both count. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days of a month written `2026-11`, in half or full width. @throws Problem `usage.not-a-month` */
export function monthFrom(text: string): Days {
  const from = `${text.normalize('NFKC').trim()}-01`;
  if (!/^20\d\d-\d\d-01$/.test(from) || !isLocalDate(from))
    throw new Problem('usage.not-a-month', { value: text });
  return { from, to: addDays(addMonths(from, 1), -1) };
}
