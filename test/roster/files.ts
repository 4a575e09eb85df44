import { crc32 as checksum, deflateRawSync } from 'node:zlib';
import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx';
import { candidatesOf, NO_MAP, type RosterMap } from '../../src/roster/candidates.ts';
import { layoutOf } from '../../src/roster/layout.ts';
import { readRoster } from '../../src/roster/read-roster.ts';

export interface SheetFixture {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: MergeRange[];
  readonly hidden?: boolean;
}

/** An XLSX file with these sheets. */
export function workbook(...sheets: readonly SheetFixture[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name = '底数', rows, merges = [], hidden = false }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges,
      hidden,
    })),
  });
}

/** What a roster says, row by row: its texts by field, or the codes of its faults. */
export async function understood(bytes: Uint8Array, map: RosterMap = NO_MAP): Promise<string[]> {
  const { sheets } = await readRoster(bytes);
  return sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet, map.columns);
    if (!layout) return [`${sheet.name} -`];
    const { candidates, rejected } = candidatesOf(layout, map, new Map());
    const good = candidates.map(({ row, values }): [number, string] => [
      row.number,
      [...values.values()].map(String).join(' '),
    ]);
    const bad = rejected.map(({ row, rejections }): [number, string] => [
      row.number,
      rejections.map(({ place, problem }) => `${place.column ?? ''} ${problem.code}`).join(', '),
    ]);
    return [...good, ...bad].sort((a, b) => a[0] - b[0]).map(([row, text]) => `${row}: ${text}`);
  });
}

export const text = (words: string): Uint8Array => new TextEncoder().encode(words);

interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** The size that the directory claims; the true one without it. */
  readonly claims?: number;
  readonly flags?: number;
}

// A bomb that tells several lies is packed once.
const packings = new WeakMap<Uint8Array, { readonly packed: Buffer; readonly sum: number }>();

function packingOf(content: Uint8Array) {
  const known = packings.get(content);
  if (known) return known;
  const packing = { packed: deflateRawSync(content), sum: checksum(content) };
  packings.set(content, packing);
  return packing;
}

/** A ZIP file that may lie about itself. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = content.length, flags = 0 } of entries) {
    const { packed, sum } = packingOf(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(sum, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claims, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    local.copy(entry, 10, 8, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry.fill(0, 28, 42), Buffer.from(name));
    entry.writeUInt16LE(name.length, 28);
    offset += local.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
