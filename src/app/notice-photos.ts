import type { Hazard } from '../domain/hazard.ts';
import type { Photo } from '../domain/inspection.ts';
import type { NoticePhoto } from '../report/notice-model.ts';
import type { NoticeWords } from './build-notice.ts';
import { printable } from './printable.ts';

/** A photo with its number and the rows that cite it. */
export interface NumberedPhoto {
  readonly number: number;
  readonly photo: Photo;
  /** Where it was taken: the place of the first hazard that cites it. */
  readonly place: string;
  readonly rows: readonly number[];
}

/** Numbers the photos of these hazards from 1 in the order in which they are cited; the same photo only once. */
export function numberPhotos(hazards: readonly Hazard[]): NumberedPhoto[] {
  const byContent = new Map<string, NumberedPhoto>();
  hazards.forEach(({ photos, place }, index) => {
    for (const photo of photos) {
      const known = byContent.get(photo.sha256) ?? { number: byContent.size + 1, photo, place, rows: [] };
      byContent.set(photo.sha256, { ...known, rows: [...new Set([...known.rows, index + 1])] });
    }
  });
  return [...byContent.values()];
}

/** The numbers under which these photos are printed, ascending. */
export function numbersOf(photos: readonly Photo[], numbered: readonly NumberedPhoto[]): number[] {
  return numbered
    .filter(({ photo }) => photos.some(({ sha256 }) => sha256 === photo.sha256))
    .map(({ number }) => number);
}

/** The annex: each photo with its caption and its bytes. */
export function photosWithContent(
  numbered: readonly NumberedPhoto[],
  { report: t, words }: NoticeWords,
  readPhoto: (photo: Photo) => Uint8Array | Promise<Uint8Array>,
): Promise<NoticePhoto[]> {
  return Promise.all(
    numbered.map(async ({ number, photo, place, rows }) => ({
      ...photo,
      name: printable(photo.name),
      number,
      label: t.photoLabel(number),
      caption: t.photoCaption(t.photoLabel(number), printable(place), rows.join(words.separator)),
      content: await readPhoto(photo),
    })),
  );
}
