import { isProblem, isProblems, type Problem } from '../domain/problem.ts';
import { visible } from '../domain/safe-text.ts';
import type { Messages } from '../messages/index.ts';

/** What the program ends with. */
export const EXIT = { done: 0, problem: 1, usage: 2, found: 3, interrupted: 130 } as const;

/** How a failure is told and what the program ends with; undefined for a bug, which keeps its stack. */
export function tellFailure(error: unknown, t: Messages): { text: string; exitCode: number } | undefined {
  if (isInterruption(error)) return { text: `\n${t.commands.interrupted}\n`, exitCode: EXIT.interrupted };
  if (isProblems(error)) {
    const lines = error.problems.map((problem) => sentence(problem, t));
    return { text: `${lines.join('\n')}\n`, exitCode: exitCodeOf(error.problems[0]!) };
  }
  if (isProblem(error)) return { text: `${sentence(error, t)}\n`, exitCode: exitCodeOf(error) };
  return undefined;
}

/** A problem's sentence, safe to draw. */
export function sentence(problem: Problem, t: Messages): string {
  const words = t.problems[problem.code];
  return `✗ ${visible(words ? words(problem.details) : problem.code)}`;
}

function exitCodeOf(problem: Problem): number {
  return problem.code.startsWith('usage.') ? EXIT.usage : EXIT.problem;
}

// Compared by name: two copies of the prompt library would have two classes.
function isInterruption(error: unknown): boolean {
  return (
    error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'Interrupted'].includes(error.name)
  );
}
