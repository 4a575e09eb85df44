import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { isProblem, Problem } from '../domain/problem.ts';
import { readZip, type ZipFault } from '../zip/read-zip.ts';
import { type Cell, MEGABYTE, ROSTER_LIMITS, type RosterSheet } from './roster.ts';
import { rowCollector } from './row-collector.ts';

type Parts = Map<string, Uint8Array>;

const SHEET = /(^|\/)worksheets\/[^/]+\.xml$/;

/**
 * The visible sheets of an XLSX file.
 *
 * Every XML part is unpacked once under the limits, so that the library below, which has wider ones, never meets a part
 * that is longer than its directory says.
 *
 * @throws Problem `roster.*`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RosterSheet[]> {
  try {
    const sheets: RosterSheet[] = [];
    for (const { index, name, merges } of await sheetOutlines(verifiedParts(bytes))) {
      sheets.push({ name, merges, rows: await rowsOf(bytes, index) });
    }
    return sheets;
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new Problem('roster.damaged');
  }
}

function verifiedParts(bytes: Uint8Array): Parts {
  const { bytes: fileBytes, unpackedBytes, entries } = ROSTER_LIMITS;
  const wants = (name: string) => /\.(xml|rels)$/i.test(name);
  const parts = readZip(bytes, { fileBytes, unpackedBytes, entries, refuse, wants });
  refuseOtherOfficeFile(parts);
  return parts;
}

function refuse(fault: ZipFault): Problem {
  if (fault === 'encrypted') return new Problem('roster.password');
  if (fault === 'damaged') return new Problem('roster.damaged');
  return new Problem('roster.bomb', { megabytes: ROSTER_LIMITS.unpackedBytes / MEGABYTE });
}

function refuseOtherOfficeFile(parts: Parts): void {
  const names = [...parts.keys()];
  const isWorkbook = parts.has('[Content_Types].xml') && names.some((name) => SHEET.test(name));
  if (!isWorkbook) throw new Problem('roster.not-a-workbook');
}

interface Outline extends Omit<RosterSheet, 'rows'> {
  readonly index: number;
}

/**
 * Names, visibility and merged cells. The row reader does not tell them, and the whole reader takes twice the memory;
 * so the whole reader gets the sheets without their rows.
 */
async function sheetOutlines(parts: Parts): Promise<Outline[]> {
  const hollow = new PizZip();
  for (const [name, bytes] of parts) {
    if (SHEET.test(name)) hollow.file(name, withoutRows(bytes));
    else if (/\.rels$|Content_Types|workbook\.xml$/.test(name)) hollow.file(name, bytes);
  }
  const indexes: number[] = [];
  const { sheets } = await readXlsx(hollow.generate({ type: 'uint8array', compression: 'STORE' }), {
    sheets: ({ hidden, veryHidden }, index) => {
      if (hidden || veryHidden) return false;
      indexes.push(index);
      return true;
    },
  });
  return sheets.map(({ name, merges = [] }, index) => ({ index: indexes[index]!, name, merges }));
}

const ROWS = 'sheetData';

function withoutRows(bytes: Uint8Array): Uint8Array {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const from = xml.lastIndexOf('<', xml.indexOf(ROWS));
  const to = xml.indexOf('>', xml.lastIndexOf(ROWS)) + 1;
  return from < 0 || to <= from ? xml : Buffer.concat([xml.subarray(0, from), xml.subarray(to)]);
}

async function rowsOf(file: Uint8Array, sheet: number) {
  const collector = rowCollector();
  for await (const { index, values } of streamXlsxRows(file, { sheet })) {
    collector.add(index + 1, values.map(cellOf));
  }
  return collector.rows();
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  return value instanceof Date ? value.toISOString().slice(0, 'YYYY-MM-DD'.length) : String(value).trim();
}
