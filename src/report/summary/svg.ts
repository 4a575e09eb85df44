import { html, type Markup } from '../html-markup.ts';
import type { BarRow, Trend } from './page-model.ts';

/** Units of length along a bar and up a column; the page stretches them to what room there is. */
const LENGTH = 1000;
const BAR_HEIGHT = 16;

/** A bar: an outline as long as the whole, filled as far as the part. Beside its numbers, so it says nothing itself. */
export function bar({ whole, part = whole }: BarRow, longest: number): Markup {
  const [outline, fill] = [scaled(whole, longest), scaled(part, longest)];
  return html`<svg class="bar" viewBox="0 0 ${LENGTH} ${BAR_HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="whole" width="${outline}" height="${BAR_HEIGHT}"/><rect class="part" width="${fill}" height="${BAR_HEIGHT}"/></svg>`;
}

const SLOT = 30;
const COLUMN = 11;
const HEIGHT = 180;

/** Two columns for each month, the first filled, the second an outline: told apart without colour. */
export function columns({ months, description }: Trend): Markup {
  const highest = Math.max(1, ...months.flatMap(({ values }) => values));
  const drawn = months.map(({ values: [first, second] }, index) => {
    const left = index * SLOT + 3;
    return html`${column('part', left, first, highest)}${column('whole', left + COLUMN + 2, second, highest)}`;
  });
  const width = months.length * SLOT;
  const lines = [0, 1, 2, 3].map((step) => html`<path class="grid" d="M0 ${(step * HEIGHT) / 4}H${width}"/>`);
  return html`<svg class="trend" viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${description}">${lines}${drawn}<path class="axis" d="M0 ${HEIGHT}H${width}"/></svg>`;
}

function column(name: string, left: number, value: number, highest: number): Markup {
  const height = value === 0 ? 0 : Math.max(1, Math.round((value / highest) * HEIGHT));
  return html`<rect class="${name}" x="${left}" y="${HEIGHT - height}" width="${COLUMN}" height="${height}"/>`;
}

// Whatever is there at all can be seen.
function scaled(value: number, longest: number): number {
  return value === 0 || longest === 0 ? 0 : Math.max(4, Math.round((value / longest) * LENGTH));
}
