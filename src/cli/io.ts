import { fstatSync, statSync, writeSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

/** Where the program reads and writes: results go out, talk goes to err. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** True when a person can be asked questions. */
  readonly isInteractive: boolean;
  readonly columns: number;
  /** True when results are shown to a person. */
  readonly isTerminal: boolean;
  /** Columns that a line may take: those of a terminal, and any number where there is none. */
  readonly room: number;
  readonly color: boolean;
}

const DEFAULT_COLUMNS = 80;
export const STDOUT = 1;
const STDERR = 2;

/** The process's own streams. A reader that closes the pipe ends the program quietly. */
export function processIo(env: NodeJS.ProcessEnv): Io {
  return {
    out: writerTo(STDOUT, () => process.stdout),
    err: writerTo(STDERR, () => process.stderr),
    get isInteractive() {
      return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return terminalColumns() ?? DEFAULT_COLUMNS;
    },
    get room() {
      return terminalColumns() ?? Number.POSITIVE_INFINITY;
    },
    get color() {
      return isTerminal() && !env['NO_COLOR'];
    },
  };
}

function isTerminal(): boolean {
  return mayBeTerminal(STDOUT) && Boolean(process.stdout.isTTY);
}

function terminalColumns(): number | undefined {
  return isTerminal() ? process.stdout.columns : undefined;
}

// Straight to the descriptor: Node's stream for it costs a tenth of a start. Windows' console wants its own encoding.
function writerTo(descriptor: number, stream: () => NodeJS.WriteStream): (text: string) => void {
  if (process.platform !== 'win32') return (text) => writeAll(descriptor, Buffer.from(text));
  let opened: NodeJS.WriteStream | undefined;
  return (text) => {
    opened ??= stream().on('error', endQuietly);
    opened.write(text);
  };
}

const PAUSE_MS = 5;

/** Writes all of the bytes, waiting where a pipe is full. A reader that has gone ends the program quietly. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') endQuietly(error as NodeJS.ErrnoException);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  throw new Problem('output.failed', { code: error.code });
}

// What is thrown away is no terminal either, though it is a device like one: as a cron job writes.
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}
