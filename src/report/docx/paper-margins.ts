import type { PaperLayoutWords } from '../formats.ts';
import type { PaperModel } from '../paper-model.ts';
import { A4, EDGES, PAPER_STYLES } from '../paper-style.ts';
import { field, type Look, paragraph, run, text, twips } from './markup.ts';
import { marginId } from './package.ts';
import type { PaperLooks } from './paper-looks.ts';

type Margin = readonly [name: string, content: string];

/** Header and footers of a paper. A letter has its page number on the outer side, so even pages differ. */
export function marginsOf(model: PaperModel, looks: PaperLooks, t: PaperLayoutWords): Margin[] {
  const { mark, translation } = model.head;
  const header = [mark, translation].map((line) => text(line, looks.mark)).join('');
  const every = model.everyPage.map((line) => text(line, looks.everyPage)).join('');
  const footers =
    model.layout === 'letter'
      ? [letterPage(looks.page), letterPage(looks.evenPage)]
      : [formPage(looks.page, t)];
  return [
    ['header1', header],
    ...footers.map((footer, index): Margin => [`footer${index + 1}`, every + footer]),
  ];
}

function formPage(look: Look, { page }: PaperLayoutWords): string {
  const runs = [
    run(page.before, look),
    field('PAGE', look),
    run(page.between, look),
    field('NUMPAGES', look),
    page.after && run(page.after, look),
  ];
  return paragraph(runs.join(''), look);
}

function letterPage(look: Look): string {
  const runs = [run('— ', look), field('PAGE', look), run(' —', look)];
  return paragraph(runs.join(''), look);
}

/** The page and its margins, at the end of the body. */
export function sectionOf({ layout }: Pick<PaperModel, 'layout'>): string {
  const { top, right, bottom, left } = PAPER_STYLES[layout].margins;
  const isLetter = layout === 'letter';
  const references = [
    reference('header', 'default', 0),
    ...(isLetter ? [reference('header', 'even', 0)] : []),
    reference('footer', 'default', 1),
    ...(isLetter ? [reference('footer', 'even', 2)] : []),
  ];
  return [
    `<w:sectPr>${references.join('')}`,
    `<w:pgSz w:w="${twips(A4.width)}" w:h="${twips(A4.height)}"/>`,
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`,
    ` w:header="${twips(EDGES.header)}" w:footer="${twips(isLetter ? EDGES.letterFooter : EDGES.footer)}" w:gutter="0"/></w:sectPr>`,
  ].join('');
}

function reference(type: 'header' | 'footer', pages: 'default' | 'even', index: number): string {
  return `<w:${type}Reference w:type="${pages}" r:id="${marginId(index)}"/>`;
}
