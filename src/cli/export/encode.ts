import { Problem } from '../../domain/problem.ts';
import { codePointName } from '../../domain/safe-text.ts';
import { encodeGb18030 } from '../../export/gb18030.ts';
import type { Header, Out } from '../../export/table-writer.ts';
import type { Context } from '../context.ts';

/** So many substitutes are told one by one. */
const TOLD = 100;

/**
 * Turns finished CSV into GB18030 on its way out. What that cannot hold is an error with its place, or with
 * `substitute` a `?` that is told.
 */
export function toGb18030(
  { io, t }: Context,
  headers: readonly Header[],
  substitute: boolean,
  out: Out,
): { out: Out; finish: () => void } {
  let rowsBefore = -1;
  let substituted = 0;
  const unheldAt = (text: string, index: number, character: string) => {
    const { row, column } = placeIn(text, index);
    const facts = {
      row: rowsBefore + row + 1,
      column: headers[column]?.label ?? '',
      character: codePointName(character),
      encoding: 'GB18030',
    };
    if (!substitute) throw new Problem('export.character', facts);
    substituted += 1;
    if (substituted <= TOLD) io.err(`${t.exports.substituted(facts.row, facts.column, facts.character)}\n`);
  };
  return {
    out(bytes) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      out(encodeGb18030(text, ({ character, index }) => unheldAt(text, index, character)));
      rowsBefore += placeIn(text, text.length).row;
    },
    finish: () => {
      if (substituted > TOLD) io.err(`${t.exports.moreSubstituted(substituted - TOLD)}\n`);
    },
  };
}

/** How many rows and cells end before a place in CSV text. */
function placeIn(text: string, end: number): { row: number; column: number } {
  let [row, column, isQuoted] = [0, 0, false];
  for (let index = 0; index < end; index += 1) {
    const sign = text[index];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === ',') column += 1;
    else if (sign === '\n') [row, column] = [row + 1, 0];
  }
  return { row, column };
}
