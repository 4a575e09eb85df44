import { shownPhotos } from './docx/photo-drawing.ts';
import type { Layout, PaperFormat, PaperLayoutWords } from './formats.ts';
import type { PaperModel } from './paper-model.ts';
import { A4, BOX_HEIGHT, BOXES, DATE_INDENT, EDGES, PAPER_STYLES, PHOTO } from './paper-style.ts';
import { FANGSONG, openPdfEngine, type PdfEngine } from './pdf/engine.ts';
import { source } from './pdf/paper-source.ts';

/** The paper as PDF/A. @throws Problem `pdf.missing-characters`, `pdf.unavailable` */
export const pdf: PaperFormat = (model, t, layout) => printAll([model], t, layout);

/**
 * Several papers of one language in one PDF/A, each from a new page that is its page 1 and with its own count of pages.
 *
 * @throws Problem `pdf.missing-characters`, `pdf.unavailable`
 */
export function printAll(
  models: readonly PaperModel[],
  t: PaperLayoutWords,
  { font }: Layout = {},
): Uint8Array {
  const [first] = models;
  if (!font || !first) throw new TypeError('a PDF needs a paper and the font');
  const files = new Map<string, Uint8Array>();
  const papers = models.map((model, index) => printed(model, index, files));
  return engineFor(font).render({
    source,
    data: {
      papers,
      styles: PAPER_STYLES,
      a4: A4,
      edges: EDGES,
      boxes: BOXES,
      boxHeight: BOX_HEIGHT,
      dateIndent: DATE_INDENT,
      photo: PHOTO,
      words: t,
    },
    date: first.about.day,
    families: first.language === 'zh-CN' ? FANGSONG : [],
    files,
  });
}

const engines = new WeakMap<() => Uint8Array, PdfEngine>();

// Opening takes a hundred papers' time, and the engine remembers what it has laid out.
function engineFor(font: () => Uint8Array): PdfEngine {
  const engine = engines.get(font) ?? openPdfEngine([font()]);
  engines.set(font, engine);
  return engine;
}

/** What is printed of a paper, with the names under which its photos are found. */
function printed(
  { language, layout, head, blocks, everyPage, photos }: PaperModel,
  paper: number,
  files: Map<string, Uint8Array>,
): object {
  for (const { number, content } of shownPhotos(photos))
    files.set(fileName(paper, number, content.mime), content.bytes);
  return {
    language,
    layout,
    head,
    blocks,
    everyPage,
    photos: photos.map(({ number, caption, content }) => ({
      caption,
      file: content ? fileName(paper, number, content.mime) : '',
      isWide: content ? content.width / content.height > PHOTO.width / PHOTO.height : false,
    })),
  };
}

function fileName(paper: number, photo: number, mime: string): string {
  return `${paper}-${photo}.${mime === 'image/png' ? 'png' : 'jpg'}`;
}
