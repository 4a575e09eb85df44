import type { Photo } from '../domain/inspection.ts';
import type { PaperCopy } from '../photo/paper-copy.ts';
import type { PaperModel, PaperPhoto } from '../report/paper-model.ts';

/** The paper with the copy of each of its photos put in. */
export async function withPaperCopies(
  paper: PaperModel,
  copyOf: (photo: Photo) => Promise<PaperCopy>,
): Promise<PaperModel> {
  if (paper.photos.length === 0) return paper;
  const photos: PaperPhoto[] = [];
  // One after the other: pictures are large while they are decoded.
  for (const photo of paper.photos) {
    const { content: bytes, ...copy } = await copyOf(photo);
    photos.push({ ...photo, content: { ...copy, bytes } });
  }
  return { ...paper, photos };
}
