import wrapAnsi from 'wrap-ansi';
import { widthOf } from './width.ts';

/** Text wrapped to the columns, its further lines indented to where the first began after its lead. */
export function hanging(lead: string, text: string, columns: number): string {
  const indent = widthOf(lead);
  const room = Math.max(20, columns - indent - 1);
  const [first = '', ...more] = wrapAnsi(text, room, { hard: true, trim: true }).split('\n');
  return [`${lead}${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}

/** Loaded when it is used: the wrapping library is too heavy for every start. */
export type Hanging = typeof hanging;
