import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const zh = await messagesFor('zh-CN');
const en = await messagesFor('en');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('messages'))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n');

/** The way to every text in a tree of messages. */
function paths(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

describe('the messages', () => {
  it('say everything in both languages', () => {
    expect(paths(en).sort()).toEqual(paths(zh).sort());
  });

  it('have a sentence for every problem that is thrown, and none for others', () => {
    const thrown = new Set([...sources.matchAll(/new Problem\(\s*'([^']+)'/g)].map((match) => match[1]!));
    expect(thrown.size).toBeGreaterThan(20);
    expect([...thrown].filter((code) => !(code in zh.problems))).toEqual([]);
    const isNamed = (code: string) =>
      [`'${code}'`, `\`${code.split('.')[0]}.\${`].some((words) => sources.includes(words));
    expect(Object.keys(zh.problems).filter((code) => !isNamed(code))).toEqual([]);
  });

  it('keep Chinese out of the English sentences', () => {
    const sentences = Object.values(en.problems).map((words) => words({}));
    expect(sentences.filter((sentence) => /\p{Script=Han}/u.test(sentence))).toEqual([]);
  });
});
