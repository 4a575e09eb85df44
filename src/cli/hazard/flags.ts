import { nameFrom, noteFrom } from '../../domain/entry.ts';
import { addDays, isLocalDate, type LocalDate } from '../../domain/local-date.ts';
import { monthFrom } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';

const MOST_DAYS = 3650;

/** A day as `2026-12-15`, or `+15` for so many days from today. @throws Problem `usage.bad-date` */
export function dateFrom(value: string, option: string, today: LocalDate): LocalDate {
  const typed = value.normalize('NFKC').trim();
  if (isLocalDate(typed)) return typed;
  const days = Number(/^\+(\d{1,4})$/.exec(typed)?.[1] ?? Number.NaN);
  if (days <= MOST_DAYS) return addDays(today, days);
  throw new Problem('usage.bad-date', { option, value });
}

/** An amount in 万元. @throws Problem `hazard.funds-format` */
export function fundsFrom(value: string, option: string): number {
  if (/^\d{1,9}(\.\d{1,6})?$/.test(value.trim())) return Number(value);
  throw new Problem('hazard.funds-format', { option, value });
}

/** Days as options ask for them, each by itself or the first and last of a month. @throws Problem as `dateFrom`, `monthFrom` */
export function daysFrom(
  { month, from, to }: Readonly<Partial<Record<'month' | 'from' | 'to', string>>>,
  today: LocalDate,
): { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined } {
  const whole = month === undefined ? undefined : monthFrom(month);
  return {
    from: from === undefined ? whole?.from : dateFrom(from, '--from', today),
    to: to === undefined ? whole?.to : dateFrom(to, '--to', today),
  };
}

/** A text that must say something. @throws Problem `entry.empty`, `text.*` */
export function saidFrom(value: string, option: string): string {
  return present(noteFrom(value, option), option);
}

/** The name of a person, a body or a paper. @throws Problem `entry.empty`, `text.*` */
export function namedFrom(value: string, option: string): string {
  return present(nameFrom(value, option), option);
}

/** How many rows to show; undefined is all. @throws Problem `usage.bad-limit` */
export function limitFrom(value: string): number | undefined {
  if (!/^\d{1,9}$/.test(value)) throw new Problem('usage.bad-limit', { value });
  return Number(value) || undefined;
}

/**
 * One of the words that an option may have: the word itself, or how the reader names it, if only its beginning.
 *
 * @throws Problem `usage.invalid-choice`
 */
export function oneOf<T extends string>(
  value: string,
  choices: readonly T[],
  option: string,
  names: Readonly<Record<string, string>> = {},
): T {
  const asked = value.trim();
  const named = choices.filter((choice) => asked !== '' && names[choice]?.startsWith(asked));
  const known = choices.find((choice) => choice === asked) ?? (named.length === 1 ? named[0] : undefined);
  if (known !== undefined) return known;
  throw new Problem('usage.invalid-choice', {
    option,
    value,
    choices: choices.map((choice) => names[choice] ?? choice),
  });
}

/** For options that may be given several times. */
export function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function present(text: string, field: string): string {
  if (text === '') throw new Problem('entry.empty', { field });
  return text;
}
