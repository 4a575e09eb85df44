import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../../src/report/pdf/glyphs.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FONT = readFileSync(join(ROOT, 'src/report/fonts/xh-safety-serif.ttf'));

/** Marks that only the screen shows. */
const SCREEN_ONLY = ['✗'];

describe('the font of the papers', () => {
  it('has every character of the checklists, the laws and the traits', () => {
    const files = readdirSync(join(ROOT, 'checklists')).filter((name) => name.endsWith('.yaml'));
    const text = files.map((name) => readFileSync(join(ROOT, 'checklists', name), 'utf8')).join('');
    expect(files.length).toBeGreaterThan(10);
    expect(missingGlyphs(text, [FONT])).toEqual([]);
  });

  it('has every character of the messages but marks of the screen', () => {
    const folder = join(ROOT, 'src/messages');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    const missing = missingGlyphs(text, [FONT]).filter((character) => !SCREEN_ONLY.includes(character));
    expect(missing).toEqual([]);
  });

  it('has every Chinese character of GB 2312', () => {
    const decoder = new TextDecoder('gb18030');
    const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, index) => 0xb0 + index);
    const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
    const text = rows
      .map((row) => decoder.decode(Uint8Array.from(cells.flatMap((cell) => [row, cell]))))
      .join('');
    const han = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    expect(han).toHaveLength(6763);
    expect(missingGlyphs(han.join(''), [FONT])).toEqual([]);
  });
});

describe('missing glyphs', () => {
  it('are told once each, in order', () => {
    expect(missingGlyphs('甲😀乙\u{10ffff}😀丙', [FONT])).toEqual(['😀', '\u{10ffff}']);
  });

  it('are not spaces and breaks', () => {
    expect(missingGlyphs('甲 \t\n\u3000\u200b乙', [FONT])).toEqual([]);
  });

  it('are those that no font has', () => {
    expect(missingGlyphs('甲', [FONT, FONT])).toEqual([]);
  });
});
