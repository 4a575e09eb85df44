import type { PaperFormat, PaperLayoutWords } from './formats.ts';
import type { Block, PaperHead, PaperModel } from './paper-model.ts';
import { type Column, centred, textTable } from './text-table.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

const DEFAULT_WIDTH = 80;
const NARROWEST = 48;
/** Below this share of the width, a column on a terminal is no wider than its title and what it holds. */
const NARROW_SHARE = 10;

/** The paper as plain text in aligned columns, for a terminal, a log or a screen reader. */
export const text: PaperFormat = (model, t, layout = {}) => {
  const width = Math.max(NARROWEST, layout.width ?? DEFAULT_WIDTH);
  const paragraphs = [
    headOf(model.head, width),
    wrap(model.head.addressee, width),
    ...model.blocks.flatMap((block) => blockLines(block, width, t)),
    wrapped(model.everyPage, width),
    annexOf(model, t, width),
  ];
  return `${paragraphs
    .filter((lines) => lines.some((line) => line !== ''))
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

function headOf({ mark, translation, banner, issuer, title, number }: PaperHead, width: number): string[] {
  const lines = [mark, translation, banner, issuer, title, number].filter((line) => line !== '');
  return wrapped(lines, width).map((line) => centred(line, width));
}

function wrapped(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => wrap(line, width));
}

/** Groups of lines with a blank line between them. */
function blockLines(block: Block, width: number, t: PaperLayoutWords): string[][] {
  switch (block.type) {
    case 'text':
      return [...block.paragraphs.map((line) => wrap(line, width))].map((lines, index) =>
        index === 0 ? [...headingOf(block.heading, width), ...lines] : lines,
      );
    case 'fields':
      return [
        wrapped(
          block.rows.flat().map(({ label, value }) => label + t.colon + value),
          width,
        ),
      ];
    case 'table':
      return [[...headingOf(block.heading, width), ...tableLines(block, width)]];
    case 'sign-off':
      return [
        wrapped(block.lines, width),
        block.seal ? wrapped([block.seal.issuer, block.seal.date], width) : [],
        wrapped(block.below, width),
      ];
  }
}

function headingOf(heading: string, width: number): string[] {
  return heading === '' ? [] : wrap(heading, width);
}

function tableLines({ columns, rows }: Block & { type: 'table' }, width: number): string[] {
  const titles = columns.map(({ title }) => title);
  const layout = columns.map(
    ({ share }, index): Column =>
      share < NARROW_SHARE
        ? { width: Math.min(10, Math.max(...[titles, ...rows].map((row) => widthOf(row[index] ?? '')))) }
        : { share },
  );
  return textTable(layout, [titles, ...rows], width);
}

function annexOf({ photos }: PaperModel, t: PaperLayoutWords, width: number): string[] {
  if (photos.length === 0) return [];
  return [
    t.photosTitle,
    ...wrapped(
      photos.map(({ caption, name }) => caption + t.gap + name),
      width,
    ),
  ];
}
