import type { Photo } from '../domain/inspection.ts';
import type { Queries } from './driver.ts';

/** Every photo that some answer, also of a visit in progress, or some step of a hazard refers to, each once. */
export async function photoReferences(db: Queries): Promise<Photo[]> {
  const rows = await db.query<{ photo: string }>(
    `select distinct p.value as photo from answer a, json_each(a.body, '$.photos') p
     union select p.value from draft_answer a, json_each(a.body, '$.photos') p
     union select p.value from hazard_state s, json_each(s.body, '$.evidence') p`,
  );
  const photos = rows.map(({ photo }) => JSON.parse(photo) as Photo);
  return [...new Map(photos.map((photo) => [photo.sha256, photo])).values()];
}
