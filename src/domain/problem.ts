/** What a problem's sentence is filled from: plain values, so that it can be stored, sent and translated. */
export type Details = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/**
 * Something the user can act on: bad input, an illegal step, a file that cannot be read.
 *
 * It carries a stable code and the facts; the sentence lives in the messages, once in each language.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class Problem extends Error {
  readonly code: string;
  readonly details: Details;

  constructor(code: string, details: Details = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** Several problems of one input, told together. Never empty. */
export class Problems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Problems';
    this.problems = problems;
  }
}

/** True for a `Problem` made by any copy of this module. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'code' in error && 'details' in error;
}

/** True for `Problems` made by any copy of this module. */
export function isProblems(error: unknown): error is Problems {
  return error instanceof Error && error.name === 'Problems' && 'problems' in error;
}
