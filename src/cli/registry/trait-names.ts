import type { TraitNames } from '../../domain/enterprise-entry.ts';
import type { Context } from '../context.ts';

/** The ids of traits by id and by label in each language. */
export async function traitNames(context: Context): Promise<TraitNames> {
  const { traits } = await (await context.catalog()).register();
  return new Map(
    traits.flatMap(({ id, label }) => [id, label.zh, label.en].map((name) => [name, id] as const)),
  );
}
