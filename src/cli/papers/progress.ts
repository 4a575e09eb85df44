import { isatty } from 'node:tty';
import type { Context } from '../context.ts';

/** Tells how far a long run is. */
export interface Progress {
  step(failures: number): void;
  end(): void;
}

const STDERR = 2;
const REDRAW_MS = 100;
/** In a log a line for each so many; a terminal is drawn over instead. */
const LOG_EVERY = 1000;

/** Progress with rate and time left: one line drawn over at a terminal, plain lines in a log. */
export function progress({ io, t }: Context, total: number): Progress {
  const isTerminal = isatty(STDERR);
  const began = performance.now();
  let done = 0;
  let failed = 0;
  let drawn = 0;
  const line = () => {
    const seconds = Math.max((performance.now() - began) / 1000, 0.001);
    const rate = done / seconds;
    return t.documents.batch.progress(
      done,
      total,
      Math.round(rate),
      Math.ceil((total - done) / rate),
      failed,
    );
  };
  const draw = () => {
    drawn = performance.now();
    io.err(`\r${line()}\u001b[K`);
  };
  return {
    step: (failures) => {
      done += 1;
      failed = failures;
      if (isTerminal) {
        if (performance.now() - drawn >= REDRAW_MS) draw();
      } else if (done % LOG_EVERY === 0) io.err(`${line()}\n`);
    },
    end: () => {
      if (isTerminal && done > 0) io.err('\r\u001b[K');
    },
  };
}
