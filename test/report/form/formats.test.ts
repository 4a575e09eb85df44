import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { formFileName } from '../../../src/report/form/file-name.ts';
import { checklist, item } from '../../builders.ts';
import { dense, fileOf, formOf, formOfOwn, hasPdfText, pagesOf, partOf, WORDS } from './fixtures.ts';

const HOSTILE = '店"}</style><script>1</script>&#x27;]]>#read("x")$x$';
const hostile = () =>
  formOfOwn(
    checklist([item('a', { text: { zh: `${HOSTILE}\u0007`, en: '' } })], {
      title: { zh: HOSTILE, en: '' },
      version: '1"}</style>',
    }),
  );

describe('the form as a Word file', () => {
  it('repeats the headings of each table, and breaks no row', async () => {
    const document = partOf(await fileOf(formOf(['gas']), 'docx'), 'word/document.xml');
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
    const [, ...headed] = tables;
    for (const table of headed.slice(0, -1)) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('fixes the widths of its tables, and every row fills them', async () => {
    const document = partOf(await fileOf(formOf(['gas']), 'docx'), 'word/document.xml');
    for (const [table] of document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const columns = table.match(/<w:gridCol /g)!.length;
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const spans = [...row.matchAll(/<w:gridSpan w:val="(\d)"\/>/g)].map((match) => Number(match[1]) - 1);
        expect(row.match(/<w:tc>/g)!.length + spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
    }
  });

  it('names a Chinese font in every run, and never one of a theme', async () => {
    const zip = new PizZip(await fileOf(formOf(['gas']), 'docx'));
    const xml = Object.values(zip.files).map((part) => part.asText());
    const runs = xml.join('').match(/<w:r>.*?<\/w:r>/gs)!;
    expect(runs.length).toBeGreaterThan(300);
    const nameless = runs.filter((run) => /<w:t |<w:instrText/.test(run) && !/w:eastAsia="[^"]+"/.test(run));
    expect(nameless).toEqual([]);
    expect(xml.join('')).not.toMatch(/(ascii|eastAsia|hAnsi)Theme/);
  });

  it('has a footer with version and pages for each checklist', async () => {
    const file = await fileOf(formOf(['gas', 'fire']), 'docx');
    expect(partOf(file, 'word/document.xml').match(/<w:sectPr>/g)).toHaveLength(2);
    expect(partOf(file, 'word/footer1.xml')).toMatch(/检查表 gas.*PAGE.*NUMPAGES/s);
    expect(partOf(file, 'word/footer2.xml')).toMatch(/检查表 fire.*PAGE.*NUMPAGES/s);
  });

  it('has no day in it', async () => {
    const zip = new PizZip(await fileOf(formOf(['gas']), 'docx'));
    const days = Object.values(zip.files).map((part) => part.date.toDateString());
    expect(new Set(days)).toEqual(new Set([new Date(1980, 0, 1).toDateString()]));
    expect(zip.file('docProps/core.xml')!.asText()).not.toContain('dcterms');
  });
});

describe('the form as a page', () => {
  it('loads nothing from anywhere', async () => {
    const html = new TextDecoder().decode(await fileOf(formOf(['gas']), 'html'));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/https?:|<script|@import|url\(/);
  });

  it('prints each checklist on pages with a foot of their own', async () => {
    const html = new TextDecoder().decode(await fileOf(formOf(['gas', 'fire']), 'html'));
    expect(html).toMatch(/\.list1 { page: list1; }.*@page list1/s);
    expect(html).toMatch(/\.list2 { page: list2; }.*@page list2/s);
    expect(html.match(/<main class="list[12]">/g)).toHaveLength(2);
  });
});

describe('hostile words in a checklist', () => {
  it('stay words in HTML, even in its style', async () => {
    const html = new TextDecoder().decode(await fileOf(hostile(), 'html'));
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(pagesOf(Buffer.from(html), 'html')[0]).toContain(dense(`${HOSTILE}<U+0007>`));
  });

  it('stay words in Word', async () => {
    const file = await fileOf(hostile(), 'docx');
    expect(pagesOf(file, 'docx')[0]).toContain(dense(`${HOSTILE}<U+0007>`));
  });

  it.skipIf(!hasPdfText)('stay words in PDF', async () => {
    expect(pagesOf(await fileOf(hostile(), 'pdf'), 'pdf').join('')).toContain(dense(`${HOSTILE}<U+0007>`));
  });

  it('stay out of the name of the file', () => {
    expect(formFileName(hostile(), 'pdf', WORDS['zh-CN'].form)).toMatch(/^店[^\\/:*?"<>|]*\.pdf$/);
    expect(formFileName(formOf(['gas']), 'docx', WORDS['zh-CN'].form)).toBe('燃气安全检查表.docx');
    expect(formFileName(formOf(['gas', 'fire']), 'docx', WORDS['zh-CN'].form)).toBe(
      '空白检查表_gas-fire.docx',
    );
  });
});
