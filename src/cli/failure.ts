import { isProblem, isProblems, type Problem } from '../domain/problem.ts';
import { visible } from '../domain/safe-text.ts';
import type { Messages } from '../messages/index.ts';
import { isInterrupted } from './ask/interruption.ts';

/** What the program ends with. */
export const EXIT = { done: 0, problem: 1, usage: 2, found: 3, interrupted: 130 } as const;

/** How a failure is told and what the program ends with; undefined for a bug, which keeps its stack. */
export function tellFailure(error: unknown, t: Messages): { text: string; exitCode: number } | undefined {
  if (isInterrupted(error)) {
    return { text: `\n${t.commands.interrupted}${error.saved ?? ''}\n`, exitCode: EXIT.interrupted };
  }
  if (isProblems(error)) {
    const lines = error.problems.map((problem) => sentence(problem, t));
    return { text: `${lines.join('\n')}\n`, exitCode: exitCodeOf(error.problems[0]!) };
  }
  if (isProblem(error)) return { text: `${sentence(error, t)}\n`, exitCode: exitCodeOf(error) };
  return undefined;
}

/** A problem's sentence with the mark of a failure, safe to draw. */
export function sentence(problem: Problem, t: Messages): string {
  return `✗ ${reason(problem, t)}`;
}

/** A problem's sentence by itself, safe to draw. */
export function reason({ code, details }: Problem, t: Messages): string {
  return visible(t.problems[code]?.(details) ?? code);
}

function exitCodeOf(problem: Problem): number {
  return problem.code.startsWith('usage.') ? EXIT.usage : EXIT.problem;
}
