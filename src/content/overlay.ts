import { type Checklist, type Item, itemsOf, type Section } from '../domain/checklist.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { itemsWithPaths, type LocatedItem } from './located-items.ts';
import { nearest } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import { GRADE_RULES, type Overlay } from './schema.ts';

/** What came of laying a user's changes over a checklist. */
export interface Overlaid {
  /** An ordinary checklist with the overlay's id and version. */
  readonly checklist: Checklist;
  /** What the overlay itself wrote, for the checks that follow. */
  readonly items: readonly LocatedItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays changes over a checklist: skips items, replaces fields of items, adds sections, in the base's order. */
export function applyOverlay(file: YamlFile, overlay: Overlay, base: Checklist): Overlaid {
  const checklist = changed(overlay, base);
  const overrides = (overlay.override ?? []).map((override, index) => ({
    path: ['override', index],
    item: { id: override.item, ...replacedFields(override) },
  }));
  return {
    checklist,
    items: [...overrides, ...itemsWithPaths(overlay.add ?? [], ['add'])],
    diagnostics: [
      ...wrongNames(file, overlay, base),
      ...wrongGrades(file, overlay, checklist),
      ...lostConditions(file, overlay, base, checklist),
      ...emptiness(file, overlay, checklist),
    ],
  };
}

function changed(overlay: Overlay, base: Checklist): Checklist {
  const skipped = new Set(overlay.skip?.map(({ item }) => item));
  const overrides = new Map(overlay.override?.map((override) => [override.item, replacedFields(override)]));
  const kept = base.sections.map((section) => ({
    ...section,
    items: section.items
      .filter(({ id }) => !skipped.has(id))
      .map((item) => overridden(item, overrides.get(item.id))),
  }));
  return {
    ...base,
    id: overlay.id,
    version: overlay.version,
    title: overlay.title ?? base.title,
    reviewedOn: overlay.reviewedOn ?? base.reviewedOn,
    sections: joined([...kept, ...(overlay.add ?? [])]).filter(({ items }) => items.length > 0),
  };
}

// The shape leaves out what the file leaves out: no field is there and undefined.
function replacedFields({
  item: _,
  reason: __,
  ...fields
}: NonNullable<Overlay['override']>[number]): Partial<Item> {
  return fields as Partial<Item>;
}

// An item that is no longer major has no criterion left; to say so twice would be a chore.
function overridden(item: Item, fields: Partial<Item> | undefined): Item {
  if (!fields) return item;
  const { majorIf, ...rest } = item;
  return fields.grade === 'general' || majorIf === undefined
    ? { ...rest, ...fields }
    : { ...rest, majorIf, ...fields };
}

// A section with the id of an earlier one continues it.
function joined(sections: readonly Section[]): Section[] {
  const byId = new Map<string, Section>();
  for (const section of sections) {
    const earlier = byId.get(section.id);
    byId.set(section.id, earlier ? { ...earlier, items: [...earlier.items, ...section.items] } : section);
  }
  return [...byId.values()];
}

function wrongNames(file: YamlFile, overlay: Overlay, base: Checklist): Diagnostic[] {
  const known = itemsOf(base).map(({ id }) => id);
  const named = new Set<string>();
  return namedItems(overlay).flatMap(({ item, at }) => {
    const twice = named.has(item);
    named.add(item);
    if (twice) return [file.fault(at, { code: 'overlay.item-twice', details: { item } })];
    if (known.includes(item)) return [];
    const details = { item, base: base.id, suggestion: nearest(item, known) };
    return [file.fault(at, { code: 'overlay.unknown-item', details })];
  });
}

function namedItems({ skip = [], override = [] }: Overlay): { item: string; at: Path }[] {
  const of = (part: string, list: readonly { item: string }[]) =>
    list.map(({ item }, index) => ({ item, at: [part, index, 'item'] }));
  return [...of('skip', skip), ...of('override', override)];
}

function wrongGrades(file: YamlFile, overlay: Overlay, result: Checklist): Diagnostic[] {
  const items = new Map(itemsOf(result).map((item) => [item.id, item]));
  return (overlay.override ?? []).flatMap(({ item: id }, index) => {
    const item = items.get(id);
    const broken = item ? GRADE_RULES.filter(({ holds }) => !holds(item)) : [];
    return broken.map(({ code }) => file.fault(['override', index, 'grade'], { code }));
  });
}

function lostConditions(
  file: YamlFile,
  { skip = [] }: Overlay,
  base: Checklist,
  result: Checklist,
): Diagnostic[] {
  const inBase = new Set(itemsOf(base).map(({ id }) => id));
  return skip.flatMap(({ item }, index) => {
    const dependent = itemsOf(result).find(({ when }) => when?.item === item);
    if (!dependent || !inBase.has(item)) return [];
    const details = { item, dependent: dependent.id };
    return [file.fault(['skip', index, 'item'], { code: 'overlay.when-skipped', details })];
  });
}

function emptiness(
  file: YamlFile,
  { extends: base, skip, override, add }: Overlay,
  result: Checklist,
): Diagnostic[] {
  if (!skip && !override && !add)
    return [file.fault(['extends'], { code: 'overlay.nothing-changed', details: { base } })];
  if (result.sections.length > 0) return [];
  return [file.fault(['skip'], { code: 'overlay.nothing-left', details: { base } }, 'key')];
}
