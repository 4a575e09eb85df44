import { html, type Markup } from './html-markup.ts';

/** Looks like the paper on a screen, and prints on A4 with page numbers where the browser knows how. */
export const style: Markup = html`
  @page {
    size: A4; margin: 22mm 22mm 20mm;
    @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 16px; max-width: 170mm; color: #000; background: #fff;
    font: 12pt/1.9 仿宋_GB2312, 仿宋, FangSong, STFangsong, "Noto Serif CJK SC", serif; }
  header { text-align: center; }
  h1 { margin: 0; font-size: 20pt; line-height: 1.5; font-family: 宋体, SimSun, "Noto Serif CJK SC", serif; }
  header p, .to { margin: 4pt 0; }
  .to { margin-top: 12pt; }
  .mark { border: 1px solid #000; padding: 0 6pt; display: inline-block; }
  .body { text-indent: 2em; margin: 6pt 0; }
  [lang=en] .body { text-indent: 0; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.5; margin: 6pt 0; }
  thead { display: table-header-group; }
  tr, figure, .sign { break-inside: avoid; }
  th, td { border: 1px solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
  th { font-family: 黑体, SimHei, sans-serif; font-weight: normal; text-align: center; vertical-align: middle; }
  td p { margin: 0; white-space: pre-line; }
  td.centre { text-align: center; }
  .sign { display: grid; grid-template-columns: 1fr 75mm; gap: 6mm; margin-top: 10pt; }
  .sign p { margin: 0 0 8pt; }
  .seal { padding-top: 50mm; text-align: center; }
  .annex { break-before: page; }
  h2 { font: 14pt 黑体, SimHei, sans-serif; }
  figure { margin: 0 0 8mm; text-align: center; }
  img { max-width: 100%; max-height: 100mm; }
`;
