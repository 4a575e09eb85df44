import { describe, expect, it } from 'vitest';
import { reviewFindings, type YearOf } from '../../src/domain/review.ts';
import { enterprise } from '../builders.ts';

const year = (change: Partial<YearOf> = {}): YearOf => ({
  enterprise: enterprise(),
  addedOn: '2025-03-01',
  steps: [],
  inspections: 0,
  ...change,
});

describe('a yearly review', () => {
  it('finds who was neither confirmed nor inspected', () => {
    expect(reviewFindings(2026, year())).toEqual(['unconfirmed', 'uninspected']);
    const confirmed = year({ enterprise: enterprise({ confirmedOn: '2026-04-01' }), inspections: 1 });
    expect(reviewFindings(2026, confirmed)).toEqual([]);
    expect(reviewFindings(2027, confirmed)).toEqual(['unconfirmed']);
  });

  it('counts a year as confirmed that a later confirmation has overwritten', () => {
    const later = year({
      enterprise: enterprise({ confirmedOn: '2027-01-05' }),
      steps: [{ what: 'confirmed' }],
      inspections: 1,
    });
    expect(reviewFindings(2026, later)).toEqual([]);
  });

  it('finds who came, changed or went', () => {
    const steps = [{ what: 'added' }, { what: 'changed' }];
    expect(reviewFindings(2026, year({ addedOn: '2026-02-01', steps, inspections: 2 }))).toEqual([
      'added',
      'changed',
    ]);
    const gone = year({ enterprise: enterprise({ retired: { on: '2026-06-01', reason: '关闭' } }) });
    expect(reviewFindings(2026, gone)).toEqual(['retired']);
    expect(reviewFindings(2027, gone)).toEqual([]);
    expect(reviewFindings(2025, gone)).toEqual(['uninspected', 'added']);
  });

  it('leaves out who was not there yet', () => {
    expect(reviewFindings(2024, year())).toEqual([]);
  });
});
