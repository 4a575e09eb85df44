import type { OpenCalendar } from '../../content/open-calendar.ts';
import type { Term } from '../../domain/deadline.ts';
import { isLocalDate, type LocalDate } from '../../domain/local-date.ts';
import { Problem } from '../../domain/problem.ts';
import { dateIn } from '../ask/due-date.ts';

/** The flags of `calendar due` that say how long. */
export interface TermFlags {
  readonly days?: string;
  readonly workingDays?: string;
  readonly months?: string;
  readonly rule?: string;
  readonly roll?: boolean;
}

const TERM_FLAGS = ['--days', '--working-days', '--months', '--rule'];
const MOST_DAYS = 3650;
const MOST_MONTHS = 120;

/** A date given with a flag: `2026-12-01`, `20261201`, `2026年12月1日`. @throws Problem `usage.not-a-date` */
export function dateFrom(option: string, text: string): LocalDate {
  const date = dateIn(text.normalize('NFKC').trim());
  if (date === undefined || !isLocalDate(date) || !isThisCentury(date)) {
    throw new Problem('usage.not-a-date', { option, value: text });
  }
  return date;
}

/** A year given as an argument, 2000 to 2099. @throws Problem `usage.not-a-year` */
export function yearFrom(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new Problem('usage.not-a-year', { value: text });
  return Number(text);
}

/** The one term that the flags ask for. @throws Problem `usage.one-term`, `usage.not-a-count`, `calendar.rule-unknown` */
export function termFrom(flags: TermFlags, rules: OpenCalendar['rules']): Term {
  const { days, workingDays, months, rule, roll = false } = flags;
  const given = [days, workingDays, months, rule].filter((flag) => flag !== undefined);
  if (given.length !== 1) throw new Problem('usage.one-term', { options: TERM_FLAGS });
  if (days !== undefined) return { kind: 'calendar-days', amount: count('--days', days, MOST_DAYS), roll };
  if (months !== undefined) return { kind: 'months', amount: count('--months', months, MOST_MONTHS), roll };
  if (workingDays !== undefined) {
    return { kind: 'working-days', amount: count('--working-days', workingDays, MOST_DAYS), roll };
  }
  const known = rules.get(rule!);
  if (!known) throw new Problem('calendar.rule-unknown', { id: rule, known: [...rules.keys()] });
  // Whether a last day rolls on is part of the rule.
  if (roll && !known.roll) throw new Problem('calendar.rule-does-not-roll', { id: rule });
  return known;
}

function count(option: string, text: string, most: number): number {
  const amount = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(amount <= most)) throw new Problem('usage.not-a-count', { option, value: text, limit: most });
  return amount;
}

function isThisCentury(date: LocalDate): boolean {
  return date.startsWith('20');
}
