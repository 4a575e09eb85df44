const NAMES = ['Interrupted', 'ExitPromptError', 'AbortPromptError'];

/** The person pressed Ctrl-C, or the terminal is gone. */
export interface Interrupted extends Error {
  /** What is safe all the same, and how to go on. */
  saved?: string;
}

export function interruption(): Interrupted {
  return Object.assign(new Error('interrupted'), { name: 'Interrupted' });
}

/** True for Ctrl-C and for a terminal that is gone. By name: two copies of the prompt library have two classes. */
export function isInterrupted(error: unknown): error is Interrupted {
  return error instanceof Error && NAMES.includes(error.name);
}

/** Does work of which each step is saved: who interrupts it is told so. */
export async function savingSteps<T>(saved: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isInterrupted(error)) error.saved = saved;
    throw error;
  }
}
