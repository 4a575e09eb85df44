import type { Block, Field } from '../paper-model.ts';
import { BOX_HEIGHT, BOXES } from '../paper-style.ts';
import { signatureLines } from '../signature-lines.ts';
import { type Cell, paragraph, type Row, table, text } from './markup.ts';
import type { PaperFrame } from './paper-body.ts';
import type { PaperLooks } from './paper-looks.ts';
import { concat } from './xml.ts';

/** Labelled boxes. The columns of the grid are those that some row needs. */
export function fieldTable(rows: readonly (readonly Field[])[], { looks, width }: PaperFrame): string {
  const edges = rows.map((row) => edgesOf(row.length));
  const grid = [...new Set(edges.flat())].sort((a, b) => a - b);
  const widths = grid.slice(1).map((edge, index) => ((edge - grid[index]!) * width) / 48);
  return table(
    widths,
    rows.map((row, index) => ({ height: BOX_HEIGHT, cells: boxes(row, edges[index]!, grid, looks) })),
  );
}

/** Where the cells of a row of so many fields begin and end, in forty-eighths. */
function edgesOf(fields: number): number[] {
  const [label, box] = BOXES[fields] ?? [24 / fields, 24 / fields];
  return [
    0,
    ...Array.from({ length: fields }, (_, index) => index * (label + box)).flatMap((at) => [
      at + label,
      at + label + box,
    ]),
  ];
}

function boxes(
  row: readonly Field[],
  edges: readonly number[],
  grid: readonly number[],
  looks: PaperLooks,
): Cell[] {
  const spans = edges.slice(1).map((edge, index) => grid.indexOf(edge) - grid.indexOf(edges[index]!));
  return row.flatMap(({ label, value }, index) => [
    { paragraphs: text(label, looks.label), span: spans[index * 2] },
    { paragraphs: text(value, looks.cell), span: spans[index * 2 + 1] },
  ]);
}

/** A table whose heading is repeated on each page. */
export function rowTable({ columns, rows }: Block & { type: 'table' }, { looks, width }: PaperFrame): string {
  const widths = columns.map(({ share }) => (share * width) / 100);
  const heading: Row = {
    isHeading: true,
    cells: columns.map(({ title }) => ({ paragraphs: text(title, looks.columnTitle) })),
  };
  const aligned = columns.map(({ align }) => (align ? looks.centredCell : looks.cell));
  const body = rows.map(
    (cells): Row => ({ cells: cells.map((cell, index) => ({ paragraphs: text(cell, aligned[index]!) })) }),
  );
  return table(widths, [heading, ...body]);
}

/** Signatures beside the place for the seal, kept on one page and with the small lines that follow; without a seal they take the whole width. */
export function signOff(
  block: Block & { type: 'sign-off' },
  next: Block | undefined,
  { layout, style, looks }: PaperFrame,
): string {
  const { seal, below } = block;
  const left = concat(signatureLines(block, layout).map((line) => text(line, looks.signature)));
  const under = concat(below.map((line) => text(line, looks[next ? 'keptNote' : 'note'])));
  if (!seal) return left + under;
  const gap = paragraph('', { size: 4, line: { exactly: (style.sealGap * 72) / 25.4 }, keepNext: true });
  const right =
    gap + text(seal.issuer, looks.sealed) + text(seal.date, looks[under || next ? 'keptDate' : 'date']);
  const cells: Cell[] = [left || paragraph('', looks.signature), right].map((paragraphs) => ({
    paragraphs,
    vertical: 'top',
  }));
  return table(style.signOff, [{ cells }], { isRuled: false }) + under;
}
