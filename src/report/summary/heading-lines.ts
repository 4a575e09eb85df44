import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';

/**
 * A heading over a column of short numbers, in lines of at most so many columns: words and the unit stay whole, Chinese is
 * broken into lines of one length.
 */
export function headingLines(heading: string, most: number): string[] {
  if (widthOf(heading) <= most) return [heading];
  const [, name = heading, unit = ''] = /^(.*?) ?(\([^()]*\))?$/.exec(heading) ?? [];
  const words = name.match(/[a-z]+/gi) ?? [];
  const lines = Math.ceil(widthOf(name) / most);
  const width = words.length > 0 ? most : 2 * Math.ceil(widthOf(name) / lines / 2);
  return [...wrap(name, Math.max(width, ...words.map(widthOf))), ...(unit ? [unit] : [])];
}
