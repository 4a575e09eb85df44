import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxWriter } from '../../src/export/xlsx.ts';
import type { Driver } from '../../src/store/driver.ts';
import { append } from '../../src/store/event-log.ts';
import { CELL_STYLES, type Cell, lineSql } from '../../src/store/export-line.ts';
import { TABLES } from '../../src/store/export-plan.ts';
import { exportsIn } from '../../src/store/export-rows.ts';
import type { RowForm, Vocabularies } from '../../src/store/export-store.ts';
import { ordinaryOf } from '../../src/store/export-table.ts';
import { sqliteDriver } from '../../src/store/sqlite.ts';
import { author } from '../builders.ts';
import { eventsBehind, hostileRows, type LedgerColumn, type LedgerRow } from './hostile-rows.ts';
import { PYTHON, python, READ_XLSX, type Sheet, unescaped } from './python.ts';

const COLUMNS: readonly LedgerColumn[] = [
  ...['number', 'inspection', 'inspected-on', 'inspector-1', 'certificate-1', 'enterprise', 'credit-code'],
  ...['street', 'sector', 'checklist', 'item', 'place', 'description', 'grade', 'requirement', 'responsible'],
  ...['phone', 'status'],
] as LedgerColumn[];

let folder: string;
let db: Driver;
/** In the order of the export. */
let rows: readonly LedgerRow[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xh-lines-'));
  db = sqliteDriver(join(folder, 'xh-safety.db'));
  const all = hostileRows(Number(process.env['XH_TORTURE_RUNS'] ?? 300));
  const keyOf = (index: number) => Buffer.from(`${all[index]!.number}\0h-${index}`);
  const inOrder = [...all.keys()].sort((one, other) => Buffer.compare(keyOf(one), keyOf(other)));
  rows = inOrder.map((index) => all[index]!);
  await db.transaction((tx) => append(tx, eventsBehind(all), author));
});

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

async function exported(form: RowForm, words?: Vocabularies): Promise<string> {
  const parts: Uint8Array[] = [];
  const request = {
    table: 'hazards',
    columns: COLUMNS,
    form,
    words,
    withContacts: true,
    filter: {},
    today: '2026-11-23',
  } as const;
  await exportsIn(db).exportRows(request, async (bytes) => void parts.push(bytes));
  return Buffer.concat(parts).toString();
}

/** What a spreadsheet would calculate. */
const isArmed = (text: string) => /^[ \u00a0\u3000]*[=+@|%'\t\r\n＝＋－＠-]/.test(text);
const typeOf = (column: LedgerColumn) => TABLES.hazards.columns.find(({ id }) => id === column)!.type;

it.each([
  ['csv', '\r\n', (text: string) => (isArmed(text) ? `'${text}` : text)],
  ['csv-raw', '\n', (text: string) => text],
] as const)(
  'lines of %s have each text as it is, quoted and disarmed where it must be',
  async (form, end, told) => {
    const cell = (column: LedgerColumn, text: string) =>
      typeOf(column) === 'date' ? text : `"${told(text).replaceAll('"', '""')}"`;
    const expected = rows.map((row) => COLUMNS.map((column) => cell(column, row[column])).join(',') + end);
    const found = await exported(form);
    // A difference of megabytes would take minutes to tell.
    let at = 0;
    for (const line of expected) {
      if (!found.startsWith(line, at)) expect(found.slice(at, at + line.length)).toBe(line);
      at += line.length;
    }
    expect(found.length).toBe(at);
  },
);

/** The first few cells that are not what they should be. */
function wrongCells(check: (row: number, place: number, column: LedgerColumn, text: string) => boolean) {
  const wrong = rows.flatMap((row, index) =>
    COLUMNS.filter((column, place) => !check(index, place, column, row[column])).map((column) => ({
      row: index,
      column,
      text: row[column].slice(0, 80),
    })),
  );
  return wrong.slice(0, 5);
}

it('json lines have each text as it is', async () => {
  const lines = (await exported('jsonl')).trimEnd().split('\n');
  const read = lines.map((line) => JSON.parse(line) as Record<string, string | null>);
  expect(read).toHaveLength(rows.length);
  const wrong = wrongCells((row, _, column, text) => {
    const isUnknown = column === 'credit-code' && text === '';
    return read[row]![column] === (isUnknown ? null : text);
  });
  expect(wrong).toEqual([]);
});

it.each(['价$1表', "a'b$2'c", '%s', '?', '$today', '=1 "q" <&>'])(
  'words stay as they are: %s',
  async (word) => {
    const words = { checklist: { checklist: word }, grade: { general: word } };
    const [line = ''] = (await exported('jsonl', words)).split('\n');
    expect(JSON.parse(line)).toMatchObject({ grade: word });
    expect(await exported('xlsx', words)).toContain(word.replace('<&>', '&lt;&amp;&gt;'));
  },
);

const CELL =
  /<c(?: t="(\w+)")?(?: s="(\d)")?(?:\/>|>(?:<v|<is><t)( xml:space="preserve")?>([^<]*)<\/(?:v|t><\/is)><\/c>)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

interface SheetCell {
  readonly type: string | undefined;
  readonly style: number;
  readonly keepsSpace: boolean;
  readonly text: string;
}

/** The cells of rows, to a reader that takes line breaks as XML does, and `_x000D_` and spaces as LibreOffice does. */
function sheetRows(xml: string): SheetCell[][] {
  return xml
    .split('</row>')
    .slice(0, -1)
    .map((line) => {
      const cells: SheetCell[] = [];
      CELL.lastIndex = '<row>'.length;
      while (CELL.lastIndex < line.length) {
        const [, type, style, space, written = ''] = CELL.exec(line) ?? expect.fail(line);
        const read = written
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name]!);
        const text = type === 'inlineStr' ? unescaped(read) : read;
        cells.push({ type, style: Number(style ?? 0), keepsSpace: space !== undefined, text });
      }
      return cells;
    });
}

it('rows of a sheet have each text as a text, disarmed where it must be, with its spaces', async () => {
  const read = sheetRows(await exported('xlsx'));
  expect(read).toHaveLength(rows.length);
  const wrong = wrongCells((row, place, column, text) => {
    const cell = read[row]![place]!;
    if (typeOf(column) === 'date') return cell.style === CELL_STYLES.date && cell.text === '46349';
    if (text === '') return cell.type === undefined && cell.text === '';
    const style = isArmed(text) ? CELL_STYLES.quoted : typeOf(column) === 'text' ? 0 : CELL_STYLES.code;
    const isKept =
      cell.keepsSpace || !/^[ \t\r\n\u2000-\u200b\u2028]|[ \t\r\n\u2000-\u200b\u2028]$/.test(text);
    return cell.text === text && cell.type !== undefined && cell.style === style && isKept;
  });
  expect(wrong).toEqual([]);
});

it.skipIf(PYTHON === undefined)('rows of a sheet are read by openpyxl as they are', async () => {
  const path = join(folder, 'lines.xlsx');
  const file = openSync(path, 'w');
  const headers = COLUMNS.map((label) => ({ label, type: typeOf(label) }));
  const writer = xlsxWriter(headers, 'lines', (bytes) => void writeSync(file, bytes));
  writer.begin();
  writer.rows(Buffer.from(await exported('xlsx')), rows.length, 0);
  writer.end();
  closeSync(file);
  const [, ...read] = (python(READ_XLSX, path) as Sheet).rows;
  const wrong = wrongCells((row, place, column, text) => {
    const [value, , type] = read[row]![place]!;
    if (text === '') return value === null;
    return unescaped(String(value)) === text && type === (typeOf(column) === 'date' ? 'd' : 's');
  });
  expect(wrong).toEqual([]);
});

const ORDINARY: Readonly<Record<string, Cell['type']>> = {
  'h.number': 'code',
  'h.inspection_number': 'code',
  'h.inspected_on': 'date',
  'h.found_on': 'date',
  'h.sector': 'text',
  'h.checklist_id': 'text',
  'h.item_id': 'code',
  'h.grade': 'text',
  'h.status': 'text',
  'h.place': 'text',
  'h.description': 'text',
  'h.requirement': 'text',
  'h.responsible': 'text',
  'e.name': 'text',
  'e.credit_code': 'code',
  'e.street': 'text',
  'i.number': 'code',
};

describe.each(['csv', 'csv-raw', 'xlsx', 'jsonl'] as const)('a line of %s', (form) => {
  it.each(Object.entries(ORDINARY))(
    'is the same with and without care where %s is ordinary',
    async (sql, type) => {
      const ordinary = ordinaryOf(sql);
      const cell = { id: 'one', type, sql };
      const from = `from hazard h join inspection i on i.id = h.inspection_id join enterprise e on e.id = h.enterprise_id`;
      const compared = await db.query<{ plain: string; exact: string }>(
        `select ${lineSql(form, [{ ...cell, ordinary }])} as plain, ${lineSql(form, [cell])} as exact
       ${from} where ${ordinary!.flag} = 1`,
      );
      expect(compared.length).toBeGreaterThan(100);
      expect(compared.filter(({ plain, exact }) => plain !== exact)).toEqual([]);
    },
  );
});
