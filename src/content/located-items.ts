import * as z from 'zod/mini';
import type { Item, Section } from '../domain/checklist.ts';
import type { Path } from './diagnostic.ts';
import { valueAt } from './issues.ts';
import type { YamlFile } from './read-yaml.ts';
import { itemShape } from './schema.ts';

/** An item, or as much of one as a file gives, and where it stands. */
export interface LocatedItem {
  readonly path: Path;
  readonly item: { readonly [Field in keyof Item]?: Item[Field] | undefined };
}

/** What names something outside the item, or is named by it. */
const CHECKED_FIELDS = ['id', 'basis', 'majorIf', 'when', 'appliesTo'] as const;

/**
 * Every item below `sections` with those of its fields that are well formed, and where it stands.
 *
 * In a file with faults they are still checked against the register, so that all faults are told at once.
 */
export function soundItems(file: YamlFile, sections: Path): LocatedItem[] {
  return pathsOfItems(file, sections).map((path) => {
    const fields = CHECKED_FIELDS.flatMap((field) => {
      const result = z.safeParse(itemShape.shape[field], valueAt(file.data, [...path, field]));
      return result.success && result.data !== undefined ? [[field, result.data]] : [];
    });
    return { path, item: Object.fromEntries(fields) as LocatedItem['item'] };
  });
}

/** The same for sections that are known to be well formed. */
export function itemsWithPaths(sections: readonly Section[], at: Path): LocatedItem[] {
  return sections.flatMap(({ items }, section) =>
    items.map((item, index) => ({ item, path: [...at, section, 'items', index] })),
  );
}

/** Where each item below `sections` stands, sound or not. */
export function pathsOfItems(file: YamlFile, sections: Path): Path[] {
  const list = listAt(file, sections);
  return list.flatMap((_, section) => {
    const items = [...sections, section, 'items'];
    return listAt(file, items).map((_item, index) => [...items, index]);
  });
}

function listAt(file: YamlFile, path: Path): readonly unknown[] {
  const value = valueAt(file.data, path);
  return Array.isArray(value) ? value : [];
}
