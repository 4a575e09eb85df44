import { insertPhotos } from './docx/insert-photos.ts';
import { paperParts } from './docx/paper-parts.ts';
import { wordFile } from './docx/word-parts.ts';
import type { PaperFormat } from './formats.ts';

/**
 * The paper as a Word file: in the office's own layout by `layout.template`, or else as the default template of its
 * kind would lay it out, without the way over it.
 *
 * @throws Problem `template.missing-tag`
 */
export const docx: PaperFormat = (model, t, { template } = {}) =>
  wordFile(insertPhotos(template ? template.fill(model) : paperParts(model, t), model.photos));
