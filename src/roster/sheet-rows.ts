import { serialToDate } from 'hucre';
import { type Cell, ROSTER_LIMITS, type RosterRow } from './roster.ts';
import { rowCollector } from './row-collector.ts';
import { meantText, textCollector } from './workbook-texts.ts';
import { scanXml, type XmlTag } from './xml.ts';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<string>;
  /** Whether days are counted from 1904, as on old Macintoshes, and not from 1900. */
  readonly from1904: boolean;
}

/**
 * The rows of a sheet.
 *
 * @throws Problem `roster.too-many-rows`; Error for XML that is no sheet's
 */
export function sheetRows(part: Uint8Array, context: CellContext): RosterRow[] {
  const collector = rowCollector();
  const text = textCollector();
  let isInside = false;
  let number = 0;
  let cells: Cell[] = [];
  let column = -1;
  let [type, style]: (string | undefined)[] = [];
  scanXml(part, {
    open(tag) {
      text.open(tag);
      if (tag.name === 'sheetData') isInside = true;
      else if (tag.name === 'row') {
        number = rowNumber(tag) ?? number + 1;
        cells = [];
        column = -1;
      } else if (tag.name === 'c') {
        column = columnIndex(tag) ?? column + 1;
        type = tag.attribute('t');
        style = tag.attribute('s');
        text.take();
      }
    },
    close(name) {
      text.close(name);
      if (name === 'sheetData') isInside = false;
      else if (name === 'row' && isInside) collector.add(number, cells);
      else if (name === 'c') put(cells, column, cellOf(text.take(), type, style, context));
    },
    text: text.text,
  });
  return collector.rows();
}

function rowNumber(tag: XmlTag): number | undefined {
  const given = tag.attribute('r');
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`row ${given}`);
  return number;
}

const [A, LETTERS] = [0x41, 26] as const;

function columnIndex(tag: XmlTag): number | undefined {
  const place = tag.attribute('r');
  if (place === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  return column - 1;
}

function put(cells: Cell[], column: number, cell: Cell): void {
  if (column < 0 || column >= ROSTER_LIMITS.columns) return;
  while (cells.length < column) cells.push('');
  cells[column] = cell;
}

function cellOf(
  text: string,
  type: string | undefined,
  style: string | undefined,
  { texts, dateStyles, from1904 }: CellContext,
): Cell {
  if (text === '') return '';
  if (type === 's') return sharedText(texts, Number(text));
  if (type === 'b') return String(text === '1' || text.toLowerCase() === 'true');
  const number = type === undefined || type === 'n' ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return meantText(text);
  if (style === undefined || !dateStyles.has(style)) return number;
  return serialToDate(number, from1904).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function sharedText(texts: readonly string[], index: number): string {
  const text = texts[index];
  if (text === undefined) throw new Error(`shared text ${index}`);
  return text;
}
