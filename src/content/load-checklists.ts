import { basename, dirname } from 'node:path';
import type { Checklist, Register } from '../domain/checklist.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { checkIds } from './check-ids.ts';
import { checkReferences } from './check-references.ts';
import { type Diagnostic, inReadingOrder } from './diagnostic.ts';
import { readDraft } from './draft.ts';
import { type LaidDraft, layOverlays } from './lay-overlays.ts';
import { readRegister } from './read-register.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** A file of content as it lies on the disk. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that may be asked, and everything that is wrong. */
export interface Content {
  /** Only checklists without errors; their order is that of the files. */
  readonly checklists: readonly Checklist[];
  readonly register: Register;
  /** All faults of all files, in the order of the files, from top to bottom. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a set of checklists with their registers.
 *
 * `sources.yaml` and `traits.yaml` are registers, a file with `extends` is an overlay, any other a checklist.
 * Files of a later folder override: a checklist by its id, a register by its keys. Pure, and never throws.
 *
 * @param today the day on which sources must apply
 */
export function loadContent(
  files: readonly ContentFile[],
  { today }: { readonly today: LocalDate },
): Content {
  const readings = files.map(({ path, bytes }) => readYaml(path, bytes));
  const readable = readings.flatMap(({ file }) => file ?? []);
  const sources = readable.filter((file) => registerOf(file) === 'sources');
  const traits = readable.filter((file) => registerOf(file) === 'traits');
  const registers = readRegister({ sources, traits });
  const drafts = layOverlays(readable.filter((file) => !registerOf(file)).map(readDraft));
  const { current, diagnostics: repeated } = byId(drafts);
  const found = [
    ...readings.flatMap(({ diagnostics }) => diagnostics),
    ...registers.diagnostics,
    ...drafts.flatMap(({ diagnostics }) => diagnostics),
    ...repeated,
    ...checkIds(withBases(current)),
    ...drafts.flatMap((draft) => checkReferences(draft, registers, today)),
  ];
  const diagnostics = inReadingOrder(
    found,
    files.map(({ path }) => path),
  );
  return { checklists: accepted(current, diagnostics), register: registers.register, diagnostics };
}

function registerOf({ path }: YamlFile): 'sources' | 'traits' | undefined {
  const name = basename(path);
  if (name === 'sources.yaml') return 'sources';
  return name === 'traits.yaml' ? 'traits' : undefined;
}

/** The draft that counts for each id. In one folder an id may stand once; a later folder replaces. */
function byId(drafts: readonly LaidDraft[]): { current: LaidDraft[]; diagnostics: Diagnostic[] } {
  const current = new Map<string, LaidDraft>();
  const diagnostics = drafts.flatMap((draft) => {
    const { file, id } = draft;
    if (id === undefined) return [];
    const earlier = current.get(id);
    if (!earlier || dirname(earlier.file.path) !== dirname(file.path)) {
      current.set(id, draft);
      return [];
    }
    return [file.fault(['id'], { code: 'id.duplicate', details: { id, other: earlier.file.path } })];
  });
  return { current: drafts.filter((draft) => current.get(draft.id ?? '') === draft), diagnostics };
}

// An overlay that replaces its own base still carries the base's items.
function withBases(drafts: readonly LaidDraft[]): LaidDraft[] {
  const all = new Set<LaidDraft>();
  const add = (draft: LaidDraft) => {
    if (draft.base) add(draft.base);
    all.add(draft);
  };
  drafts.forEach(add);
  return [...all];
}

function accepted(current: readonly LaidDraft[], diagnostics: readonly Diagnostic[]): Checklist[] {
  const faulty = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const isSound = ({ file, base }: LaidDraft): boolean => !faulty.has(file.path) && (!base || isSound(base));
  return current.filter(isSound).flatMap(({ checklist }) => (checklist ? [checklist] : []));
}
