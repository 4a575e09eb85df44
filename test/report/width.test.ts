import { describe, expect, it } from 'vitest';
import { padTo, widthOf } from '../../src/report/width.ts';

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['燃气', 4],
    ['ＡＢ（）', 8],
    ['年　月', 6],
    ['e\u0301', 1],
    ['\u001b[31m红\u001b[39m', 2],
    ['𠮷野家', 6],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('padTo', () => {
  it('fills up to the width, and never cuts', () => {
    expect(padTo('燃气', 6)).toBe('燃气  ');
    expect(padTo('燃气', 2)).toBe('燃气');
  });
});
