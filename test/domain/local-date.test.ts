import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOf,
  daysBetween,
  instantOf,
  isInstant,
  isLocalDate,
} from '../../src/domain/local-date.ts';

describe('dates and instants', () => {
  it('writes an instant in China time whatever the machine thinks', () => {
    expect(instantOf(new Date('2026-11-22T16:30:05Z'))).toBe('2026-11-23T00:30:05+08:00');
  });

  it('puts an instant on the day it has in China', () => {
    expect(dateOf('2026-11-22T16:30:00Z')).toBe('2026-11-23');
    expect(dateOf('2026-11-23T23:59:59+08:00')).toBe('2026-11-23');
  });

  it('adds calendar days over months, years and leap days', () => {
    expect(addDays('2026-11-23', 7)).toBe('2026-11-30');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('counts days between dates, negative backwards', () => {
    expect(daysBetween('2026-11-13', '2026-11-23')).toBe(10);
    expect(daysBetween('2026-11-23', '2026-11-13')).toBe(-10);
  });

  it('knows what is no date and no instant', () => {
    expect(['2026-02-30', '2026-2-3', '20261123', ''].filter(isLocalDate)).toEqual([]);
    expect(['2026-11-23', '2026-11-23T09:10', '2026-13-01T00:00:00Z'].filter(isInstant)).toEqual([]);
    const unreadable = [
      '2026-11-23T24:00:00+08:00',
      '2026-11-23T09:10:00+15:00',
      '2026-11-23T09:10:00-08:60',
    ];
    expect(unreadable.filter(isInstant)).toEqual([]);
  });
});
