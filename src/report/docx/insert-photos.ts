import type { NoticePhoto } from '../notice-model.ts';
import { withoutMetadata } from '../photo-copy.ts';
import { textOf } from './check-parts.ts';
import type { Parts } from './compile-template.ts';
import { photoPart } from './photo-drawing.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds the photos' bytes to a Word file whose text already shows them: the pictures, and what leads to them. */
export function insertPhotos(parts: Parts, photos: readonly NoticePhoto[]): Parts {
  if (photos.length === 0) return parts;
  const types = textOf(parts.get(CONTENT_TYPES)!);
  const relationships = parts.has(RELATIONSHIPS) ? textOf(parts.get(RELATIONSHIPS)!) : EMPTY_RELATIONSHIPS;
  const links = photos
    .map(photoPart)
    .map(({ id, name }) => `<Relationship Id="${id}" Type="${IMAGE}" Target="${name}"/>`);
  return new Map([
    ...parts,
    [CONTENT_TYPES, bytesOf(withPictureTypes(types))],
    [
      RELATIONSHIPS,
      bytesOf(relationships.replace('</Relationships>', () => `${links.join('')}</Relationships>`)),
    ],
    ...photos.map((photo) => [`word/${photoPart(photo).name}`, withoutMetadata(photo)] as const),
  ]);
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

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
