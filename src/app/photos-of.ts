import type { Photo } from '../domain/inspection.ts';
import type { Store } from '../store/store.ts';

/** Every photo that some answer or some step of a hazard refers to, each once. */
export async function photosOf(store: Store): Promise<Photo[]> {
  const visits = await store.inspections();
  const photos = new Map<string, Photo>();
  for (const { inspection } of visits) {
    const record = await store.inspection(inspection.id);
    for (const photo of record?.answers.flatMap((answer) => answer.photos) ?? [])
      photos.set(photo.sha256, photo);
  }
  for (const { hazard } of await store.hazards())
    for (const photo of hazard.evidence) photos.set(photo.sha256, photo);
  return [...photos.values()];
}
