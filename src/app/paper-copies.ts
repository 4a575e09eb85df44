import type { Photo } from '../domain/inspection.ts';
import type { PaperCopy } from '../photo/paper-copy.ts';

/** The paper with the copy of each of its photos in place of what is known of the original: kind, size and bytes of the picture. */
export async function withPaperCopies<Paper extends { readonly photos: readonly Photo[] }>(
  paper: Paper,
  copyOf: (photo: Photo) => Promise<PaperCopy>,
): Promise<Paper> {
  const photos: Photo[] = [];
  // One after the other: pictures are large while they are decoded.
  for (const photo of paper.photos) photos.push({ ...photo, ...(await copyOf(photo)) });
  return { ...paper, photos };
}
