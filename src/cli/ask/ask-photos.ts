import type { Photo } from '../../domain/inspection.ts';
import { photoPaths } from './photo-paths.ts';
import type { Session } from './session.ts';

/** Takes photos in from typed paths. */
export interface PhotoIntake {
  /** Keeps a photo's bytes. @throws Problem `photo.*` */
  readonly keepPhoto: (path: string) => Promise<Photo>;
  /** A problem's sentence; undefined for anything that is a bug. */
  readonly explain: (error: unknown) => string | undefined;
}

/** How photos are asked for. */
export interface PhotoQuestion {
  readonly message: string;
  readonly context?: readonly string[];
  /** Answers that are not paths but mean something to the asker. */
  readonly words?: readonly string[];
}

/**
 * Asks for photos and keeps them; what cannot be kept is explained and asked again, and no path is lost.
 * Gives the photos, a word of `words`, or undefined when left with Escape.
 */
export async function askPhotos(
  session: Session,
  { message, context = [], words = [] }: PhotoQuestion,
  { keepPhoto, explain }: PhotoIntake,
): Promise<Photo[] | string | undefined> {
  let kept: Photo[] = [];
  const wordIn = (answer: string) =>
    words.find((word) => word === answer.normalize('NFKC').trim().toLowerCase());
  const check = async (answer: string) => {
    if (wordIn(answer) !== undefined) return undefined;
    try {
      kept = [];
      for (const path of photoPaths(answer)) kept.push(await keepPhoto(path));
      return undefined;
    } catch (error) {
      const sentence = explain(error);
      if (sentence === undefined) throw error;
      return sentence;
    }
  };
  const answer = await session.text({ message, context, check });
  return answer === undefined ? undefined : (wordIn(answer) ?? kept);
}

/** The photos of both, each once. */
export function withPhotos(photos: readonly Photo[], more: readonly Photo[]): Photo[] {
  const known = new Set(photos.map((photo) => photo.sha256));
  return [
    ...photos,
    ...more.filter((photo, index) => isFirst(more, photo, index) && !known.has(photo.sha256)),
  ];
}

function isFirst(photos: readonly Photo[], photo: Photo, index: number): boolean {
  return photos.findIndex((one) => one.sha256 === photo.sha256) === index;
}
