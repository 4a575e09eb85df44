import { html, type Markup } from '../html-markup.ts';
import { HEIGHTS, PAGE, SIZES } from './form-grid.ts';
import type { FormChecklist, FormMessages } from './form-model.ts';

const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Looks like the paper on a screen, and prints on A4. */
export const style: Markup = html`
  @page { size: A4; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 16px; max-width: calc(${TEXT_WIDTH}mm + 32px); color: #000; background: #fff;
    font: ${SIZES.text}pt/1.35 仿宋_GB2312, 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif; }
  [lang=en] body { font-family: "Times New Roman", Times, serif; }
  main + main { break-before: page; }
  h1 { margin: 0; text-align: center; font: ${SIZES.title}pt/1.4 黑体, SimHei, "Noto Sans CJK SC", sans-serif; }
  p { margin: 0; }
  p, .note { font-size: ${SIZES.note}pt; }
  .origin { text-align: center; margin-bottom: 1mm; }
  .note { margin: 1mm 0; }
  table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; margin-bottom: 1.5mm; }
  thead { display: table-header-group; }
  tr, section { break-inside: avoid; }
  th, td { border: 1px solid #000; padding: 0.8mm 1.2mm; text-align: left; overflow-wrap: anywhere; }
  th { font-weight: normal; text-align: center; break-after: avoid; }
  th.title { font: ${SIZES.heading}pt 黑体, SimHei, "Noto Sans CJK SC", sans-serif; text-align: left; background: #e8e8e8;
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  td span { display: inline-block; margin-right: 0.8em; white-space: pre-wrap; }
  td.centre { text-align: center; }
  td.centre span { margin: 0; }
  td.remark { vertical-align: top; }
  tr.field { height: ${HEIGHTS.field}mm; }
  tr.item { height: ${HEIGHTS.item}mm; }
  tr.hazard { height: ${HEIGHTS.hazard}mm; }
  .sign tr.field { height: ${HEIGHTS.signature}mm; }
  @media print { body { padding: 0; max-width: none; } }
`;

/** The foot of each printed page of one checklist, where the browser knows how. */
export function footerStyle({ version }: FormChecklist, index: number, { page }: FormMessages): Markup {
  const name = `list${index + 1}`;
  return html`  .${name} { page: ${name}; }
  @page ${name} {
    @bottom-left { content: ${quoted(version)}; font-size: ${SIZES.footer}pt; }
    @bottom-right { content: ${quoted(page.before)} counter(page) ${quoted(page.between)} counter(pages) ${quoted(page.after)};
      font-size: ${SIZES.footer}pt; }
  }
`;
}

// A string of CSS in which nothing but letters and digits stands as itself; inside <style> nothing else could be escaped.
function quoted(text: string): Markup {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return html`"${escaped}"`;
}
