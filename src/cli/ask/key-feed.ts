import { PassThrough } from 'node:stream';
import { setImmediate as macrotask } from 'node:timers/promises';
import { interruption, isInterrupted } from './interruption.ts';
import { type KeySource, readKeys } from './key-reader.ts';
import { ESCAPE, type Key } from './keys.ts';

/** What a prompt gets to read from and to be ended by. */
export interface PromptInput {
  readonly input: NodeJS.ReadableStream;
  readonly signal: AbortSignal;
}

/** Keys in the order in which they were typed, whichever prompt they reach. */
export interface KeyFeed {
  /**
   * Opens a prompt and feeds it one key at a time; what it does not need waits for the next one.
   * Undefined when the person left it with Escape. A paste reaches only prompts that take text.
   *
   * @throws `Interrupted` on Ctrl-C, and when the input has ended
   */
  run<T>(open: (from: PromptInput) => Promise<T>, options?: { takesText?: boolean }): Promise<T | undefined>;
  /** Holds back keys until this work is done: a prompt that is busy would drop them. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Gives the terminal back. */
  release(): void;
}

interface LivePrompt {
  readonly input: PassThrough;
  readonly abort: AbortController;
  readonly takesText: boolean;
}

const CTRL_Z = '\x1a';

/**
 * Holds the terminal in raw mode and keeps every key that is typed. The prompt library throws away what was typed
 * before a prompt is drawn; an inspector who knows the list types ahead.
 */
export function openKeyFeed(source: KeySource): KeyFeed {
  const queue: Key[] = [];
  const busy = new Set<Promise<unknown>>();
  let live: LivePrompt | undefined;
  let isPumping = false;

  const reader = readKeys(source, {
    keys: (keys) => {
      queue.push(...keys);
      void pump();
    },
    end: () => void pump(),
  });

  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    while (live && (queue.length > 0 || reader.hasEnded())) {
      await workDone();
      if (live) deliver(live, queue.shift());
      // A prompt that a key has ended must be gone before the next key is given out.
      await macrotask();
      await workDone();
      await macrotask();
    }
    isPumping = false;
  }

  async function workDone(): Promise<void> {
    while (busy.size > 0) await Promise.allSettled(busy);
  }

  return {
    async run(open, { takesText = false } = {}) {
      const prompt: LivePrompt = { input: new PassThrough(), abort: new AbortController(), takesText };
      live = prompt;
      try {
        const answer = open({ input: prompt.input, signal: prompt.abort.signal });
        void pump();
        return await answer;
      } catch (error) {
        if (prompt.abort.signal.reason === LEFT) return undefined;
        throw isInterrupted(error) ? interruption() : error;
      } finally {
        live = undefined;
      }
    },
    async during(work) {
      busy.add(work);
      try {
        return await work;
      } finally {
        busy.delete(work);
      }
    },
    release: () => reader.release(),
  };
}

const LEFT = Symbol('left with Escape');
const ENDED = Symbol('the input has ended');

function deliver(prompt: LivePrompt, key: Key | undefined): void {
  if (key === undefined) prompt.abort.abort(ENDED);
  else if (key.text === ESCAPE) prompt.abort.abort(LEFT);
  // Suspending would hand the shell a terminal in raw mode.
  else if (key.text === CTRL_Z || (key.isPaste && !prompt.takesText)) return;
  else prompt.input.write(key.text);
}
