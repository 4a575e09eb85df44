import { isBalanced } from '../../app/summary/flow.ts';
import type { ReturnTable, SummaryModel } from '../../app/summary/summary-model.ts';
import { figureText } from '../../domain/figure.ts';
import { monthsUpTo } from '../../domain/period.ts';
import { visible } from '../../domain/safe-text.ts';
import { headingLines } from '../../report/summary/heading-lines.ts';
import { widthOf } from '../../report/width.ts';
import { wrap } from '../../report/wrap.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { table } from '../table.ts';
import { sparkline } from './sparkline.ts';
import { CHANGES, comparisonTable } from './tables.ts';

/** The figures as they are read in a terminal. */
export function screenText(context: Context, model: SummaryModel, format: 'table' | 'text'): string {
  const { io } = context;
  const head = [model.title, ...model.remarks].join('\n');
  const text = model.text
    .map(({ heading, paragraphs }) =>
      [heading, ...paragraphs]
        .filter((line) => line !== '')
        .flatMap((line) => wrap(visible(line), io.columns - 1))
        .join('\n'),
    )
    .join('\n\n');
  if (format === 'text') return `${head}\n\n${text}\n`;
  const parts = [
    ...model.returns.map((one) => returnText(one, io.columns)),
    ...(model.returns.length > 0 ? [flowText(context, model)] : []),
    ...(text ? [text] : []),
  ];
  return `${head}\n\n${parts.join('\n\n')}\n`;
}

// Fifteen figures do not fit beside each other: as many columns as there is room for, then the rest under them.
function returnText({ title, headers, rows, notes }: ReturnTable, columns: number): string {
  const [first = '', ...labels] = headers;
  const names = columnOf(
    [first],
    rows.map(({ label }) => label),
  );
  const figures = labels.map((label, index) =>
    columnOf(
      headingLines(label, LABEL_COLUMNS),
      rows.map(({ cells }) => cells[index]?.text ?? ''),
    ),
  );
  const blocks: string[] = [];
  for (let from = 0; from < figures.length; ) {
    const to = fitting(names, figures, from, columns);
    blocks.push(blockOf(names, figures.slice(from, to)));
    from = to;
  }
  return [title, ...blocks, ...notes.flatMap((note) => wrap(note, columns - 1))].join('\n');
}

/** A heading is broken to so many columns: the numbers under it are short. */
const LABEL_COLUMNS = 10;

const GAP = '  ';

interface ScreenColumn {
  readonly heading: readonly string[];
  readonly cells: readonly string[];
  readonly width: number;
}

function columnOf(heading: readonly string[], cells: readonly string[]): ScreenColumn {
  return { heading, cells, width: Math.max(...[...heading, ...cells].map(widthOf)) };
}

function fitting(
  names: ScreenColumn,
  figures: readonly ScreenColumn[],
  from: number,
  columns: number,
): number {
  let used = names.width;
  let to = from;
  while (to < figures.length) {
    used += GAP.length + figures[to]!.width;
    if (used >= columns && to > from) break;
    to += 1;
  }
  return to;
}

function blockOf(names: ScreenColumn, figures: readonly ScreenColumn[]): string {
  const all = [names, ...figures];
  const height = Math.max(...all.map(({ heading }) => heading.length));
  const heads = Array.from({ length: height }, (_, line) =>
    // Headings stand on the rule, however many lines they have.
    all.map(({ heading, width }, index) =>
      placed(heading[line - (height - heading.length)] ?? '', width, index > 0),
    ),
  );
  const rule = all.map(({ width }) => '─'.repeat(width));
  const rows = names.cells.map((name, row) => [
    placed(name, names.width, false),
    ...figures.map(({ cells, width }) => placed(cells[row]!, width, true)),
  ]);
  return [...heads, rule, ...rows].map((cells) => cells.join(GAP).trimEnd()).join('\n');
}

function placed(text: string, width: number, isNumber: boolean): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? spaces + text : text + spaces;
}

function flowText({ t, io }: Context, { flows }: SummaryModel): string {
  const { summary: w } = t;
  const rows = flows
    .filter(({ street }) => street === undefined)
    .map((flow) => [
      w.grades[flow.grade],
      ...[flow.opening, flow.found, flow.closed, flow.voided, flow.transferred, flow.closing].map(String),
      isBalanced(flow) ? w.balanced : w.unbalanced,
    ]);
  return `${w.flowTitle}\n${table(w.flowHeaders, rows, io.room).trimEnd()}`;
}

const TREND_MONTHS = 24;

/** The figures beside what they were, and how 24 months went. */
export async function comparisonText({ t, io }: Context, store: Store, model: SummaryModel): Promise<string> {
  const { summary: w } = t;
  const { title, headers, rows } = comparisonTable(model, w);
  const months = monthsUpTo(model.period.to, TREND_MONTHS);
  const counts = await store.trend({ from: months[0]!.from, to: model.period.to });
  const line = (key: 'found' | 'closed') => {
    const values = months.map(({ name }) => counts.find(({ month }) => month === name)?.[key] ?? 0);
    return `${w[key]} ${sparkline(values)} ${Math.max(...values)}`;
  };
  const compared = table(
    headers,
    rows.map((row) =>
      row.map((cell, index) =>
        typeof cell === 'number' && CHANGES.includes(index) ? w.difference(cell) : figureText(cell),
      ),
    ),
    io.room,
  );
  return `\n${title}\n${compared}\n${w.trendTitle(TREND_MONTHS)}\n${line('found')}\n${line('closed')}\n`;
}
