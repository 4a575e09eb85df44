import type { Register } from '../domain/checklist.ts';
import type { Diagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';

/** The traits of an answer file that the register does not know. */
export function traitFaults(
  file: YamlFile,
  traits: readonly string[],
  { traits: known }: Register,
): Diagnostic[] {
  const ids = known.map(({ id }) => id);
  return traits.flatMap((trait, index) =>
    ids.includes(trait)
      ? []
      : [
          file.fault(['traits', index], {
            code: 'trait.unknown',
            details: { trait, suggestion: nearest(trait, ids) },
          }),
        ],
  );
}
