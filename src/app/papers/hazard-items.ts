import type { Hazard } from '../../domain/hazard.ts';
import type { Photo } from '../../domain/inspection.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Text } from '../../domain/text.ts';
import type { PaperPhoto } from '../../report/paper-model.ts';
import { cite } from '../cite.ts';
import { printable } from '../printable.ts';
import type { Drafting } from './drafting.ts';

/** A photo with its number and the rows that cite it. */
export interface NumberedPhoto {
  readonly number: number;
  readonly photo: Photo;
  /** Where it was taken: the place of the first hazard that cites it. */
  readonly place: string;
  readonly rows: readonly number[];
}

/** Numbers photos from 1 in the order in which they are cited; the same photo only once. */
export function numberPhotos(rows: readonly { photos: readonly Photo[]; place: string }[]): NumberedPhoto[] {
  const byContent = new Map<string, NumberedPhoto>();
  rows.forEach(({ photos, place }, index) => {
    for (const photo of photos) {
      const known = byContent.get(photo.sha256) ?? { number: byContent.size + 1, photo, place, rows: [] };
      byContent.set(photo.sha256, { ...known, rows: [...new Set([...known.rows, index + 1])] });
    }
  });
  return [...byContent.values()];
}

/** 见图1、2; empty where there are none. */
export function citedPhotos(
  photos: readonly Photo[],
  numbered: readonly NumberedPhoto[],
  d: Drafting,
): string {
  const numbers = numbered
    .filter(({ photo }) => photos.some(({ sha256 }) => sha256 === photo.sha256))
    .map(({ number }) => number);
  return numbers.length > 0 ? d.t.photosCited(numbers) : '';
}

/** The annex: each photo with its number and caption; its copy is put in when it is laid out. */
export function annex(numbered: readonly NumberedPhoto[], { t, words }: Drafting): PaperPhoto[] {
  return numbered.map(({ number, photo, place, rows }) => ({
    ...photo,
    name: printable(photo.name),
    number,
    label: t.photoLabel(number),
    caption: t.photoCaption(t.photoLabel(number), printable(place), rows.join(words.words.separator)),
  }));
}

/** What was found: the mark of a major hazard and the description; then, on a line of its own, the criterion. */
export function findingOf(hazard: Hazard, d: Drafting): string[] {
  const description = printable(hazard.description);
  if (hazard.grade !== 'major') return [description];
  const marked = d.t.majorMark + description;
  return hazard.criterion ? [marked, criterionOf(hazard, d)] : [marked];
}

/** 判定标准 of a major hazard; empty where it has none. */
export function criterionOf(hazard: Hazard, d: Drafting): string {
  const { criterion } = hazard;
  if (!criterion) return '';
  const fact = translated(criterion.fact, d.itemOf(hazard)?.majorIf?.map((one) => one.fact) ?? [], d);
  return d.t.criterion(cite(criterion, d.source.register, d.words.language, d.t.basis).text, printable(fact));
}

/** What has to be done. */
export function requirementOf(hazard: Hazard, d: Drafting): string {
  const item = d.itemOf(hazard);
  return printable(translated(hazard.requirement, item ? [item.rectification] : [], d));
}

/** The laws and standards that the item rests on, each once. */
export function basisOf(hazard: Hazard, d: Drafting): string[] {
  const cited = (d.itemOf(hazard)?.basis ?? []).map(
    (basis) => cite(basis, d.source.register, d.words.language, d.t.basis).text,
  );
  return [...new Set(cited)];
}

/** The rows that pass a test, from 1. */
export function rowsWhere(hazards: readonly Hazard[], test: (hazard: Hazard) => boolean): number[] {
  return hazards.flatMap((hazard, index) => (test(hazard) ? [index + 1] : []));
}

/** Numbers as they are listed: 1、3 */
export function listed(rows: readonly number[], { words }: Drafting): string {
  return rows.join(words.words.separator);
}

/** Rows by due date, the earliest first; each row that has one stands in exactly one group. */
export function dueGroups(
  dates: readonly (LocalDate | undefined)[],
): { readonly dueOn: LocalDate; readonly rows: readonly number[] }[] {
  const byDate = new Map<LocalDate, number[]>();
  dates.forEach((dueOn, index) => {
    if (dueOn !== undefined) byDate.set(dueOn, [...(byDate.get(dueOn) ?? []), index + 1]);
  });
  return [...byDate.entries()]
    .map(([dueOn, rows]) => ({ dueOn, rows }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** 第1、3项于2026年11月30日前；第2项于2026年12月8日前 */
export function printedGroups(dates: readonly (LocalDate | undefined)[], d: Drafting): string {
  return dueGroups(dates)
    .map(({ dueOn, rows }) => d.t.enforcement.order.group(listed(rows, d), d.date(dueOn)))
    .join(d.t.semicolon);
}

/** True for 重大. */
export function isMajor(hazard: Hazard): boolean {
  return hazard.grade === 'major';
}

/** True for what was put right on the spot. */
export function isFixed(hazard: Hazard): boolean {
  return hazard.dueOn === undefined;
}

// What was taken over from the checklist is known in both languages; what was typed stays as it was typed.
function translated(typed: string, known: readonly Text[], d: Drafting): string {
  const source = known.find(({ zh }) => zh === typed);
  return source ? d.in(source) : typed;
}
