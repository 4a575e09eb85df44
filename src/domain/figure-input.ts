import type { Instant } from './local-date.ts';

/** 待填项: what nobody can count from inspections, in the order in which it is asked for. `text` is told in words. */
export const INPUTS = {
  'penalties-count': 'count',
  'penalties-amount': 'amount',
  'penalties-paid': 'amount',
  suspensions: 'count',
  'closures-proposed': 'count',
  'closures-done': 'count',
  interviews: 'count',
  'random-drawn': 'count',
  'reports-verified': 'count',
  'self-found-general': 'count',
  'self-fixed-general': 'count',
  'self-found-major': 'count',
  'self-fixed-major': 'count',
  accidents: 'count',
  deaths: 'count',
  injured: 'count',
  problems: 'text',
  plans: 'text',
} as const;
export type InputFigure = keyof typeof INPUTS;

/** A figure that somebody gave for a period; what it said before stays in the log. */
export interface SetFigure {
  /** As it is asked for: `2026-11`, `2026-Q4`, `2026`. */
  readonly period: string;
  readonly figure: InputFigure;
  /** One of `STREETS`; absent is the whole district. */
  readonly street?: string | undefined;
  /** A number as typed, or words; null takes it back. */
  readonly value: string | null;
  readonly note?: string | undefined;
  readonly at: Instant;
  readonly by: string;
}

/** Whether that is a figure to be given. */
export function isInputFigure(name: string): name is InputFigure {
  return Object.hasOwn(INPUTS, name);
}

/** The entity of a figure's events: one chain of versions each. */
export function inputEntity({
  period,
  figure,
  street,
}: Pick<SetFigure, 'period' | 'figure' | 'street'>): string {
  return ['figure', period, figure, ...(street === undefined ? [] : [street])].join('/');
}
