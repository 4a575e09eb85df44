import type { Block, PaperHead, PaperModel } from '../paper-model.ts';
import { PAPER_STYLES, type PaperStyle, textWidth } from '../paper-style.ts';
import { type Look, paragraph, text } from './markup.ts';
import { looksOf, type PaperLooks } from './paper-looks.ts';
import { fieldTable, rowTable, signOff } from './paper-tables.ts';
import { concat } from './xml.ts';

/** Everything that the blocks of one paper share. */
export interface PaperFrame {
  readonly layout: PaperModel['layout'];
  readonly style: PaperStyle;
  readonly looks: PaperLooks;
  /** Between the margins, in millimetres. */
  readonly width: number;
}

/** The frame of a model's layout. */
export function frameOf({ layout, language }: Pick<PaperModel, 'layout' | 'language'>): PaperFrame {
  const style = PAPER_STYLES[layout];
  return { layout, style, looks: looksOf(layout, language, style), width: textWidth(style) };
}

/** Head and blocks as WordprocessingML. */
export function paperBody({ layout, head, blocks }: PaperModel, frame: PaperFrame): string {
  const parts = blocks.map((block, index) => blockXml(block, blocks[index + 1], frame));
  return headXml(layout, head, frame.looks) + concat(parts);
}

function headXml(layout: PaperModel['layout'], head: PaperHead, looks: PaperLooks): string {
  const { banner, issuer, title, number, addressee } = looks;
  const lines: readonly (readonly [string, Look])[] =
    layout === 'letter'
      ? [
          [head.issuer, issuer],
          [head.number, number],
          [head.banner, banner],
          [head.title, title],
          [head.addressee, addressee],
        ]
      : [
          [head.banner, banner],
          [head.issuer, issuer],
          [head.title, title],
          [head.number, number],
          [head.addressee, addressee],
        ];
  return concat(lines.map(([line, look]) => (line === '' ? '' : text(line, look))));
}

// Without a paragraph between them, two tables would become one.
const SPACE = paragraph('', { size: 4, line: { exactly: 6 } });

function blockXml(block: Block, next: Block | undefined, frame: PaperFrame): string {
  const { looks } = frame;
  switch (block.type) {
    case 'text':
      return textXml(block, next, looks);
    case 'fields':
      return SPACE + fieldTable(block.rows, frame) + SPACE;
    case 'table':
      return (headingXml(block.heading, looks) || SPACE) + rowTable(block, frame) + SPACE;
    case 'sign-off':
      return signOff(block, next, frame);
  }
}

function headingXml(heading: string, looks: PaperLooks): string {
  return heading === '' ? '' : text(heading, looks.heading);
}

// What stands before the signatures stays with them: no page holds signatures alone. All paragraphs of a part look alike,
// as they do in a template, whose list has one for all.
function textXml(
  { look, heading, paragraphs }: Block & { type: 'text' },
  next: Block | undefined,
  looks: PaperLooks,
): string {
  const [plain, kept] = look === 'note' ? [looks.note, looks.keptNote] : [looks.body, looks.keptBody];
  const shown = next?.type === 'sign-off' ? kept : plain;
  return headingXml(heading, looks) + concat(paragraphs.map((line) => text(line, shown)));
}
