import { html, type Markup } from '../html-markup.ts';
import type { BarChart, PageModel, PagePart, PageTable } from './page-model.ts';
import { STYLE } from './page-style.ts';
import { bar, columns } from './svg.ts';

/**
 * The page as one file that needs nothing else and can load nothing else: no network, no script. It reads on a phone,
 * by keyboard and aloud, and prints on A4. The same model gives the same bytes.
 */
export function page(model: PageModel): string {
  const { headline, bars, trend, tables } = model;
  const parts: readonly PagePart[] = [headline, ...bars, trend, ...tables];
  return html`<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${model.skip}</a>
<header>
<h1>${model.title}</h1>
${model.remarks.map((remark) => html`<p class="remark">${remark}</p>\n`)}</header>
<nav aria-label="${model.contents}"><ul>
${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>
<main id="main" tabindex="-1">
${section(headline, figuresOf(headline.figures))}<div class="two">
${bars.map((chart) => section(chart, barsOf(chart)))}</div>
${section(trend, trendOf(trend))}${tables.map((part) => section(part, tableOf(part.table, part.heading, 'wide')))}</main>
<footer>
${model.foot.map((line) => html`<p>${line}</p>\n`)}</footer>
</body>
</html>
`.markup;
}

function section({ id, heading, note }: PagePart, content: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${note === '' ? [] : html`<p class="note">${note}</p>\n`}${content}</section>
`;
}

function figuresOf(figures: PageModel['headline']['figures']): Markup {
  const boxes = figures.map(
    ({ label, value, change }) =>
      html`<div><dt>${label}</dt><dd class="value">${value}</dd>${change === '' ? [] : html`<dd class="change">${change}</dd>`}</div>\n`,
  );
  return html`<dl class="figures">
${boxes}</dl>
`;
}

function barsOf({ heading, rowHeading, barHeading, numberHeadings, key, rows }: BarChart): Markup {
  const longest = Math.max(0, ...rows.map(({ whole }) => whole));
  const heads = numberHeadings.map((text) => html`<th scope="col" class="number">${text}</th>`);
  const lines = rows.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td class="draw">${bar(row, longest)}</td>${row.numbers.map((text) => html`<td class="number">${text}</td>`)}</tr>\n`,
  );
  return html`${key.part === undefined ? [] : keyOf([false, key.whole], [true, key.part])}<table class="bars">
<caption>${heading}</caption>
<thead><tr><th scope="col">${rowHeading}</th><th scope="col" class="draw">${barHeading}</th>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table>
`;
}

function keyOf(...signs: readonly (readonly [isFilled: boolean, text: string])[]): Markup {
  const drawn = signs.map(
    ([isFilled, text]) =>
      html`<i class="sign${isFilled ? ' full' : ''}" aria-hidden="true"></i><span>${text}</span>`,
  );
  return html`<p class="key">${drawn}</p>\n`;
}

/** A month's name under every third pair of columns: more have no room on a phone. */
const MONTHS_A_LABEL = 3;

function trendOf(trend: PageModel['trend']): Markup {
  const labels = trend.months
    .filter((_, index) => index % MONTHS_A_LABEL === 0)
    .map(({ month }) => html`<span>${month}</span>`);
  return html`${keyOf([true, trend.series[0]], [false, trend.series[1]])}<p class="note">${trend.highest}</p>
${columns(trend)}
<div class="months" aria-hidden="true">${labels}</div>
<details><summary>${trend.tableLabel}</summary>
${tableOf(trend.table, trend.heading, 'narrow')}</details>
`;
}

/** A date or a status stays on one line. */
const SHORT = 10;

// What is wider than a phone scrolls by itself; it can be reached and moved by keyboard, and has a name.
function tableOf(
  { headers, rows, empty, numeric }: PageTable,
  name: string,
  width: 'wide' | 'narrow',
): Markup {
  if (rows.length === 0) return html`<p>${empty}</p>\n`;
  const kind = (place: number, text = '') => {
    if (numeric.includes(place)) return html` class="number"`;
    return text.length <= SHORT ? html` class="short"` : html``;
  };
  const heads = headers.map((text, place) => html`<th scope="col"${kind(place, text)}>${text}</th>`);
  const lines = rows.map(
    ([first = '', ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((text, index) => html`<td${kind(index + 1, text)}>${text}</td>`)}</tr>\n`,
  );
  const table = html`<table>
<caption>${name}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table>
`;
  if (width === 'narrow') return table;
  return html`<div class="scroll wide" role="region" aria-label="${name}" tabindex="0">
${table}</div>
`;
}
