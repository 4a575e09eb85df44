import type { Language } from '../../domain/text.ts';
import type { Block, PaperModel } from '../../report/paper-model.ts';
import type { PlainTable } from '../../report/summary/plain-table.ts';
import type { SummaryModel } from './summary-model.ts';

/** The share of a table's first column, which names the rows. */
const FIRST_SHARE = 19;
/** More columns would be too narrow to read on paper: the rest goes under them. */
const MOST_COLUMNS = 8;

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
      paragraphs: lines,
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

function tableBlocks({ name, title, headers, rows }: PlainTable): Block[] {
  const blocks: Block[] = [];
  for (let from = 1; from < headers.length; from += MOST_COLUMNS) {
    const indexes = [0, ...[...headers.keys()].slice(from, from + MOST_COLUMNS)];
    const share = (100 - FIRST_SHARE) / (indexes.length - 1);
    blocks.push({
      type: 'table',
      name: `${name}${from}`,
      heading: from === 1 ? title : '',
      columns: indexes.map((index) => ({
        name: `列${index}`,
        title: headers[index]!,
        share: index === 0 ? FIRST_SHARE : share,
        align: index === 0 ? undefined : 'centre',
      })),
      rows: rows.map((row) => indexes.map((index) => String(row[index] ?? ''))),
    });
  }
  return blocks;
}
