import { html, type Markup } from '../html-markup.ts';

// The families are ours: quotes must stay quotes.
const FONTS: Markup = {
  markup: 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** For a desk, a phone and A4. Ink on white at 7:1 and more; outlines and fills tell parts from wholes, not colours. */
export const STYLE: Markup = html`
  :root { color-scheme: light; --ink: #1b1f24; --soft: #4a5560; --line: #c9d1d9; --fill: #1f4e8c; --ground: #f4f6f8; }
  @page { size: A4; margin: 14mm 14mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
  * { box-sizing: border-box; }
  html { scroll-behavior: smooth; }
  body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.6 ${FONTS}; overflow-wrap: anywhere; }
  header, nav, main, footer { max-width: 1080px; margin: 0 auto; padding: 0 20px; }
  header { padding-top: 24px; }
  h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; text-wrap: balance; }
  h2 { margin: 0 0 4px; font-size: 1.2rem; break-after: avoid; }
  p { margin: 0 0 8px; }
  .remark, .note, .key, footer { color: var(--soft); font-size: .9375rem; }
  .skip { position: absolute; left: 20px; top: -60px; padding: 8px 12px; background: var(--ink); color: #fff; }
  .skip:focus { top: 8px; }
  a { color: var(--fill); }
  :focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
  nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 12px 0 0; padding: 0; list-style: none; }
  nav a { display: inline-block; padding: 4px 0; }
  section { margin-top: 32px; scroll-margin-top: 12px; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(185px, 1fr)); gap: 12px; margin: 8px 0 0; }
  .figures div { padding: 12px 14px; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; }
  dt { font-size: .9375rem; color: var(--soft); }
  dd { margin: 0; }
  .value { font-size: 1.75rem; font-weight: 600; white-space: nowrap; line-height: 1.25; font-variant-numeric: tabular-nums; }
  .change { font-size: .875rem; color: var(--soft); }
  .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr)); column-gap: 40px; align-items: start; }
  .scroll { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
  caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th, td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
  th { word-break: keep-all; overflow-wrap: break-word; }
  thead th { border-bottom: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; }
  tbody th { font-weight: normal; }
  .wide th { white-space: nowrap; }
  @media screen { .wide td:not(.short, .number) { min-width: 12em; } }
  .number { text-align: right; }
  td.number, .short { white-space: nowrap; }
  .bars td, .bars th { vertical-align: middle; }
  .bars .draw { width: 46%; }
  .bar { display: block; width: 100%; height: 16px; }
  .whole { fill: #fff; stroke: var(--fill); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
  .part { fill: var(--fill); }
  .bar rect[width="0"], .trend rect[height="0"] { display: none; }
  .sign { display: inline-block; width: 22px; height: 12px; margin: 0 6px 0 0; vertical-align: -1px; border: 1.5px solid var(--fill); print-color-adjust: exact; }
  .sign.full { background: var(--fill); }
  .key span + .sign { margin-left: 20px; }
  .trend { display: block; width: 100%; height: 190px; }
  .grid { stroke: var(--line); vector-effect: non-scaling-stroke; }
  .axis { stroke: var(--ink); vector-effect: non-scaling-stroke; }
  .months { display: flex; overflow: hidden; font-size: .8125rem; color: var(--soft); }
  .months span { flex: 1 1 0; min-width: 0; white-space: nowrap; }
  details { margin-top: 12px; }
  summary { cursor: pointer; padding: 4px 0; color: var(--fill); }
  footer { margin-top: 40px; padding-bottom: 32px; }
  @media (max-width: 640px) {
    header, nav, main, footer { padding-left: 14px; padding-right: 14px; }
    h1 { font-size: 1.375rem; }
    .figures { grid-template-columns: 1fr 1fr; gap: 8px; }
    .figures div { padding: 10px; }
    .value { font-size: 1.375rem; }
    th, td { padding: 5px 6px; }
    .bars .draw { width: 24%; }
    .wide table { min-width: 40rem; }
    .months span:nth-child(even) { visibility: hidden; }
  }
  @media (max-width: 360px) {
    .bars { font-size: .8125rem; }
    th, td { padding: 5px 3px; }
  }
  @media print {
    body { font-size: 10.5pt; }
    header, main, footer { max-width: none; padding: 0; }
    nav, .skip, summary { display: none; }
    section { margin-top: 16pt; }
    .two { display: block; }
    .two section, .trend, .key, .note { break-inside: avoid; }
    .key, .note, .remark, .trend { break-after: avoid; }
    .months { break-before: avoid; break-inside: avoid; }
    tbody tr:first-child { break-before: avoid; }
    details { columns: 3; column-gap: 20pt; break-inside: avoid; }
    .figures { grid-template-columns: repeat(5, 1fr); gap: 6pt; }
    .figures div { padding: 5pt 6pt; }
    .figures div, tr { break-inside: avoid; }
    .part, .sign.full { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .scroll { overflow: visible; }
    th, td { padding: 2.5pt 5pt; }
    .wide table { font-size: 8pt; }
    .wide th, .wide td { padding: 2pt 3pt; }
    thead { display: table-header-group; }
    .bar { height: 11px; }
    details::details-content { content-visibility: visible; display: block; height: auto; }
    .value { font-size: 16pt; }
  }
`;
