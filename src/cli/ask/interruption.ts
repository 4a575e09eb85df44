const NAMES = ['Interrupted', 'ExitPromptError', 'AbortPromptError'];

/** The person pressed Ctrl-C, or the terminal is gone. What was answered is saved. */
export function interruption(): Error {
  return Object.assign(new Error('interrupted'), { name: 'Interrupted' });
}

/** True for Ctrl-C and for a terminal that is gone. By name: two copies of the prompt library have two classes. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && NAMES.includes(error.name);
}
