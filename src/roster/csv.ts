import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../domain/problem.ts';
import { decodeText } from './decode-text.ts';
import type { RosterFile } from './roster.ts';
import { rowCollector } from './row-collector.ts';

/** Reads a CSV file in any of the encodings that offices use. @throws Problem `roster.*` */
export function readCsv(bytes: Uint8Array): RosterFile {
  const text = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const collector = rowCollector();
  for (const [index, record] of records(text, delimiter).entries()) {
    collector.add(index + 1, record.map(unguarded));
  }
  return { format: 'csv', sheets: [{ name: '', rows: collector.rows(), merges: [] }], delimiter };
}

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      // A quote inside a field that is not quoted is an ordinary character: 3" pipe.
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Problem('roster.csv', { line: Number(error['lines'] ?? 1) });
    throw error;
  }
}

// Excel's "Unicode text" is separated by tabs, and its European CSV by semicolons.
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 40);
  const counted = [',', '\t', ';'].map((sign) => ({
    sign,
    most: Math.max(...lines.map((line) => line.split(sign).length)),
  }));
  return counted.reduce((best, one) => (one.most > best.most ? one : best)).sign;
}

/** A cell that was guarded against being taken for a formula, without its apostrophe. */
function unguarded(cell: string): string {
  return /^'\s*[='@+\-|%\t＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}
