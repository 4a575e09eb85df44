import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { missingGlyphs } from './glyphs.ts';
import { loadCompiler, type TypstCompiler } from './load-compiler.ts';

/** One paper: its layout in Typst, and everything that stands in it. */
export interface PdfPaper {
  /** Finds its content in `data` and its fonts in `fonts`; both are set before it begins. */
  readonly source: string;
  /** Plain JSON. It never becomes markup: nothing that was typed can be read as a command. */
  readonly data: unknown;
  /** Calendar date of the paper, which the file carries in place of the day on which it was made. */
  readonly date: string;
  /** Families to set it in before the given fonts, as far as this system has them. */
  readonly families?: readonly string[] | undefined;
  /** Files that the source reads, by name: photos. */
  readonly files?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** Lays papers out one after the other. */
export interface PdfEngine {
  /**
   * The paper as PDF/A-2b, with its fonts inside and its text extractable. The same paper gives the same bytes.
   *
   * @throws Problem `pdf.missing-characters` rather than leave a blank where no font has a character
   */
  render(paper: PdfPaper): Uint8Array;
}

/** The family of the font that comes with the program. */
export const OWN_FAMILY = 'XH Safety Serif';
/** 仿宋, in which Chinese papers are set where it is installed; its licence does not let us bring it along. */
export const FANGSONG: readonly string[] = ['FangSong_GB2312', 'FangSong'];

// Confines the source: it reads the papers' own files, which are only in memory, and nothing of the disk.
const WORKSPACE = join(tmpdir(), 'xh-safety-has-no-such-folder');
const STANDARD = 'a-2b';
/** How many papers ago something must have been used to be kept for the next. */
const CACHE_AGE = 10;
// Fonts of the system are not fallen back on: a character would look different on each machine, or be blank.
const PRELUDE = `#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#set document(date: auto)
#set text(font: fonts, fallback: false)
`;

/**
 * An engine with these fonts, of which `OWN_FAMILY` is one.
 *
 * @throws Problem `pdf.unavailable` when the compiler is not installed
 */
export function openPdfEngine(fonts: readonly Uint8Array[]): PdfEngine {
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const compiler = loadCompiler().NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
  return { render: (paper) => render(compiler, paper, fonts) };
}

function render(compiler: TypstCompiler, paper: PdfPaper, fonts: readonly Uint8Array[]): Uint8Array {
  for (const [name, content] of paper.files ?? [])
    compiler.mapShadow(join(WORKSPACE, name), Buffer.from(content));
  try {
    const document = compiled(compiler, paper);
    return new Uint8Array(
      compiler.pdf(document, { pdfStandard: STANDARD, creationTimestamp: seconds(paper.date) }),
    );
  } catch (error) {
    const characters = missingGlyphs(JSON.stringify(paper.data), fonts);
    if (characters.length > 0 && String(error).includes('could not be displayed'))
      throw new Problem('pdf.missing-characters', { characters });
    throw error;
  } finally {
    compiler.resetShadow();
    compiler.evictCache(CACHE_AGE);
  }
}

function compiled(compiler: TypstCompiler, { source, data, families = [] }: PdfPaper): object {
  const inputs = { data: JSON.stringify(data), fonts: JSON.stringify([...families, OWN_FAMILY]) };
  const outcome = compiler.compile({ mainFileContent: PRELUDE + source, inputs });
  if (outcome.result) return outcome.result;
  const error = outcome.takeError();
  const messages = error ? compiler.fetchDiagnostics(error).map((one) => one.message) : [];
  throw new Error(`the layout of a paper does not compile: ${messages.join('; ')}`);
}

function seconds(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}
