import { widthOf } from '../report/width.ts';
import { wrap } from '../report/wrap.ts';

const LEAST_ROOM = 20;

/** Text wrapped to the columns, its further lines indented to where the first began after its lead. */
export function hanging(lead: string, text: string, columns: number): string {
  const indent = widthOf(lead);
  const [first = '', ...more] = wrap(text, Math.max(LEAST_ROOM, columns - indent - 1));
  return [`${lead}${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}

/** Loaded when it is used: what breaks Chinese rightly is too heavy for every start. */
export type Hanging = typeof hanging;
