import { StringDecoder } from 'node:string_decoder';
import { isInsidePaste, type Key, splitKeys } from './keys.ts';

/** A terminal's input, or a stream that stands for one. */
export type KeySource = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
};

/** Milliseconds after which an Escape that nothing followed was the key itself. */
const ESCAPE_WAIT = 50;

/** The reading of a terminal's keys. */
export interface KeyReader {
  /** No key will come any more: the input has ended, or the terminal is gone. */
  hasEnded(): boolean;
  /** Out of raw mode, and no longer reading. */
  release(): void;
}

/** Puts a terminal into raw mode and tells each key that is typed. */
export function readKeys(
  source: KeySource,
  on: { keys(keys: readonly Key[]): void; end(): void },
): KeyReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let hasEnded = false;
  let timer: NodeJS.Timeout | undefined;

  const take = (text: string, isFinal: boolean) => {
    clearTimeout(timer);
    const split = splitKeys(rest + text, isFinal);
    rest = split.rest;
    if (rest && !isInsidePaste(rest)) timer = setTimeout(() => take('', true), ESCAPE_WAIT);
    on.keys(split.keys);
  };
  const onData = (chunk: Buffer | string) =>
    take(typeof chunk === 'string' ? chunk : decoder.write(chunk), false);
  const onEnd = () => {
    hasEnded = true;
    on.end();
  };
  const release = () => {
    clearTimeout(timer);
    source.removeListener('data', onData);
    process.removeListener('exit', release);
    setRaw(source, false);
    source.pause();
  };

  setRaw(source, true);
  source.on('data', onData);
  for (const ending of ['end', 'close', 'error'] as const) source.on(ending, onEnd);
  process.once('exit', release);
  source.resume();
  return { hasEnded: () => hasEnded, release };
}

// A terminal that is gone refuses; then there is nothing left to restore.
function setRaw(source: KeySource, isRaw: boolean): void {
  try {
    if (source.isTTY) source.setRawMode?.(isRaw);
  } catch {
    // Deliberately nothing.
  }
}
