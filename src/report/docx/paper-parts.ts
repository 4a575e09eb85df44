import type { PaperLayoutWords } from '../formats.ts';
import type { PaperModel } from '../paper-model.ts';
import { text, twips } from './markup.ts';
import { shellParts, withBody } from './package.ts';
import { frameOf, type PaperFrame, paperBody } from './paper-body.ts';
import { stylesOf } from './paper-looks.ts';
import { marginsOf, sectionOf } from './paper-margins.ts';
import { photoParagraph } from './photo-drawing.ts';
import { concat } from './xml.ts';

/** The parts of a paper's Word file as XML, but for the pictures. `annexOf` writes the photos: on a new page, if any. */
export function paperParts(
  model: PaperModel,
  t: PaperLayoutWords,
  annexOf: typeof photoAnnex = photoAnnex,
): Map<string, string> {
  const frame = frameOf(model);
  const body = paperBody(model, frame) + annexOf(model, frame, t) + sectionOf(model);
  return withBody(shellOf(model, frame, t), body);
}

let last: { readonly key: string; readonly parts: ReadonlyMap<string, string> } | undefined;

/** What is around the body, which papers of one kind mostly have in common: that of the last one is kept. */
function shellOf(model: PaperModel, { looks }: PaperFrame, t: PaperLayoutWords): ReadonlyMap<string, string> {
  const { layout, language, everyPage } = model;
  const { title, mark, translation } = model.head;
  const key = JSON.stringify([layout, language, title, mark, translation, everyPage]);
  if (last?.key !== key) {
    const margins = marginsOf(model, looks, t);
    const styles = stylesOf(looks);
    last = { key, parts: shellParts({ title, language, styles, margins, isTwoSided: layout === 'letter' }) };
  }
  return last.parts;
}

function photoAnnex({ photos }: PaperModel, { looks, width }: PaperFrame, t: PaperLayoutWords): string {
  if (photos.length === 0) return '';
  const shown = photos.map(
    (photo) => photoParagraph(photo, twips(width)) + text(photo.caption, looks.caption),
  );
  return text(t.photosTitle, looks.annexTitle) + concat(shown);
}

/** The annex of a template: there if there are photos, and each under its own tags. */
export function taggedAnnex(_: PaperModel, { looks }: PaperFrame, t: PaperLayoutWords): string {
  const tag = (name: string) => text(name, looks.cell);
  return [
    tag('{#有照片}'),
    text(t.photosTitle, looks.annexTitle),
    tag('{#照片}'),
    text('{@图片}', looks.caption),
    text('{图注}', looks.caption),
    tag('{/照片}'),
    tag('{/有照片}'),
  ].join('');
}
