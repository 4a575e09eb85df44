import { readFileSync, writeFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName, formats } from '../../src/report/formats.ts';
import type { PaperModel } from '../../src/report/paper-model.ts';
import { type Case, en, fixed, hazard, major, paper, photo } from './fixtures.ts';
import { font, PAPERS, WORDS } from './papers.ts';

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

const NOTICES: Readonly<Record<string, Case>> = {
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

const notices = await Promise.all(
  Object.entries(NOTICES).map(async ([name, given]) => [`notice/${name}`, await paper(given)] as const),
);
const CASES = [
  ...notices,
  ...Object.entries(PAPERS).map(([name, model]) => [`paper/${name}`, model] as const),
];

describe.each(CASES)('the paper "%s"', (name, model) => {
  it.each(['text', 'markdown', 'html', 'json'] satisfies FormatName[])(
    'looks in %s as it always did',
    async (format) => compare(`${name}.${formats[format].extension}`, await laidOut(format, model)),
  );

  it('is the same Word document as ever', async () => {
    const document = new PizZip(await laidOut('docx', model)).file('word/document.xml')!.asText();
    compare(`${name}.document.xml`, document.replaceAll(/(<\/w:p>|<\/w:tr>|<\/w:tblGrid>)/g, '$1\n'));
  });

  it.each(FORMATS)('is the same twice in %s', async (format) => {
    expect(await laidOut(format, model)).toEqual(await laidOut(format, model));
  });
});

function compare(name: string, output: string | Uint8Array): void {
  const golden = new URL(`../golden/${name}`, import.meta.url);
  if (isUpdating) writeFileSync(golden, output);
  expect(output).toBe(readFileSync(golden, 'utf8'));
}

async function laidOut(format: FormatName, model: PaperModel): Promise<string | Uint8Array> {
  const render = await formats[format].load();
  return render(model, WORDS[model.language], { font });
}
