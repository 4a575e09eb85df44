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

/**
 * The process's own streams, each opened when it is first used: a terminal costs time to open. A reader that closes
 * the pipe ends the program quietly.
 */
export function processIo(env: NodeJS.ProcessEnv): Io {
  return {
    out: writerTo(() => process.stdout),
    err: writerTo(() => process.stderr),
    get isInteractive() {
      return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    get columns() {
      return process.stdout.columns ?? process.stderr.columns ?? DEFAULT_COLUMNS;
    },
    get color() {
      return Boolean(process.stdout.isTTY) && !env['NO_COLOR'];
    },
  };
}

function writerTo(stream: () => NodeJS.WriteStream): (text: string) => void {
  let opened: NodeJS.WriteStream | undefined;
  return (text) => {
    opened ??= stream().on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
    opened.write(text);
  };
}
