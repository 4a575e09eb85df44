/** Whether somebody asked to stop. */
export interface Interruption {
  /** Lets signals in, once in a while. @throws Interrupted when one came */
  check(): Promise<void>;
}

/** No longer than anybody notices; letting them in takes a tenth of the time that a paper does. */
const CHECK_MS = 20;

/** Runs work that stops between two steps when Ctrl-C or a supervisor asks for it. */
export async function untilInterrupted<T>(work: (interruption: Interruption) => Promise<T>): Promise<T> {
  let isStopped = false;
  let checked = performance.now();
  const stop = () => {
    isStopped = true;
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work({
      check: async () => {
        if (performance.now() - checked < CHECK_MS) return;
        checked = performance.now();
        // Signals are told between turns of the loop, and work that never waits takes none.
        await new Promise((resolve) => setImmediate(resolve));
        if (isStopped) throw Object.assign(new Error('stopped by a signal'), { name: 'Interrupted' });
      },
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
