import type { LegalSource, Register, Trait } from '../domain/checklist.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped, valueAt } from './issues.ts';
import type { YamlFile } from './read-yaml.ts';
import { legalSourceShape, sourcesShape, traitShape, traitsShape } from './schema.ts';

/** The registers as far as they could be read, and what stands in them although it could not be. */
export interface ReadRegister {
  readonly register: Register;
  /** Keys of sources and ids of traits that exist but have faults: citing one is no further fault. */
  readonly faulty: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Merges register files in order: a later entry replaces an earlier one with the same key. */
export function readRegister(files: {
  readonly sources: readonly YamlFile[];
  readonly traits: readonly YamlFile[];
}): ReadRegister {
  const sources = new Map<string, LegalSource>();
  const traits = new Map<string, Trait>();
  const faulty = new Set<string>();
  const diagnostics = [
    ...files.sources.flatMap((file) => readSources(file, sources, faulty)),
    ...files.traits.flatMap((file) => readTraits(file, traits, faulty)),
  ];
  const register = { sources: Object.fromEntries(sources), traits: [...traits.values()] };
  return { register, faulty, diagnostics };
}

function readSources(
  file: YamlFile,
  into: Map<string, LegalSource>,
  faulty: Set<string>,
): readonly Diagnostic[] {
  const whole = shaped(sourcesShape, file);
  if (whole.ok) {
    for (const [key, source] of Object.entries(whole.value.sources)) into.set(key, source);
    return [];
  }
  for (const key of Object.keys(Object(valueAt(file.data, ['sources'])))) {
    const one = shaped(legalSourceShape, file, ['sources', key]);
    if (one.ok) into.set(key, one.value);
    else faulty.add(key);
  }
  return whole.diagnostics;
}

function readTraits(file: YamlFile, into: Map<string, Trait>, faulty: Set<string>): readonly Diagnostic[] {
  const whole = shaped(traitsShape, file);
  if (whole.ok) {
    for (const trait of whole.value.traits) into.set(trait.id, trait);
    return repeatedTraits(file, whole.value.traits);
  }
  const list = valueAt(file.data, ['traits']);
  for (const [index] of (Array.isArray(list) ? list : []).entries()) {
    const at: Path = ['traits', index];
    const one = shaped(traitShape, file, at);
    if (one.ok) into.set(one.value.id, one.value);
    else faulty.add(String(valueAt(file.data, [...at, 'id'])));
  }
  return whole.diagnostics;
}

function repeatedTraits(file: YamlFile, traits: readonly Trait[]): Diagnostic[] {
  const seen = new Set<string>();
  return traits.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [file.fault(['traits', index, 'id'], { code: 'id.duplicate', details: { id, other: file.path } })];
  });
}
