import { noteFrom } from '../domain/entry.ts';
import type { Finding } from '../domain/inspection.ts';
import { isProblem, type Problem } from '../domain/problem.ts';

/** A text of an answer that may not be stored, and where in the answer it is. */
export interface TextProblem {
  readonly path: readonly string[];
  readonly problem: Problem;
}

/** The texts of an answer that may not be stored as they are. */
export function answerTextProblems(note: string | undefined, finding: Finding | undefined): TextProblem[] {
  const texts: [string[], string | undefined][] = [
    [['note'], note],
    [['finding', 'description'], finding?.description],
    [['finding', 'place'], finding?.place],
    [['finding', 'requirement'], finding?.requirement],
    [['finding', 'responsible'], finding?.responsible],
  ];
  return texts.flatMap(([path, text]) => {
    const problem = problemOf(text, path.at(-1)!);
    return problem ? [{ path, problem }] : [];
  });
}

function problemOf(text: string | undefined, field: string): Problem | undefined {
  try {
    noteFrom(text ?? '', field);
    return undefined;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
}
