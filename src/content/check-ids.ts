import type { Diagnostic, Path } from './diagnostic.ts';
import { valueAt } from './issues.ts';
import { pathsOfItems } from './located-items.ts';
import type { YamlFile } from './read-yaml.ts';

/** A file, and where in it the sections stand whose items are its own. */
export interface Owning {
  readonly file: YamlFile;
  readonly sections: Path;
}

/** Item ids must be unique over all files: a hazard names its item by it for ever. Section ids, within a file. */
export function checkIds(owners: readonly Owning[]): Diagnostic[] {
  const items = new Map<string, string>();
  return owners.flatMap(({ file, sections }) => [
    ...repeated(file, pathsOfItems(file, sections), items),
    ...repeated(file, pathsOfSections(file, sections), new Map()),
  ]);
}

function repeated(file: YamlFile, paths: readonly Path[], seen: Map<string, string>): Diagnostic[] {
  return paths.flatMap((path) => {
    const at = [...path, 'id'];
    const id = valueAt(file.data, at);
    if (typeof id !== 'string') return [];
    const other = seen.get(id);
    if (other !== undefined) return [file.fault(at, { code: 'id.duplicate', details: { id, other } })];
    seen.set(id, file.path);
    return [];
  });
}

function pathsOfSections(file: YamlFile, sections: Path): Path[] {
  const list = valueAt(file.data, sections);
  return Array.isArray(list) ? list.map((_, index) => [...sections, index]) : [];
}
