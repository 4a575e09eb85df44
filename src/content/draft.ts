import { type Checklist, itemsOf } from '../domain/checklist.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped, valueAt } from './issues.ts';
import { itemsWithPaths, type LocatedItem, pathsOfItems, soundItems } from './located-items.ts';
import type { YamlFile } from './read-yaml.ts';
import { checklistShape, type Overlay, overlayShape } from './schema.ts';

/** A checklist or an overlay on its way from a file: as much of it as could be understood. */
export interface Draft {
  readonly file: YamlFile;
  /** The id it gives itself, right or wrong. */
  readonly id: string | undefined;
  /** Where in the file the sections stand that are its own. */
  readonly sections: Path;
  /** What the file itself says of items. */
  readonly items: readonly LocatedItem[];
  /** Ids of all items in walking order. */
  readonly order: readonly string[];
  readonly checklist?: Checklist | undefined;
  /** The base that an overlay names, as written; undefined for a checklist. */
  readonly extends?: string | undefined;
  readonly overlay?: Overlay | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file as an overlay if it has `extends`, as a checklist otherwise. */
export function readDraft(file: YamlFile): Draft {
  const base = textAt(file, ['extends']);
  return base === undefined ? readChecklistDraft(file) : readOverlayDraft(file, base);
}

function readChecklistDraft(file: YamlFile): Draft {
  const sections = ['sections'];
  const order = idsOfItems(file, sections);
  const draft = { file, id: textAt(file, ['id']), sections, order };
  const result = shaped(checklistShape, file);
  if (!result.ok) return { ...draft, items: soundItems(file, sections), diagnostics: result.diagnostics };
  const checklist = result.value;
  return { ...draft, items: itemsWithPaths(checklist.sections, sections), checklist, diagnostics: [] };
}

function readOverlayDraft(file: YamlFile, base: string): Draft {
  const sections = ['add'];
  const result = shaped(overlayShape, file);
  return {
    file,
    id: textAt(file, ['id']),
    sections,
    items: soundItems(file, sections),
    order: idsOfItems(file, sections),
    extends: base,
    overlay: result.ok ? result.value : undefined,
    diagnostics: result.ok ? [] : result.diagnostics.map(missingReason),
  };
}

// Why a district departs from the common checklist is the one thing that an overlay must say.
function missingReason(each: Diagnostic): Diagnostic {
  const missing = each.code === 'key.missing' && each.details['key'] === 'reason';
  const empty = each.code === 'text.empty' && each.path.at(-1) === 'reason';
  return missing || empty ? { ...each, code: 'overlay.reason-missing', details: {} } : each;
}

/** Ids in walking order of a checklist that is complete. */
export function orderOf(checklist: Checklist): string[] {
  return itemsOf(checklist).map(({ id }) => id);
}

function idsOfItems(file: YamlFile, sections: Path): string[] {
  return pathsOfItems(file, sections).flatMap((path) => textAt(file, [...path, 'id']) ?? []);
}

function textAt(file: YamlFile, path: Path): string | undefined {
  const value = valueAt(file.data, path);
  return typeof value === 'string' ? value : undefined;
}
