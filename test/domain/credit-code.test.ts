import { describe, expect, it } from 'vitest';
import { creditCodeFault, normalizeCreditCode } from '../../src/domain/credit-code.ts';

describe('creditCodeFault', () => {
  it.each(['91360103MA0XH0018C', '92360103MA0XH02L4U', '91360103MA0XH00A10'])('accepts %s', (code) => {
    expect(creditCodeFault(code)).toBeUndefined();
  });

  it('names the check character that a code should have had', () => {
    expect(creditCodeFault('91360103MA0XH0018D')).toEqual({ kind: 'check', expected: 'C', found: 'D' });
  });

  it('names a character that no code may have', () => {
    expect(creditCodeFault('91360103MA0XHO018C')).toEqual({
      kind: 'character',
      character: 'O',
      position: 14,
    });
  });

  it('wants digits where the registering office stands', () => {
    expect(creditCodeFault('91A60103MA0XH0018C')).toMatchObject({ kind: 'character', position: 3 });
  });

  it('counts what is too short or too long', () => {
    expect(creditCodeFault('91360103')).toEqual({ kind: 'length', length: 8 });
  });
});

describe('normalizeCreditCode', () => {
  it('takes full-width characters, spaces and lower case', () => {
    expect(normalizeCreditCode(' ９１３６0103 ma0xh0018c ')).toBe('91360103MA0XH0018C');
  });
});
