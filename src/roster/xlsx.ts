import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { isProblem, Problem } from '../domain/problem.ts';
import { readZip, type ZipFault } from '../zip/read-zip.ts';
import { dateStyles } from './date-styles.ts';
import { MEGABYTE, ROSTER_LIMITS, type RosterSheet } from './roster.ts';
import { sheetRows } from './sheet-rows.ts';
import { sharedTexts } from './workbook-texts.ts';
import { scanXml, type XmlTag } from './xml.ts';

type Parts = Map<string, Uint8Array>;

const SHEET = /(^|\/)worksheets\/[^/]+\.xml$/;

/**
 * The visible sheets of an XLSX file.
 *
 * Every XML part is unpacked once under the limits. The library, which has wider ones and takes five times as long for
 * the rows, gets what is small: it knows workbooks, their sheets and merged cells.
 *
 * @throws Problem `roster.*`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RosterSheet[]> {
  try {
    const parts = verifiedParts(bytes);
    const { sheets, from1904 } = await outlineOf(parts);
    const [texts, styles] = [relatedPart(parts, 'sharedStrings'), relatedPart(parts, 'styles')];
    const context = {
      texts: texts ? sharedTexts(texts) : [],
      dateStyles: styles ? dateStyles(styles) : new Set<string>(),
      from1904,
    };
    return sheets.map(({ name, merges, part }) => ({ name, merges, rows: sheetRows(part, context) }));
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

interface Outline {
  readonly sheets: readonly (Omit<RosterSheet, 'rows'> & { readonly part: Uint8Array })[];
  readonly from1904: boolean;
}

/** The visible sheets without their rows; in the place of these, each says to the library which part it is. */
async function outlineOf(parts: Parts): Promise<Outline> {
  const hollow = new PizZip();
  const sheetParts = [...parts].filter(([name]) => SHEET.test(name));
  for (const [index, [name, bytes]] of sheetParts.entries()) hollow.file(name, withoutRows(bytes, index));
  for (const [name, bytes] of parts) {
    if (/\.rels$|Content_Types|workbook\.xml$/.test(name)) hollow.file(name, bytes);
  }
  const { sheets, dateSystem } = await readXlsx(
    hollow.generate({ type: 'uint8array', compression: 'STORE' }),
    { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden },
  );
  return {
    sheets: sheets.map(({ name, merges = [], rows }) => ({
      name,
      merges,
      part: sheetParts[rows[0]![0] as number]![1],
    })),
    from1904: dateSystem === '1904',
  };
}

const ROWS = 'sheetData';

function withoutRows(bytes: Uint8Array, index: number): Uint8Array {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = Buffer.from(`<sheetData><row r="1"><c r="A1"><v>${index}</v></c></row></sheetData>`);
  const first = xml.indexOf(ROWS);
  if (first < 0) return Buffer.concat([Buffer.from('<worksheet>'), rows, Buffer.from('</worksheet>')]);
  const from = xml.lastIndexOf('<', first);
  const to = xml.indexOf('>', xml.lastIndexOf(ROWS)) + 1;
  return Buffer.concat([xml.subarray(0, from), rows, xml.subarray(to)]);
}

/** The part to which the workbook stands in such a relation. */
function relatedPart(parts: Parts, relation: string): Uint8Array | undefined {
  let part: Uint8Array | undefined;
  for (const [name, bytes] of parts) {
    if (!name.endsWith(RELATIONS)) continue;
    const folder = name.slice(0, -RELATIONS.length);
    const open = (tag: XmlTag) => {
      if (!tag.attribute('Type')?.endsWith(`/${relation}`)) return;
      const target = tag.attribute('Target') ?? '';
      part = parts.get(target.startsWith('/') ? target.slice(1) : folder + target);
    };
    scanXml(bytes, { open, close() {}, text() {} });
  }
  return part;
}

const RELATIONS = '_rels/workbook.xml.rels';
