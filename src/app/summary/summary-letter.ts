import { figureText } from '../../domain/figure.ts';
import type { Language } from '../../domain/text.ts';
import type { Block, PaperModel } from '../../report/paper-model.ts';
import type { PlainTable } from '../../report/summary/plain-table.ts';
import type { SummaryModel } from './summary-model.ts';

/** More columns would be too narrow to read on paper: the rest goes under them. */
const MOST_COLUMNS = 8;
/** A heading is broken to three characters a line; names and rates have more room at their sides than counts. */
const NARROWEST = 6;
const PADDING = 2;

/** The figures as a letter: the text first, then the tables. */
export function summaryLetter(
  { title, remarks, text, period }: SummaryModel,
  tables: readonly PlainTable[],
  issuer: string,
  language: Language,
): PaperModel {
  const paragraphs = text.map(
    ({ heading, paragraphs: lines }, index): Block => ({
      type: 'text',
      name: `正文${index + 1}`,
      heading,
      // What was written in several lines are paragraphs of the letter, each with its indent.
      paragraphs: lines.flatMap((line) => line.split('\n')),
      look: 'body',
    }),
  );
  return {
    kind: 'summary',
    language,
    layout: 'letter',
    head: { banner: '', issuer, title, number: '', mark: '', translation: '', addressee: '' },
    blocks: [
      { type: 'text', name: '期间', heading: '', paragraphs: remarks, look: 'note' },
      ...paragraphs,
      ...tables.flatMap(tableBlocks),
    ],
    everyPage: [],
    photos: [],
    values: {},
    about: { name: title, street: '', day: period.to },
  };
}

function tableBlocks(table: PlainTable): Block[] {
  const { name, title, headers, rows, notes } = table;
  const blocks: Block[] = [];
  for (let from = 1; from < headers.length; from += MOST_COLUMNS) {
    const indexes = [0, ...[...headers.keys()].slice(from, from + MOST_COLUMNS)];
    const widths = indexes.map((index) => {
      const isWide = index === 0 || rows.some((row) => typeof row[index] === 'object');
      return Math.max(NARROWEST, table.widths[index] ?? 0) + (isWide ? 2 * PADDING : PADDING);
    });
    const across = widths.reduce((sum, width) => sum + width, 0);
    blocks.push({
      type: 'table',
      name: `${name}${from}`,
      heading: from === 1 ? title : '',
      columns: indexes.map((index, place) => ({
        name: `列${index}`,
        title: headers[index]!,
        share: (100 * widths[place]!) / across,
        align: index === 0 ? undefined : 'centre',
      })),
      rows: rows.map((row) => indexes.map((index) => figureText(row[index] ?? ''))),
    });
  }
  if (notes.length > 0)
    blocks.push({ type: 'text', name: `${name}注`, heading: '', paragraphs: notes, look: 'note' });
  return blocks;
}
