import { describe, expect, it } from 'vitest';
import { nameFault, textFault, visible } from '../../src/domain/safe-text.ts';

describe('nameFault', () => {
  it('lets the names of real places through', () => {
    for (const name of ['示例餐饮有限公司', '老街·小馆（南站店）', 'KFC 24h', '𠮷野家', 'a/b:c*?"<>|'])
      expect(nameFault(name), name).toBeUndefined();
  });

  it.each([
    ['NUL', 'a\0b', 'nul'],
    ['an escape sequence', '\u001b[2Jx', 'control'],
    ['a line break', 'a\nb', 'control'],
    ['a direction mark', 'abc\u202egpj', 'format'],
    ['an invisible character', 'a\u200bb', 'format'],
    ['half a character', 'a\ud800', 'surrogate'],
    ['what is no character', 'a\uffff', 'control'],
    ['10,000 characters', '长'.repeat(10_000), 'too-long'],
  ])('refuses %s', (_, name, kind) => {
    expect(nameFault(name)?.kind).toBe(kind);
  });
});

describe('textFault', () => {
  it('lets a note have line breaks and tabs', () => {
    expect(textFault('第一行\n\t第二行')).toBeUndefined();
  });

  it('refuses what no XML can hold', () => {
    expect(textFault('a\ufffe')).toEqual({ kind: 'control', codePoint: 'U+FFFE', index: 1 });
  });

  it('refuses a megabyte', () => {
    expect(textFault('x'.repeat(1_000_000))?.kind).toBe('too-long');
  });
});

describe('visible', () => {
  it('shows what would move the cursor or hide text by its code point', () => {
    expect(visible('\u001b[31m红\u202e')).toBe('<U+001B>[31m红<U+202E>');
  });
});
