import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';

/**
 * A heading over a column of short numbers, in lines of at most so many columns: words and the unit stay whole, Chinese is
 * broken into lines of one length.
 */
export function headingLines(heading: string, most: number): string[] {
  if (widthOf(heading) <= most) return [heading];
  const unitAt = heading.endsWith(')') ? heading.lastIndexOf('(') : -1;
  const [name, unit] =
    unitAt < 0 ? [heading, ''] : [heading.slice(0, unitAt).trimEnd(), heading.slice(unitAt)];
  const words = name.match(/[a-z]+/gi) ?? [];
  const lines = Math.ceil(widthOf(name) / most);
  const width = words.length > 0 ? most : 2 * Math.ceil(widthOf(name) / lines / 2);
  return [...wrap(name, Math.max(width, ...words.map(widthOf))), ...(unit ? [unit] : [])];
}
