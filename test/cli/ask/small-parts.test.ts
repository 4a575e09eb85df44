import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { withPhotos } from '../../../src/cli/ask/ask-photos.ts';
import { codeSentence } from '../../../src/cli/ask/choose-enterprise.ts';
import { readDue } from '../../../src/cli/ask/due-date.ts';
import { editRows } from '../../../src/cli/ask/edit-rows.ts';
import { bar, flow, hung } from '../../../src/cli/ask/layout.ts';
import { readNumber } from '../../../src/cli/ask/measured-value.ts';
import { photoPaths } from '../../../src/cli/ask/photo-paths.ts';
import { messagesIn } from '../../messages-in.ts';

const TODAY = '2026-11-23';

describe('readDue', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['2026-12-1', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['2026年12月1日', '2026-12-01'],
    ['２０２６－１２－０１', '2026-12-01'],
    ['+7', '2026-11-30'],
    ['7', '2026-11-30'],
    ['7天', '2026-11-30'],
    ['2026-11-23', '2026-11-23'],
  ])('reads %s as %s', (typed, date) => {
    expect(readDue(typed, TODAY)).toEqual({ kind: 'date', date });
  });

  it.each(['0', '当场', '+0', ' 当场整改 '])('reads %s as put right on the spot', (typed) => {
    expect(readDue(typed, TODAY)).toEqual({ kind: 'on-the-spot' });
  });

  it.each([
    ['2026-11-22', 'past'],
    ['2026-02-30', 'no-such-day'],
    ['下周', 'form'],
    ['-3', 'form'],
    ['', 'form'],
  ])('refuses “%s” as %s', (typed, fault) => {
    expect(readDue(typed, TODAY)).toEqual({ kind: 'fault', fault });
  });
});

describe('photoPaths', () => {
  it.each([
    ['a.jpg b.jpg', ['a.jpg', 'b.jpg']],
    ['a.jpg;b.jpg；c.jpg', ['a.jpg', 'b.jpg', 'c.jpg']],
    [`'/照片 1/a.jpg' "b c.jpg"`, ['/照片 1/a.jpg', 'b c.jpg']],
    ['/mnt/IMG\\ 1.jpg ', ['/mnt/IMG 1.jpg']],
    ['C:\\photos\\a.jpg', ['C:\\photos\\a.jpg']],
    ['file:///mnt/%E7%85%A7%201.jpg', ['/mnt/照 1.jpg']],
    ['   ', []],
  ])('reads %s', (typed, paths) => {
    expect(photoPaths(typed)).toEqual(paths);
  });

  it('keeps a photo once, however often it is given', () => {
    const photo = { sha256: 'a', mime: 'image/png', bytes: 1, width: 1, height: 1, name: 'a.png' } as const;
    expect(withPhotos([photo], [photo, { ...photo, sha256: 'b' }, { ...photo, sha256: 'b' }])).toHaveLength(
      2,
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['2.2', 2.2],
    ['２．２', 2.2],
    ['2。2', 2.2],
    [' -3 ', -3],
  ])('reads %s', (typed, number) => expect(readNumber(typed)).toBe(number));

  it.each(['', 'x', '1e3', '0x10', '2 m', 'Infinity'])('refuses “%s”', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });
});

describe('a credit code', () => {
  const t = messagesIn('zh-CN');

  it('may be left out, and is right in full-width and lower case too', () => {
    expect(codeSentence('', t)).toBeUndefined();
    expect(codeSentence('９１３６０１０３ma0xh0018c', t)).toBeUndefined();
  });

  it('is refused with the check digit it should have had', () => {
    expect(codeSentence('91360103MA0XH0018D', t)).toContain('校验位应为 C');
    expect(codeSentence('9136', t)).toContain('18 位');
    expect(codeSentence('91360103MA0XH0O18C', t)).toContain('“O”');
  });
});

describe('layout', () => {
  it('never draws a row wider than the terminal, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 30, max: 120 }),
        (text, columns) => {
          for (const row of hung('12. ', text.replaceAll('\n', ' '), columns)) {
            expect(stringWidth(row)).toBeLessThan(columns);
          }
        },
      ),
    );
  });

  it('shows hostile text by its code points instead of obeying it', () => {
    expect(hung('', '店\x1b[2J\u202e名', 80)).toEqual(['店<U+001B>[2J<U+202E>名']);
  });

  it('keeps pieces whole when it puts them on rows', () => {
    expect(flow(['1 合格', '2 不合格', '3 不适用'], 20)).toEqual(['1 合格  2 不合格', '3 不适用']);
  });

  it('draws a bar that is full only at the end', () => {
    expect(bar(0, 24)).toBe('[            ]');
    expect(bar(23, 24)).toBe('[=========== ]');
    expect(bar(24, 24)).toBe('[============]');
    expect(bar(0, 0)).toBe('[            ]');
  });
});

describe('editRows', () => {
  it('lays a long Chinese text out on rows and says where the cursor is', () => {
    const text = '安'.repeat(50);
    const { rows, cursorRow, cursorColumn } = editRows(text, text.length, 60);
    expect(rows).toHaveLength(2);
    expect({ cursorRow, cursorColumn }).toEqual({ cursorRow: 1, cursorColumn: 2 + (50 - 28) * 2 });
    expect(editRows(text, 0, 60)).toMatchObject({ cursorRow: 0, cursorColumn: 2 });
    expect(editRows(text, 28, 60)).toMatchObject({ cursorRow: 1, cursorColumn: 2 });
  });

  it('shows the rows around the cursor when the text is taller than the screen', () => {
    const text = '安'.repeat(500);
    expect(editRows(text, 0, 60, 5)).toMatchObject({ cursorRow: 0 });
    expect(editRows(text, text.length, 60, 5).rows).toHaveLength(5);
    expect(editRows(text, text.length, 60, 5)).toMatchObject({ cursorRow: 4 });
  });
});
