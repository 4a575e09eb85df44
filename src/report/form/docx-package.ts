import { field, type Look, paragraph, run, twips } from '../docx/markup.ts';
import { marginId, shellParts, withBody } from '../docx/package.ts';
import type { Parts } from '../docx/write-zip.ts';
import { COLUMNS, PAGE, SIZES } from './form-grid.ts';
import type { FormChecklist, FormMessages, FormModel } from './form-model.ts';

/** From the edge of the paper to the footer, in millimetres. */
const FOOTER_EDGE = 8;

/** The parts of a Word file around this body. */
export function packageParts(
  body: string,
  { title, language, checklists }: FormModel,
  t: FormMessages,
): Parts {
  const margins = checklists.map((checklist, index) => [`footer${index + 1}`, footer(checklist, t)] as const);
  const encoder = new TextEncoder();
  const parts = withBody(shellParts({ title, language, margins }), body);
  return new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)]));
}

/** The end of the section of the checklist with this index: A4, the margins, its footer; a new page begins it. */
export function sectionProperties(index: number): string {
  const { width, height, top, bottom, left, right } = PAGE;
  return [
    `<w:sectPr><w:footerReference w:type="default" r:id="${marginId(index)}"/><w:type w:val="nextPage"/>`,
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>`,
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`,
    ` w:header="${twips(FOOTER_EDGE)}" w:footer="${twips(FOOTER_EDGE)}" w:gutter="0"/></w:sectPr>`,
  ].join('');
}

function footer({ version }: FormChecklist, { page }: FormMessages): string {
  const width = COLUMNS.items.reduce((sum, column) => sum + column, 0);
  const look: Look = {
    size: SIZES.footer,
    properties: `<w:tabs><w:tab w:val="right" w:pos="${twips(width)}"/></w:tabs>`,
  };
  const number = [page.before, field('PAGE', look), page.between, field('NUMPAGES', look), page.after];
  const runs = number.map((part, index) => (index % 2 === 0 ? run(part, look) : part));
  return paragraph(`${run(version, look)}<w:r><w:tab/></w:r>${runs.join('')}`, look);
}
