import { fstatSync, writeSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

/** Where the program reads and writes: results go out, talk goes to err. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** True when a person can be asked questions. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly color: boolean;
}

const DEFAULT_COLUMNS = 80;
const STDOUT = 1;
const STDERR = 2;

/** The process's own streams. A reader that closes the pipe ends the program quietly. */
export function processIo(env: NodeJS.ProcessEnv): Io {
  return {
    out: writerTo(STDOUT, () => process.stdout),
    err: writerTo(STDERR, () => process.stderr),
    get isInteractive() {
      return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    get columns() {
      return (mayBeTerminal(STDOUT) ? process.stdout.columns : undefined) ?? DEFAULT_COLUMNS;
    },
    get color() {
      return mayBeTerminal(STDOUT) && Boolean(process.stdout.isTTY) && !env['NO_COLOR'];
    },
  };
}

/**
 * Writes straight to the descriptor: Node's stream for it costs a tenth of a start. The stream takes over where it is
 * needed: on Windows, whose console wants its own encoding, and for a pipe that is full and does not wait.
 */
function writerTo(descriptor: number, stream: () => NodeJS.WriteStream): (text: string) => void {
  let opened: NodeJS.WriteStream | undefined;
  const throughStream = (bytes: Uint8Array) => {
    opened ??= stream().on('error', endQuietly);
    opened.write(bytes);
  };
  return (text) => {
    const bytes = Buffer.from(text);
    if (opened || process.platform === 'win32') return throughStream(bytes);
    const written = writeAsMuchAsGoes(descriptor, bytes);
    if (written < bytes.length) throughStream(bytes.subarray(written));
  };
}

function writeAsMuchAsGoes(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') endQuietly(error as NodeJS.ErrnoException);
  }
  return written;
}

function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  throw new Problem('output.failed', { code: error.code });
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
