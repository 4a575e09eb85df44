import { store } from '../../zip/write-zip.ts';
import type { PaperPhoto } from '../paper-model.ts';
import { photoPart, shownPhotos } from './photo-drawing.ts';
import type { WordParts } from './word-parts.ts';

/** The parts that photos are added to; both are texts. */
export const CONTENT_TYPES = '[Content_Types].xml';
export const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds the photos' bytes to a Word file whose text already shows them: the pictures, and what leads to them. */
export function insertPhotos(parts: WordParts, photos: readonly PaperPhoto[]): WordParts {
  const shown = shownPhotos(photos);
  if (shown.length === 0) return parts;
  const links = shown
    .map(photoPart)
    .map(({ id, name }) => `<Relationship Id="${id}" Type="${IMAGE}" Target="${name}"/>`)
    .join('');
  return new Map([
    ...parts,
    [CONTENT_TYPES, withPictureTypes(textAt(parts, CONTENT_TYPES))],
    [
      RELATIONSHIPS,
      (textAt(parts, RELATIONSHIPS) || EMPTY_RELATIONSHIPS).replace(
        '</Relationships>',
        () => `${links}</Relationships>`,
      ),
    ],
    ...shown.map((photo) => {
      const name = `word/${photoPart(photo).name}`;
      return [name, store(name, photo.content.bytes)] as const;
    }),
  ]);
}

function textAt(parts: WordParts, name: string): string {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
}

function withPictureTypes(types: string): string {
  const missing = ['jpeg', 'png'].filter(
    (extension) => !new RegExp(`Extension="${extension}"`, 'i').test(types),
  );
  const added = missing.map(
    (extension) => `<Default Extension="${extension}" ContentType="image/${extension}"/>`,
  );
  return types.replace('</Types>', () => `${added.join('')}</Types>`);
}
