import PizZip from 'pizzip';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName, formats } from '../../src/report/formats.ts';
import { enterprise, hazard, inspection, paper, photo } from './fixtures.ts';
import { font, WORDS } from './papers.ts';

const HOSTILE =
  '\u001b[31m红\u0007\u202e反\u2066转\ud800 {被检查单位} {#隐患} ]]> <script>alert("1")</script> &amp; | a\\|b `code` [链接](javascript:x) ' +
  'http://example.invalid www.example.invalid a@example.invalid @everyone <!-- --> \u0000\ufffe\n# 标题\n1. 一\n- 二 😀';

const given = {
  enterprise: { ...enterprise, name: HOSTILE, address: HOSTILE },
  inspection: { ...inspection, inspectors: [{ name: HOSTILE, certificate: HOSTILE }] },
  hazards: [hazard({ description: HOSTILE, place: HOSTILE, requirement: HOSTILE, photos: [photo(HOSTILE)] })],
  office: { contact: { name: HOSTILE, phone: HOSTILE } },
};

describe('a hostile text', () => {
  it.each(FORMATS.filter((format) => format !== 'pdf'))(
    'leaves no character in %s that moves the cursor, reverses text or breaks the file',
    async (format) => {
      const text = (await laidOut(format)).replaceAll(/data:[^"]*/g, '');
      expect(text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/,
      );
      expect(text.isWellFormed()).toBe(true);
    },
  );

  it('brings no element, no link and no script into HTML', async () => {
    const page = await laidOut('html');
    expect(page).not.toMatch(/<script|<a\b|javascript:[^x]|<img src="(?!data:image\/png;base64,)/);
    expect(page.match(/<(\w+)/g)!.map((tag) => tag.slice(1))).toEqual(
      (await laidOut('html', {})).match(/<(\w+)/g)!.map((tag) => tag.slice(1)),
    );
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  });

  it('stays one row and plain text in Markdown', async () => {
    const page = await laidOut('markdown');
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(8);
    expect(page.replaceAll(/<(br|!-- --)>/g, '')).not.toContain('<');
    expect(page).not.toMatch(/(?<!\\)\[链接|:\/\/|www\.|[^>]@|(?<!\\|[\w-])`code/);
    expect(page.match(/^#+ .*/gm)).toEqual(['# 安全隐患整改通知书', '## 附：现场照片']);
  });

  it('is not taken for a tag in a Word template', async () => {
    expect(await laidOut('docx')).toContain('{被检查单位} {#隐患} ]]&gt; &lt;script&gt;');
  });

  it('keeps the columns of the text, however narrow or wide', async () => {
    for (const width of [48, 60, 80, 132]) {
      const lines = (await laidOut('text', given, width)).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });

  it('does not keep JSON from being read back', async () => {
    expect(JSON.parse(await laidOut('json'))).toMatchObject({
      kind: 'rectification-notice',
      photos: [{ number: 1 }],
    });
  });
});

/** The output as text; of a Word file, its document. */
async function laidOut(
  format: FormatName,
  what: Parameters<typeof paper>[0] = given,
  width = 80,
): Promise<string> {
  const render = await formats[format].load();
  const model = await paper({
    ...what,
    hazards: what === given ? given.hazards : [hazard({ photos: [photo('a.png')] })],
  });
  const output = render(model, WORDS['zh-CN'], { font, width });
  return typeof output === 'string' ? output : new PizZip(output).file('word/document.xml')!.asText();
}
