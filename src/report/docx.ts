import { compileTemplate } from './docx/compile-template.ts';
import { insertPhotos } from './docx/insert-photos.ts';
import { photoParagraph, textWidthOf } from './docx/photo-drawing.ts';
import { templateData } from './docx/template-data.ts';
import { writeZip } from './docx/write-zip.ts';
import type { Format } from './formats.ts';

/**
 * The notice as a Word file, laid out by a template that users edit in Word or WPS: `layout.template`.
 *
 * @throws Problems `template.*`, all that is wrong with the template at once.
 */
export const docx: Format = (model, _, { template } = {}) => {
  if (!template) throw new TypeError('the Word format needs a template');
  const { document, render } = compileTemplate(template);
  const width = textWidthOf(document);
  const parts = render(templateData(model, (photo) => photoParagraph(photo, width)));
  return writeZip(insertPhotos(parts, model.photos));
};
