import { codeFrame } from '../content/code-frame.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import { visible } from '../domain/safe-text.ts';
import type { Context } from './context.ts';

/** Shows each fault as `file:line:col code sentence`, with the line it stands in. */
export function showDiagnostics(
  context: Context,
  write: (text: string) => void,
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string,
): void {
  for (const each of diagnostics) {
    const frame = codeFrame(textOf(each.file), each);
    write(`${headline(context, each)}\n${frame ? `${frame}\n` : ''}`);
  }
}

function headline({ t }: Context, { file, line, col, code, severity, details }: Diagnostic): string {
  const mark = severity === 'error' ? '✗' : '!';
  const words: Record<string, (facts: typeof details) => string> = { ...t.problems, ...t.diagnostics };
  return `${mark} ${visible(`${file}:${line}:${col} ${code} ${words[code]?.(details) ?? ''}`)}`;
}
