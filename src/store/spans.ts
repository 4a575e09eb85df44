import type { Value } from './driver.ts';
import type { Span } from './figure-store.ts';

/** The first and the last day. */
export function daysOf({ from, to }: Span): Value[] {
  return [from, to];
}

/** The first and the last month. */
export function monthsOf({ from, to }: Span): Value[] {
  return [from.slice(0, 7), to.slice(0, 7)];
}

/** What every instant of the span sorts behind, and what it sorts before. */
export function instantsOf({ from, to }: Span): Value[] {
  return [from, `${to}T99`];
}
