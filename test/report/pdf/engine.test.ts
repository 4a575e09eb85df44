import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPdfEngine, type PdfPaper } from '../../../src/report/pdf/engine.ts';
import { loadCompiler } from '../../../src/report/pdf/load-compiler.ts';

const FONT = readFileSync(new URL('../../../src/report/fonts/xh-safety-serif.ttf', import.meta.url));
const engine = openPdfEngine([FONT]);

const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;
if (!hasPdfText)
  process.stderr.write('\npdftotext is not installed: the text of PDF files was NOT read back.\n\n');

const paper = (change: Partial<PdfPaper> = {}): PdfPaper => ({
  source: '#data.text',
  data: { text: '安全隐患整改通知书' },
  date: '2026-11-23',
  ...change,
});

describe('the PDF engine', () => {
  it('makes PDF/A-2b with the font inside', () => {
    const file = Buffer.from(engine.render(paper())).toString('latin1');
    expect(file).toMatch(/^%PDF-1\.7/);
    expect(file).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(file).toMatch(
      /\/FontName\/[A-Z]{6}\+XHSafetySerif-Regular|\/FontName \/[A-Z]{6}\+XHSafetySerif-Regular/,
    );
    expect(file).toMatch(/\/FontFile[23]/);
  });

  it('carries the date of the paper, not of the day', () => {
    expect(Buffer.from(engine.render(paper())).toString('latin1')).toContain('D:20261123000000');
  });

  it('gives the same bytes again: after another paper, and from another engine', () => {
    const first = Buffer.from(engine.render(paper()));
    engine.render(paper({ data: { text: '另一份' } }));
    expect(first.equals(engine.render(paper()))).toBe(true);
    expect(first.equals(openPdfEngine([FONT]).render(paper()))).toBe(true);
  });

  it('refuses a character that it has no glyph for, and names it', () => {
    const data = { text: '示例😀\u{e000}店😀' };
    expect(() => engine.render(paper({ data }))).toThrow(
      expect.objectContaining({
        code: 'pdf.missing-characters',
        details: { characters: ['😀', '\u{e000}'] },
      }),
    );
  });

  it('reads the files given with a paper, for that paper only, and none of the disk', () => {
    const source = '#read("note.txt")';
    const files = new Map([['note.txt', new TextEncoder().encode('附件')]]);
    expect(engine.render(paper({ source, files })).length).toBeGreaterThan(1000);
    expect(() => engine.render(paper({ source }))).toThrow(/file not found/);
    expect(() => engine.render(paper({ source: '#read("/etc/hostname")' }))).toThrow(/file not found/);
    expect(() => engine.render(paper({ source: '#read("../../etc/hostname")' }))).toThrow(/access denied/);
  });

  it.skipIf(!hasPdfText)('takes what was typed as text, never as commands', () => {
    const text = '店#read("x")*粗*$x$_斜_\\u{41}//注释<标签>@引用`码`';
    expect(textOf(engine.render(paper({ data: { text } })))).toBe(text);
  });

  it.skipIf(!hasPdfText)('keeps rare characters of names readable as text', () => {
    const text = '堃喆淼镕昇玥旻祐犇燊曌珺晞翀赟𬭚𫗧〔2026〕①□√≥℃㎡';
    expect(textOf(engine.render(paper({ data: { text } })))).toBe(text);
  });
});

describe('loading the compiler', () => {
  it('tries the wrapper, then the package of this platform', () => {
    const tried: string[] = [];
    const load = (name: string) => {
      tried.push(name);
      if (tried.length < 3) throw new Error('not installed');
      return { NodeCompiler: 'found' };
    };
    expect(loadCompiler(load)).toEqual({ NodeCompiler: 'found' });
    expect(tried[0]).toBe('@myriaddreamin/typst-ts-node-compiler');
    expect(tried[2]).toBe(`${tried[0]}-${process.platform}-${process.arch}-gnu`);
  });

  it('tells when there is none', () => {
    const load = () => {
      throw new Error('not installed');
    };
    expect(() => loadCompiler(load)).toThrow(expect.objectContaining({ code: 'pdf.unavailable' }));
  });
});

function textOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] })
    .toString()
    .replaceAll(/\s/g, '');
}
