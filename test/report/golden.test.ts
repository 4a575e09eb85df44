import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName, formats } from '../../src/report/formats.ts';
import { type Case, en, fixed, hazard, major, notice, photo, template, zh } from './fixtures.ts';

/** `XH_UPDATE_GOLDEN=1 vitest run test/report/golden.test.ts` writes them anew; then read the difference. */
const isUpdating = process.env['XH_UPDATE_GOLDEN'] === '1';

const photos = [photo('灶台.png', [64, 48]), photo('gas|room.png', [48, 64], [60, 120, 200])];
const hazards = [
  hazard({ photos }),
  major,
  fixed,
  hazard({
    number: 'YH-20261123-0004',
    itemId: 'gas-unseen',
    place: '一层疏散走道东侧',
    description: '疏散通道堆放纸箱，宽度不足1.1米；\n详见 http://example.invalid/a|b <b>*重点*</b> {隐患}',
    requirement: '立即清理，保持畅通',
    dueOn: '2026-11-23',
    photos: photos.slice(1),
  }),
];

const CASES: Readonly<Record<string, Case>> = {
  one: {},
  several: { hazards },
  issued: {
    hazards,
    office: {
      number: '（桃街）安改字〔2026〕12号',
      issuedOn: '2026-11-24',
      contact: { name: '丁某', phone: '0791-00000000' },
    },
  },
  english: { hazards, words: en },
};

describe.each(Object.entries(CASES))('the notice "%s"', (name, given) => {
  it.each(['text', 'markdown', 'html', 'json'] satisfies FormatName[])(
    'looks in %s as it always did',
    async (format) => {
      const output = await laidOut(format, given);
      const golden = new URL(`../golden/notice/${name}.${formats[format].extension}`, import.meta.url);
      if (isUpdating) writeFileSync(golden, output);
      expect(output).toBe(readFileSync(golden, 'utf8'));
    },
  );

  it.each(FORMATS)('is the same twice in %s', async (format) => {
    expect(await laidOut(format, given)).toEqual(await laidOut(format, given));
  });
});

async function laidOut(format: FormatName, given: Case): Promise<string | Uint8Array> {
  const { words = zh } = given;
  const render = await formats[format].load();
  return render(await notice(given), words.report, { template: template(words.language) });
}
