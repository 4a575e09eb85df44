import { isOrdinary } from './width.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * The characters of a text as a reader sees them. Ordinary Chinese needs no table of the world's scripts, whose loading
 * alone would delay the first question.
 */
export function charactersOf(text: string): string[] {
  if (isOrdinary(text)) return [...text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
