import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { itemsOf, type LegalSource } from '../domain/checklist.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { CompiledContent } from './compiled.ts';
import type { ContentFile } from './load-checklists.ts';
import { packageRoot } from './package-root.ts';

/** Which files were found without a fault when the program was built, and on which days nothing warns of them. */
interface Soundness {
  /** SHA-256 in hex by file name. */
  readonly files: Readonly<Record<string, string>>;
  readonly from: string;
  readonly until?: string | undefined;
}

const FILE = 'sound.json';

/** Notes, when the program is built, that these files hold no fault. */
export function writeSoundness(
  files: readonly ContentFile[],
  content: CompiledContent,
  folder: string,
): void {
  const cited = citedSources(content);
  const ends = cited.flatMap(({ inForceUntil }) => inForceUntil ?? []).sort();
  const soundness: Soundness = {
    files: Object.fromEntries(files.map(({ path, bytes }) => [basename(path), hashOf(bytes)])),
    from:
      cited
        .map(({ inForceFrom }) => inForceFrom)
        .sort()
        .at(-1) ?? '',
    until: ends[0],
  };
  writeFileSync(join(folder, FILE), JSON.stringify(soundness));
}

/**
 * True when every one of these files is, byte for byte, one that was found sound when the program was built, and no
 * source it cites begins or ends to apply in between: then validating it again can only say the same.
 */
export function areKnownSound(files: readonly ContentFile[], today: LocalDate): boolean {
  const known = readSoundness();
  if (!known || today < known.from || (known.until !== undefined && today > known.until)) return false;
  return files.every(({ path, bytes }) => known.files[basename(path)] === hashOf(bytes));
}

function readSoundness(): Soundness | undefined {
  try {
    return JSON.parse(readFileSync(join(packageRoot(), 'dist', 'content', FILE), 'utf8')) as Soundness;
  } catch {
    return undefined;
  }
}

function citedSources({ checklists, register }: CompiledContent): LegalSource[] {
  const items = checklists.flatMap(({ checklist }) => itemsOf(checklist));
  const keys = items.flatMap(({ basis, majorIf = [] }) => [...basis, ...majorIf].map(({ source }) => source));
  return [...new Set(keys)].flatMap((key) => register.sources[key] ?? []);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
