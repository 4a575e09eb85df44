import type { Item, Register } from '../domain/checklist.ts';
import type { Hazard } from '../domain/hazard.ts';
import { findItem } from '../domain/inspection.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { type Text, textIn } from '../domain/text.ts';
import type { NoticeHazard, ReportMessages } from '../report/notice-model.ts';
import type { NoticeSource, NoticeWords } from './build-notice.ts';
import { cite } from './cite.ts';
import { type NumberedPhoto, numbersOf } from './notice-photos.ts';
import { printable } from './printable.ts';

/** The date as it stands in the paper. */
export function printedDate(date: LocalDate, t: ReportMessages): string {
  const [year, month, day] = date.split('-').map(Number);
  return t.date(year!, month!, day!);
}

/** One hazard as a row of the table. */
export function hazardRow(
  hazard: Hazard,
  row: number,
  source: NoticeSource,
  photos: readonly NumberedPhoto[],
  words: NoticeWords,
): NoticeHazard {
  const t = words.report;
  const cited = numbersOf(hazard.photos, photos);
  const item = findItem(source.checklists, hazard.checklistId, hazard.itemId);
  const description = printable(hazard.description);
  return {
    row,
    number: hazard.number,
    grade: hazard.grade,
    gradeWord: words.words.grade[hazard.grade],
    place: printable(hazard.place) || t.empty,
    description,
    finding: findingOf(hazard, description, item, source.register, words),
    photos: cited.length > 0 ? t.photosCited(cited) : t.empty,
    requirement:
      printable(translated(hazard.requirement, item ? [item.rectification] : [], words)) || t.empty,
    basis: basisOf(item, source.register, words),
    dueOn: hazard.dueOn,
    due: hazard.dueOn === undefined ? t.fixedOnTheSpot : printedDate(hazard.dueOn, t),
  };
}

function findingOf(
  { grade, criterion }: Hazard,
  description: string,
  item: Item | undefined,
  register: Register,
  words: NoticeWords,
): string[] {
  const t = words.report;
  if (grade !== 'major') return [description];
  const marked = t.majorMark + description;
  if (!criterion) return [marked];
  const fact = translated(criterion.fact, item?.majorIf?.map((one) => one.fact) ?? [], words);
  return [
    marked,
    t.criterion(cite(criterion, register, words.language, words.report.basis).text, printable(fact)),
  ];
}

// What was taken over from the checklist is known in both languages; what was typed stays as it was typed.
function translated(text: string, known: readonly Text[], { language }: NoticeWords): string {
  const source = known.find(({ zh }) => zh === text);
  return source ? textIn(language, source) : text;
}

function basisOf(item: Item | undefined, register: Register, words: NoticeWords): string[] {
  const cited = (item?.basis ?? []).map(
    (basis) => cite(basis, register, words.language, words.report.basis).text,
  );
  return cited.length > 0 ? [...new Set(cited)] : [words.report.empty];
}
