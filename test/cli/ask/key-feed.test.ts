import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInterrupted } from '../../../src/cli/ask/interruption.ts';
import { type KeyFeed, openKeyFeed } from '../../../src/cli/ask/key-feed.ts';
import { type TerminalDouble, terminalDouble } from './terminal-double.ts';

/** Settles with the first key it gets. */
const oneKey = createPrompt<string, { question: string }>(({ question }, done) => {
  const [key, setKey] = useState('');
  useKeypress((event) => {
    const { sequence = event.name } = event as { sequence?: string } & typeof event;
    setKey(sequence);
    done(sequence);
  });
  return `${question} ${key}`;
});

const ask = (feed: KeyFeed, { output }: TerminalDouble, options?: { takesText: boolean }) =>
  feed.run((from) => oneKey({ question: '?' }, { ...from, output }), options);

function opened() {
  const terminal = terminalDouble();
  const feed = openKeyFeed(terminal.input);
  onTestFinished(() => feed.release());
  return { terminal, feed };
}

describe('a key feed', () => {
  it('loses no key that was typed in one burst across many questions', async () => {
    const { terminal, feed } = opened();
    const typed = [...'1112321'.repeat(20)];
    terminal.type(typed.join(''));
    const got: (string | undefined)[] = [];
    for (const _ of typed) got.push(await ask(feed, terminal));
    expect(got).toEqual(typed);
  });

  it('keeps what is typed while no question is asked', async () => {
    const { terminal, feed } = opened();
    expect(await Promise.all([ask(feed, terminal), terminal.type('1')])).toContain('1');
    terminal.type('2');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await ask(feed, terminal)).toBe('2');
  });

  it('holds keys back while work is being done', async () => {
    const { terminal, feed } = opened();
    const order: string[] = [];
    const first = ask(feed, terminal);
    terminal.type('12');
    const work = first
      .then(() => feed.during(new Promise((resolve) => setTimeout(resolve, 40))))
      .then(() => order.push('work'));
    await first;
    const second = ask(feed, terminal).then((key) => order.push(key ?? ''));
    await Promise.all([work, second]);
    expect(order).toEqual(['work', '2']);
  });

  it('leaves a question with Escape, and gives the next key to the next question', async () => {
    const { terminal, feed } = opened();
    const left = ask(feed, terminal);
    terminal.type('\x1b');
    expect(await left).toBeUndefined();
    terminal.type('3');
    expect(await ask(feed, terminal)).toBe('3');
  });

  it('gives a paste only to a question that takes text', async () => {
    const { terminal, feed } = opened();
    terminal.type('\x1b[200~2\x1b[201~1');
    expect(await ask(feed, terminal)).toBe('1');
    terminal.type('\x1b[200~安\x1b[201~');
    expect(await ask(feed, terminal, { takesText: true })).toBe('安');
  });

  it.each([
    ['Ctrl-C', (terminal: TerminalDouble) => terminal.type('\x03')],
    ['the end of the input', (terminal: TerminalDouble) => terminal.input.end()],
    ['a terminal that is gone', (terminal: TerminalDouble) => terminal.input.destroy(new Error('EIO'))],
  ])('ends the question on %s', async (_, end) => {
    const { terminal, feed } = opened();
    const asked = ask(feed, terminal).catch((error: unknown) => error);
    end(terminal);
    expect(isInterrupted(await asked)).toBe(true);
  });

  it('answers from what was typed before the input ended, then ends', async () => {
    const { terminal, feed } = opened();
    terminal.type('12');
    terminal.input.end();
    expect(await ask(feed, terminal)).toBe('1');
    expect(await ask(feed, terminal)).toBe('2');
    expect(isInterrupted(await ask(feed, terminal).catch((error: unknown) => error))).toBe(true);
  });

  it('gives the terminal back out of raw mode', () => {
    const { terminal, feed } = opened();
    expect(terminal.isRaw()).toBe(true);
    feed.release();
    expect(terminal.isRaw()).toBe(false);
  });
});
