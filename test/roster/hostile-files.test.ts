import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { ROSTER_LIMITS } from '../../src/roster/roster.ts';
import { text, understood, workbook, zip } from './files.ts';

/** Of this thread's CPU, so that neither a busy machine nor what another test left to be collected fails anything. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

const MEGABYTE = 1024 * 1024;
const refusal = async (bytes: Uint8Array) => {
  const started = process.threadCpuUsage();
  const code = await readRoster(bytes).then(
    () => 'read',
    (error: { code?: string }) => error.code ?? String(error),
  );
  return { code, quick: millisecondsSince(started) < 1000 };
};
const part = (name: string, content: string | Uint8Array, claims?: number) => ({
  name,
  content: typeof content === 'string' ? text(content) : content,
  ...(claims !== undefined && { claims }),
});
const types = part('[Content_Types].xml', '<Types/>');

describe('a file that is no roster', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'roster.empty'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex'), 'roster.old-excel'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'roster.password',
    ],
    [
      'a web page called .xls',
      text('<html><table><tr><td>单位名称</td></tr></table></html>'),
      'roster.web-page',
    ],
    ['XML of Excel 2003', text('\uFEFF<?xml version="1.0"?><Workbook/>'), 'roster.web-page'],
    ['a PDF', text('%PDF-1.7 ...'), 'roster.not-a-table'],
    ['a Word file', zip([types, part('word/document.xml', '<document/>')]), 'roster.not-a-workbook'],
    ['a locked ZIP', zip([{ ...types, flags: 1 }]), 'roster.password'],
    ['a ZIP cut short', zip([types]).slice(0, 40), 'roster.damaged'],
    ['broken UTF-8 that is no GB18030', Buffer.from([0xe6, 0x81, 0xff, 0xff, 0x2c, 0x0a]), 'roster.encoding'],
    ['a quote that is never closed', text('单位名称,街道\n"示例店,桃源\n示例,桃源\n'), 'roster.csv'],
    ['a workbook without its sheet', zip([types, part('xl/worksheets/a.xml', '<a/>')]), 'roster.damaged'],
  ])('is named: %s', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code);
  });

  it('is refused when it is too large as it is', async () => {
    expect((await refusal(new Uint8Array(ROSTER_LIMITS.bytes + 1).fill(65))).code).toBe('roster.too-large');
  });
});

describe('a zip bomb', () => {
  const sheet = 'xl/worksheets/sheet1.xml';

  it('is refused by what its directory says, before it is unpacked', async () => {
    const content = new Uint8Array(65 * MEGABYTE);
    expect(await refusal(zip([types, part(sheet, content)]))).toEqual({ code: 'roster.bomb', quick: true });
  });

  it('is refused as soon as a part grows beyond what it claims', async () => {
    const content = new Uint8Array(200 * MEGABYTE);
    for (const claims of [0, 1, MEGABYTE]) {
      const bomb = zip([types, part(sheet, content, claims)]);
      expect(await refusal(bomb)).toEqual({ code: 'roster.bomb', quick: true });
    }
  });

  it('is refused for the number of its parts', async () => {
    const parts = Array.from({ length: ROSTER_LIMITS.entries + 1 }, (_, index) =>
      part(`xl/${index}.xml`, ''),
    );
    expect(await refusal(zip(parts))).toEqual({ code: 'roster.bomb', quick: true });
  });

  it('needs no bomb: too many rows are refused, too', async () => {
    const row = '示例店,桃源\n';
    expect((await refusal(text(`单位名称,街道\n${row.repeat(ROSTER_LIMITS.rows)}`))).code).toBe(
      'roster.too-many-rows',
    );
    expect((await refusal(text(`单位名称,街道\n${row.repeat(ROSTER_LIMITS.rows - 1)}`))).code).toBe('read');
  });

  it('is not made of merged cells either', async () => {
    const rows = [
      ['单位名称', '街道'],
      ...Array.from({ length: 3000 }, (_, index) => [`示例${index}店`, '桃源']),
    ];
    const merges = Array.from({ length: 3000 }, () => ({
      startRow: 1,
      endRow: 1_000_000,
      startCol: 1,
      endCol: 1,
    }));
    const wide = Array.from({ length: 3000 }, () => ({
      startRow: 0,
      endRow: 0,
      startCol: 2,
      endCol: 16_383,
    }));
    const file = await workbook({ rows, merges: [...merges, ...wide] });
    const started = process.threadCpuUsage();
    expect(await understood(file)).toHaveLength(3000);
    expect(millisecondsSince(started)).toBeLessThan(1000);
  });
});
