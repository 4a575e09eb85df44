import { describe, expect, it } from 'vitest';
import { splitKeys } from '../../../src/cli/ask/keys.ts';

const texts = (input: string, isFinal = false) => splitKeys(input, isFinal).keys.map((key) => key.text);

describe('splitKeys', () => {
  it('gives one key for each character typed, also for Chinese and for characters outside the basic plane', () => {
    expect(texts('12？安𠮷')).toEqual(['1', '2', '？', '安', '𠮷']);
  });

  it('keeps an escape sequence whole', () => {
    expect(texts('1\x1b[A2\x1bOP\x1b[3~\x1b[1;5C')).toEqual([
      '1',
      '\x1b[A',
      '2',
      '\x1bOP',
      '\x1b[3~',
      '\x1b[1;5C',
    ]);
  });

  it('holds back a sequence that has only begun, and gives a lone Escape when nothing followed', () => {
    expect(splitKeys('1\x1b')).toMatchObject({ keys: [{ text: '1' }], rest: '\x1b' });
    expect(splitKeys('\x1b[1;')).toMatchObject({ keys: [], rest: '\x1b[1;' });
    expect(texts('\x1b', true)).toEqual(['\x1b']);
  });

  it('makes one Enter of the line break of a Windows terminal', () => {
    expect(texts('1\r\n2\r')).toEqual(['1', '\r', '2', '\r']);
  });

  it('takes a paste as one, on one line, and waits for its end', () => {
    expect(splitKeys('\x1b[200~第一行\r\n第二行\x1b[201~1').keys).toEqual([
      { text: '第一行 第二行', isPaste: true },
      { text: '1', isPaste: false },
    ]);
    expect(splitKeys('\x1b[200~第一行\r')).toMatchObject({ keys: [], rest: '\x1b[200~第一行\r' });
  });
});
