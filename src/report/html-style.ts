import { html, type Markup } from './html-markup.ts';
import { PAPER_STYLES, textWidth } from './paper-style.ts';

const FANGSONG = '仿宋_GB2312, 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif';
const SONG = '方正小标宋简体, 华文中宋, STZhongsong, 宋体, SimSun, "Noto Serif CJK SC", serif';
const HEI = '黑体, SimHei, "Noto Sans CJK SC", sans-serif';

/** Looks like the paper on a screen, and prints on A4 with page numbers where the browser knows how. */
export function styleOf(layout: 'form' | 'letter'): Markup {
  return layout === 'form' ? form : letter;
}

function common(layout: 'form' | 'letter'): Markup {
  const style = PAPER_STYLES[layout];
  const { margins, sizes, leading, signOff, sealGap } = style;
  // The families are ours: quotes must stay quotes.
  const fonts: Markup = { markup: `--body: ${FANGSONG}; --song: ${SONG}; --hei: ${HEI};` };
  return html`
  :root { ${fonts} }
  @page { size: A4; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: ${textWidth(style)}mm; color: #000; background: #fff;
    font: ${sizes.body}pt/${leading.body}pt var(--body); }
  @media screen { body { padding: 8mm 0; } }
  header { text-align: center; }
  p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
  h1 { margin: 0; font: bold ${sizes.title}pt/${leading.title}pt var(--song); }
  h2 { margin: 4pt 0 0; font: ${sizes.body}pt/${leading.body}pt var(--hei); break-after: avoid; }
  .mark { text-align: right; font: 10.5pt var(--hei); }
  .body { text-indent: 2em; text-align: justify; }
  [lang=en] .body { text-indent: 0; }
  .note, .every, figcaption { font-size: ${sizes.note}pt; line-height: 1.5; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${sizes.table}pt; line-height: ${leading.table}pt; margin: 4pt 0; }
  thead { display: table-header-group; }
  tr, figure, .sign { break-inside: avoid; }
  p:has(+ .sign), .sign:has(+ .note), .note:has(+ .note) { break-after: avoid; }
  th, td { border: 1px solid #000; padding: 3pt 4pt; vertical-align: middle; text-align: left; overflow-wrap: anywhere; white-space: pre-line; }
  th { font-weight: normal; text-align: center; }
  thead th { font-family: var(--hei); }
  td.centre { text-align: center; }
  .fields td, .fields th { height: 8mm; }
  .sign { display: grid; grid-template-columns: 1fr ${signOff[1]}mm; margin-top: 6pt; }
  .signature span { display: inline-block; }
  .seal { padding-top: ${sealGap}mm; text-align: center; }
  .annex { break-before: page; }
  figure { margin: 0 0 8mm; text-align: center; }
  img { max-width: 100%; max-height: 96mm; }
  @media print { .every { break-inside: avoid; } }
`;
}

const form: Markup = html`${common('form')}
  @page { @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
  .banner, .issuer { font: 16pt/30pt var(--song); }
  .issuer { font-weight: bold; }
  h1 { border-bottom: 3px double #000; }
  .number { margin: 6pt 0; }
`;

const letter: Markup = html`${common('letter')}
  @page :right { @bottom-right { content: "— " counter(page) " —"; font-size: 14pt; } }
  @page :left { @bottom-left { content: "— " counter(page) " —"; font-size: 14pt; } }
  .issuer { color: #e60012; font: 26pt/1.3 var(--song); margin-bottom: 29pt; }
  .number { border-bottom: 2pt solid #e60012; padding-bottom: 8pt; }
  h1 { margin: 58pt 0 29pt; font-weight: normal; }
  h2 { text-indent: 2em; }
  .annex h2 { text-indent: 0; }
`;
