import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Citations, Register } from '../domain/checklist.ts';
import { Problem } from '../domain/problem.ts';
import type { ChecklistSummary, CompiledContent, PinnedChecklist } from './compiled.ts';
import { CITATIONS, citationsIn } from './kept-citations.ts';
import { builtContent, packageRoot } from './package-root.ts';

/** The checklists of this installation: the shipped ones, overridden by the user's. */
export interface Catalog {
  summaries(): Promise<readonly ChecklistSummary[]>;
  /** The id of a checklist named by it, or by a part of its title that no other has. @throws Problem `checklist.unknown` */
  idOf(name: string): Promise<string>;
  /** Named as for `idOf`. @throws Problem `checklist.unknown` */
  get(name: string): Promise<PinnedChecklist>;
  register(): Promise<Register>;
  /** A fifth of the register: all that a paper needs. */
  citations(): Promise<Citations>;
}

/** Where the user keeps checklists of their own. */
export interface CatalogPlaces {
  readonly home: string;
  readonly today: string;
  readonly extraFolder?: string | undefined;
}

/** Opens the catalog. @throws Problem `checklist.folder-missing`, Problems for invalid user checklists. */
export async function openCatalog(places: CatalogPlaces): Promise<Catalog> {
  const folders = userFolders(places);
  const built = builtContent();
  if (folders.length === 0 && existsSync(`${built}/index.json`)) return compiledCatalog(built);
  const content = await cached(places, [join(packageRoot(), 'checklists'), ...folders]);
  return {
    summaries: async () => content.summaries,
    register: async () => content.register,
    citations: async () => content.register,
    idOf: async (name) => idOf(name, content.summaries),
    get: async (name) => {
      const id = idOf(name, content.summaries);
      return content.checklists.find(({ checklist }) => checklist.id === id)!;
    },
  };
}

function idOf(name: string, summaries: readonly ChecklistSummary[]): string {
  if (summaries.some(({ id }) => id === name)) return name;
  const asked = name.trim().toLowerCase();
  const titled = summaries.filter(({ title }) =>
    Object.values(title).some((one) => asked !== '' && one.toLowerCase().includes(asked)),
  );
  if (titled.length === 1) return titled[0]!.id;
  throw new Problem('checklist.unknown', {
    id: name,
    known: summaries.map(({ id }) => id),
    titles: summaries.map(({ title }) => title.zh),
  });
}

/** The folders with the user's own checklists, as far as they exist. @throws Problem `checklist.folder-missing` */
export function userFolders({ home, extraFolder }: CatalogPlaces): string[] {
  if (extraFolder !== undefined && !existsSync(extraFolder)) {
    throw new Problem('checklist.folder-missing', { path: extraFolder });
  }
  return [join(home, 'checklists'), extraFolder].filter(
    (folder) => folder !== undefined && existsSync(folder),
  ) as string[];
}

// Each checklist is a file of its own, so that a list opens none and an inspection opens its own.
function compiledCatalog(folder: string): Catalog {
  const read = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as T;
  let index: readonly ChecklistSummary[] | undefined;
  const summaries = () => {
    index ??= read<readonly ChecklistSummary[]>('index');
    return index;
  };
  return {
    summaries: async () => summaries(),
    register: async () => read<Register>('register'),
    citations: async () => citationsIn(readFileSync(`${folder}/${CITATIONS}`, 'utf8')),
    idOf: async (name) => idOf(name, summaries()),
    get: async (name) => read<PinnedChecklist>(`checklist-${idOf(name, summaries())}`),
  };
}

async function cached({ home, today }: CatalogPlaces, folders: readonly string[]): Promise<CompiledContent> {
  const file = join(home, 'cache', 'checklists.json');
  const key = fingerprint(folders);
  const kept = readCache(file);
  if (kept?.key === key) return kept.content;
  const { compileFolders } = await import('./compile.ts');
  const content = compileFolders(folders, today);
  writeCache(file, { key, content });
  return content;
}

interface Cache {
  readonly key: string;
  readonly content: CompiledContent;
}

function fingerprint(folders: readonly string[]): string {
  const stamps = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => {
        const { mtimeMs, size } = statSync(join(folder, name));
        return `${join(folder, name)}:${mtimeMs}:${size}`;
      }),
  );
  return stamps.join('|');
}

function readCache(file: string): Cache | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Cache;
  } catch {
    return undefined;
  }
}

// A cache that cannot be written only costs time.
function writeCache(file: string, cache: Cache): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.${process.pid}.tmp`, JSON.stringify(cache));
    renameSync(`${file}.${process.pid}.tmp`, file);
  } catch {
    // Deliberately nothing.
  }
}
