import type { Checklist } from '../domain/checklist.ts';
import type { Context } from './context.ts';

/** Every checklist of this installation, in the order of the circular. */
export async function allChecklists({ catalog }: Context): Promise<Checklist[]> {
  const all = await catalog();
  const summaries = await all.summaries();
  const pinned = await Promise.all(summaries.map(({ id }) => all.get(id)));
  return pinned.map(({ checklist }) => checklist);
}
