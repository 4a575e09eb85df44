import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';
import { headingLines } from './heading-lines.ts';
import type { PlainCell, PlainTable } from './plain-table.ts';

/** One day for every workbook, so that the same figures give the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));
const NARROWEST = 9;
/** A longer heading is broken to so many columns. */
const HEADING = 10;
/** Bold letters are wider than the unit of widths, and a cell has room at its sides. */
const SPARE = 3;
/** A table of more columns is printed across. */
const MOST_UPRIGHT = 9;
const LINE_POINTS = 17;

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const HEADER: CellStyle = {
  font: { bold: true },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const NAME: CellStyle = { border: BORDER };
const NUMBER: CellStyle = { border: BORDER, alignment: { horizontal: 'right' } };
const RATE: CellStyle = { ...NUMBER, numFmt: '0.00%' };
const NOTE: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/**
 * The tables as an Excel workbook, a sheet each: the title, what is to be known of the figures, the headings that stay in
 * sight, numbers as numbers, and the notes. Each prints on the width of an A4 sheet.
 */
export function workbookOf(tables: readonly PlainTable[], remarks: readonly string[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { created: MADE, modified: MADE },
    sheets: tables.map((table) => sheetOf(table, remarks)),
  });
}

function sheetOf(table: PlainTable, remarks: readonly string[]): WriteSheet {
  const { name, title, headers, rows, notes } = table;
  const headings = headers.map((header) => headingLines(header, HEADING));
  const widths = headings.map((lines, index) =>
    Math.max(NARROWEST, table.widths[index]! + 2, SPARE + Math.max(...lines.map(widthOf))),
  );
  const isText = headers.map((_, index) => rows.every((row) => typeof row[index] === 'string'));
  const across = widths.reduce((sum, width) => sum + width, 0);
  const lines: { cells: CellValue[]; styles: CellStyle[]; height?: number; merged?: boolean }[] = [
    { cells: [title], styles: [TITLE] },
    ...remarks.map((remark) => ({ cells: [remark], styles: [{}] })),
    {
      cells: headings.map((lines) => lines.join('\n')),
      styles: headings.map(() => HEADER),
      height: LINE_POINTS * Math.max(...headings.map((lines) => lines.length)),
    },
    ...rows.map((row) => ({
      cells: row.map(cellValue),
      styles: row.map((cell, index) => (typeof cell === 'object' ? RATE : isText[index] ? NAME : NUMBER)),
    })),
    ...notes.map((note) => ({
      cells: [note],
      styles: [NOTE],
      height: LINE_POINTS * wrap(note, across - 2).length,
      merged: true,
    })),
  ];
  const headerRow = remarks.length + 1;
  return {
    name: name.replaceAll(/[\\/?*[\]:]/g, ' '),
    rows: lines.map(({ cells }) => cells),
    cells: new Map(
      lines.flatMap(({ styles }, row) =>
        styles.map((style, column) => [`${row},${column}`, { style }] as const),
      ),
    ),
    rowDefs: new Map(
      lines.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }] as const])),
    ),
    merges: lines.flatMap(({ merged }, row) =>
      merged ? [{ startRow: row, startCol: 0, endRow: row, endCol: headers.length - 1 }] : [],
    ),
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: headerRow + 1, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: headers.length > MOST_UPRIGHT ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    },
  };
}

function cellValue(cell: PlainCell): CellValue {
  return typeof cell === 'object' ? cell.hundredths / 10_000 : cell;
}
