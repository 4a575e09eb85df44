import { describe, expect, it } from 'vitest';
import { daysOverdue, hazardFrom, isOpen } from '../../src/domain/hazard.ts';
import { raise } from '../../src/domain/hazard-steps.ts';
import { raisedHazard, stamp } from '../builders.ts';

describe('raise', () => {
  it('raises a hazard that waits for its rectification', () => {
    const hazard = hazardFrom(raise(raisedHazard({ dueOn: '2026-11-30' }), stamp))!;
    expect(hazard).toMatchObject({ status: 'raised', round: 1, version: 1, fixedOnTheSpot: false });
    expect(isOpen(hazard)).toBe(true);
  });

  it('counts what was put right on the spot as found and as fixed', () => {
    const events = raise(raisedHazard({ dueOn: undefined }), stamp);
    expect(events.map((event) => event.type)).toEqual(['raised', 'rectified', 'verified', 'closed']);
    expect(hazardFrom(events)).toMatchObject({ status: 'closed', fixedOnTheSpot: true });
  });
});

describe('hazardFrom', () => {
  it('opens a new round when the verification finds it ineffective', () => {
    const events = [
      ...raise(raisedHazard({ dueOn: '2026-11-30' }), stamp),
      { ...stamp, type: 'rectified' as const, measures: '换管', onTheSpot: false, photos: [] },
      {
        ...stamp,
        type: 'verified' as const,
        outcome: 'ineffective' as const,
        note: '仍漏气',
        photos: [],
        inspectors: [],
      },
    ];
    expect(hazardFrom(events)).toMatchObject({ status: 'raised', round: 2, version: 3 });
  });

  it('refuses a history that does not begin with the raising', () => {
    expect(() => hazardFrom([{ ...stamp, type: 'closed', note: '' }])).toThrow('hazard.not-raised');
  });
});

describe('daysOverdue', () => {
  const hazard = hazardFrom(raise(raisedHazard({ foundOn: '2026-11-09', dueOn: '2026-11-13' }), stamp))!;

  it.each([
    ['2026-11-12', 0],
    ['2026-11-13', 0],
    ['2026-11-14', 1],
    ['2026-11-23', 10],
  ])('on %s is %i: the due date is inclusive', (today, days) => {
    expect(daysOverdue(hazard, today)).toBe(days);
  });
});
