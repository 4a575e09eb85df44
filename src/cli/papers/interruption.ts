/** Whether somebody asked to stop. */
export interface Interruption {
  /** Lets signals in. @throws Interrupted when one came */
  check(): Promise<void>;
}

/** Runs work that stops between two steps when Ctrl-C or a supervisor asks for it. */
export async function untilInterrupted<T>(work: (interruption: Interruption) => Promise<T>): Promise<T> {
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work({
      check: async () => {
        // Signals are told between turns of the loop, and work that never waits takes none.
        await new Promise((resolve) => setImmediate(resolve));
        if (isStopped) throw Object.assign(new Error('stopped by a signal'), { name: 'Interrupted' });
      },
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
