import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/report/text-table.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('wrapping', () => {
  it('breaks Chinese anywhere, but never before a stop nor after an opening bracket', () => {
    expect(wrap('后厨未装报警器，应当安装（限期）。', 14)).toEqual([
      '后厨未装报警',
      '器，应当安装',
      '（限期）。',
    ]);
  });

  it('keeps a word and a number whole where they fit', () => {
    expect(wrap('标准GB55009规定不少于1.1米', 12)).toEqual(['标准GB55009', '规定不少于', '1.1米']);
  });

  it('cuts what is longer than a line', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrap('一\n\n二', 10)).toEqual(['一', '', '二']);
  });

  it('loses nothing but spaces and never exceeds the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('安', '全', '，', '（', '）', 'a', '1', ' ', '。', '😀'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
        const lines = wrap(given, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a table', () => {
  it('aligns Chinese and Latin cells by columns of the screen', () => {
    const table = textTable(
      [{ width: 4 }, { share: 1 }, { width: 6 }],
      [
        ['序号', '名', '期限'],
        ['1', 'ab 安全', '3 天'],
      ],
      24,
    );
    expect(table).toEqual([
      '----  ----------  ------',
      '序号  名          期限',
      '----  ----------  ------',
      '1     ab 安全     3 天',
      '----  ----------  ------',
    ]);
  });
});
