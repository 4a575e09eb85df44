import { visible } from '../../domain/safe-text.ts';
import { charactersOf } from '../../report/characters.ts';
import { widthOf } from '../../report/width.ts';

/** What stands before the first row of a text that is being edited; further rows are indented as far. */
export const LEAD = '› ';

/** A text being edited, laid out on rows, and where its cursor is. */
export interface EditRows {
  readonly rows: readonly string[];
  readonly cursorRow: number;
  readonly cursorColumn: number;
}

/**
 * Lays out a text for editing. `cursor` is its place in UTF-16 units; a column is always left for it.
 * Of a text with more than `limit` rows the ones around the cursor are given.
 */
export function editRows(
  text: string,
  cursor: number,
  columns: number,
  limit = Number.MAX_SAFE_INTEGER,
): EditRows {
  const room = Math.max(4, columns - LEAD.length - 2);
  const rows = [''];
  let width = 0;
  let place = { row: 0, column: 0 };
  let index = 0;
  for (const segment of charactersOf(text)) {
    const drawn = visible(segment);
    const wide = widthOf(drawn);
    if (width + wide > room && width > 0) {
      rows.push('');
      width = 0;
    }
    if (index <= cursor) place = { row: rows.length - 1, column: width };
    rows[rows.length - 1] += drawn;
    width += wide;
    index += segment.length;
  }
  if (cursor >= text.length) place = { row: rows.length - 1, column: width };
  const indent = ' '.repeat(LEAD.length);
  const from = Math.max(0, place.row - limit + 1);
  return {
    rows: rows.map((row, index) => `${index === 0 ? LEAD : indent}${row}`).slice(from, from + limit),
    cursorRow: place.row - from,
    cursorColumn: LEAD.length + place.column,
  };
}
