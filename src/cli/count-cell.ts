import { widthOf } from '../report/width.ts';

/** A count for a table, right-aligned below its heading; a dot for none, so that what is there stands out. */
export function countCell(heading: string, count: number): string {
  return (count === 0 ? '·' : String(count)).padStart(widthOf(heading));
}
