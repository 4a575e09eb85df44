import { Problem } from '../domain/problem.ts';
import { streamZip } from '../zip/stream-zip.ts';
import type { Header, Out, TableWriter } from './table-writer.ts';
import { contentTypes, PACKAGE_RELATIONS, STYLES, workbook, workbookRelations } from './xlsx-parts.ts';

/** Excel's limit, less the header. */
export const ROWS_PER_SHEET = 1_048_575;

const WIDTHS: Readonly<Record<Header['type'], number>> = {
  text: 28,
  code: 22,
  phone: 15,
  date: 12,
  number: 10,
  integer: 8,
};

/** A workbook whose rows are sheet XML already. What does not fit on a sheet goes on to further ones. */
export function xlsxWriter(headers: readonly Header[], title: string, out: Out): TableWriter {
  const zip = streamZip(out, () => new Problem('export.sheet-too-large'));
  const rowsOf: number[] = [];
  const text = (xml: string) => zip.write(Buffer.from(xml));
  const open = () => {
    zip.begin(`xl/worksheets/sheet${rowsOf.push(0)}.xml`);
    text(sheetHead(headers));
  };
  const close = () => text(sheetTail(headers.length, rowsOf.at(-1)!));
  return {
    begin: open,
    rows(bytes, count, sheet) {
      if (sheet >= rowsOf.length) {
        close();
        open();
      }
      rowsOf[rowsOf.length - 1]! += count;
      zip.write(bytes);
    },
    end() {
      close();
      const names = rowsOf.map((_, index) => (index === 0 ? title : `${title} ${index + 1}`));
      const parts: readonly (readonly [string, string])[] = [
        ['xl/styles.xml', STYLES],
        [
          'xl/workbook.xml',
          workbook(
            names,
            names.map((_, index) => filterRange(headers.length, rowsOf[index]!)),
          ),
        ],
        ['xl/_rels/workbook.xml.rels', workbookRelations(names.length)],
        ['_rels/.rels', PACKAGE_RELATIONS],
        ['[Content_Types].xml', contentTypes(names.length)],
      ];
      for (const [name, xml] of parts) {
        zip.begin(name);
        text(xml);
      }
      zip.end();
    },
  };
}

function sheetHead(headers: readonly Header[]): string {
  const columns = headers.map(
    ({ label, type }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(WIDTHS[type], label.length * 2 + 2)}" customWidth="1"/>`,
  );
  const cells = headers.map(({ label }) => `<c t="inlineStr" s="5"><is><t>${escapeXml(label)}</t></is></c>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row>${cells.join('')}</row>`;
}

function sheetTail(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns)}${rows + 1}"/></worksheet>`;
}

function filterRange(columns: number, rows: number): string {
  return `$A$1:$${columnName(columns)}$${rows + 1}`;
}

function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
