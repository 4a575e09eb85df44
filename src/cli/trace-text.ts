import type { Circular } from '../content/circular.ts';
import {
  type ClauseTrace,
  countsOf,
  type FalseQuotation,
  type PhraseTrace,
  type Trace,
} from '../content/trace.ts';
import { widthOf } from '../report/width.ts';
import type { Context } from './context.ts';
import { countCell } from './count-cell.ts';
import { table } from './table.ts';
import { hanging } from './wrap.ts';

/**
 * The trace for reading: a row for each clause, then what is open or false, then the total. With `--verbose` every
 * phrase is shown with what carries it.
 */
export function traceText(context: Context, document: Circular['document'], trace: Trace): string {
  const blocks = trace.clauses.map((clause) => clauseText(context, clause));
  const parts = [
    `${document.title}  ${document.number}\n`,
    overview(context, trace),
    ...blocks,
    falseQuotationsText(context, trace.falseQuotations),
    totalLine(context, trace),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function overview({ t, io }: Context, { clauses }: Trace): string {
  const { share, title, ...counted } = t.checklists.trace.columns;
  const isCompared = clauses.some((clause) => clause.share !== undefined);
  const head = [...Object.values(counted), ...(isCompared ? [share] : [])];
  const room = io.columns - 4 - head.reduce((sum, heading) => sum + widthOf(heading) + 2, 0);
  const rows = clauses.map((clause) => {
    const counts = { ...countsOf(clause), clause: clause.number };
    const cells = COUNTED.map((column) => countCell(counted[column], counts[column]));
    const quoted = isCompared ? [percent(clause.share ?? 0).padStart(widthOf(share))] : [];
    return [clauseMark(clause), ...cells, ...quoted, shortened(clause.title, Math.max(room, 16))];
  });
  return table(['', ...head, title], rows, io.room);
}

const COUNTED = ['clause', 'phrases', 'covered', 'outOfScope', 'open'] as const;

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

// Long enough to know the clause by; the whole title stands with its phrases.
function shortened(title: string, room: number): string {
  if (widthOf(title) <= room) return title;
  let end = title.length;
  while (widthOf(title.slice(0, end)) >= room) end -= 1;
  return `${title.slice(0, end)}…`;
}

function clauseMark(clause: ClauseTrace): string {
  const counts = countsOf(clause);
  if (counts.false > 0) return '✗';
  return counts.open > 0 ? '○' : '✓';
}

function clauseText(context: Context, clause: ClauseTrace): string {
  const { t, io, options } = context;
  const shown = options.verbose ? clause.phrases : clause.phrases.filter(isOpenOrFalse);
  if (shown.length === 0 && clause.wrongHeading.length === 0) return '';
  const lines = [
    hanging(`${clauseMark(clause)} ${t.commands.clause(clause.number)} `, clause.title, io.columns),
    ...(options.verbose ? [hanging('  ', clause.organs, io.columns)] : []),
    ...clause.wrongHeading.map((part) => `  ✗ ${t.checklists.trace.wrongHeading[part]}`),
    ...shown.map((phrase) => phraseText(context, phrase)),
  ];
  return `${lines.join('\n')}\n`;
}

function isOpenOrFalse({ state, isVerbatim }: PhraseTrace): boolean {
  return state === 'open' || isVerbatim === false;
}

const MARK = { covered: '✓', 'out-of-scope': '–', open: '○' } as const;

function phraseText({ t, text, io }: Context, phrase: PhraseTrace): string {
  const words = t.checklists.trace;
  const mark = phrase.isVerbatim === false ? '✗' : MARK[phrase.state];
  const facts = [
    phrase.isVerbatim === false ? words.notVerbatim : '',
    phrase.items.join(' '),
    phrase.by ? words.by(words.mechanism[phrase.by]) : '',
    phrase.state === 'out-of-scope' ? words.outOfScope(text(phrase.outOfScope!)) : '',
    phrase.state === 'open' ? words.open : '',
  ].filter((fact) => fact !== '');
  const lead = `  ${mark} ${phrase.id.padEnd(5)} `;
  const indent = ' '.repeat(widthOf(lead));
  const below = facts.map((fact) => hanging(`${indent}→ `, fact, io.columns));
  return [hanging(lead, phrase.phrase, io.columns), ...below].join('\n');
}

function falseQuotationsText({ t, io }: Context, wrong: readonly FalseQuotation[]): string {
  if (wrong.length === 0) return '';
  const words = t.checklists.trace;
  const lines = wrong.flatMap(({ item, clause, phrase, fault }) => [
    `  ✗ ${item}  ${words.quotation[fault]}`,
    hanging(`    ${t.commands.clause(clause)} `, phrase, io.columns),
  ]);
  return `${[words.falseQuotations, ...lines].join('\n')}\n`;
}

function totalLine({ t }: Context, { clauses, counts }: Trace): string {
  const words = t.checklists.trace;
  const isVerbatim = counts.false === 0 && clauses.every(({ share }) => share !== undefined);
  const mark = counts.open === 0 ? '✓' : '○';
  const parts = [
    words.total(clauses.length, counts.phrases),
    words.counts(counts.covered, counts.outOfScope, counts.open),
    counts.false > 0 ? words.false(counts.false) : '',
    isVerbatim ? words.verbatim : '',
  ];
  return `${counts.false > 0 ? '✗' : mark} ${parts.join('')}\n`;
}
