import type { Block, PaperModel } from './paper-model.ts';
import { PAPER_STYLES } from './paper-style.ts';
import { widthOf } from './width.ts';

const POINTS_PER_MM = 72 / 25.4;

/**
 * The lines to be signed as they fit beside the place for the seal: one that is too long goes on below at its wide
 * spaces, so that a label stays with what is written behind it.
 */
export function signatureLines(
  { lines, seal }: Pick<Block & { type: 'sign-off' }, 'lines' | 'seal'>,
  layout: PaperModel['layout'],
): readonly string[] {
  if (!seal) return lines;
  const { signOff, sizes } = PAPER_STYLES[layout];
  const columns = Math.floor((signOff[0] * POINTS_PER_MM * 2) / sizes.body);
  return lines.map((line) => (widthOf(line) > columns ? line.replaceAll(/\u3000+/g, '\n') : line));
}
