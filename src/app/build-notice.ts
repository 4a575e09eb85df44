import type { Checklist, Register } from '../domain/checklist.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Hazard } from '../domain/hazard.ts';
import type { Inspection, Inspector, Photo } from '../domain/inspection.ts';
import { dateOf, type LocalDate } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';
import type { words as source } from '../messages/zh-CN/words.ts';
import type { NoticeCounts, NoticeInspector, NoticeModel, ReportMessages } from '../report/notice-model.ts';
import { numberPhotos, photosWithContent } from './notice-photos.ts';
import { hazardRow, printedDate } from './notice-rows.ts';
import { printable } from './printable.ts';

/** What a notice is made from: a completed visit, what was found, and the very checklists that were asked. */
export interface NoticeSource {
  readonly inspection: Inspection;
  readonly enterprise: Enterprise;
  /** The hazards of this visit, in the order in which they are to stand. */
  readonly hazards: readonly Hazard[];
  readonly checklists: readonly Checklist[];
  readonly register: Register;
}

/** What only the office knows. Absent: printed as a line to fill in by hand. */
export interface NoticeOffice {
  /** Default: the office of the enterprise's street. */
  readonly issuer?: string | undefined;
  /** The number as printed. Without it the notice is a draft. */
  readonly number?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
  readonly contact?: { readonly name?: string | undefined; readonly phone?: string | undefined } | undefined;
}

type Words = Pick<typeof source, 'grade' | 'inspectionKind' | 'separator'>;

/** The words of the notice and the language they are in. */
export interface NoticeWords {
  readonly language: Language;
  readonly report: ReportMessages;
  readonly words: Words;
}

/**
 * Makes the rectification notice of a completed visit. Pure but for `readPhoto`.
 *
 * @throws Problem `inspection.not-completed`, or `report.nothing-found` when there is no hazard to write about.
 */
export async function buildNotice(
  source: NoticeSource,
  office: NoticeOffice,
  words: NoticeWords,
  readPhoto: (photo: Photo) => Uint8Array | Promise<Uint8Array>,
): Promise<NoticeModel> {
  const { inspection, enterprise } = source;
  const { number } = inspection;
  if (inspection.status !== 'completed') throw new Problem('inspection.not-completed', { number });
  if (source.hazards.length === 0) throw new Problem('report.nothing-found', { number });

  const t = words.report;
  const on = dateOf(inspection.startedAt);
  const photos = numberPhotos(source.hazards);
  const contact = {
    name: printable(office.contact?.name ?? '') || t.blank,
    phone: printable(office.contact?.phone ?? '') || t.blank,
  };
  return {
    language: words.language,
    title: t.title,
    number: printable(office.number ?? '') || t.number(Number(on.slice(0, 4))),
    draft: office.number ? '' : t.draft,
    translation: t.translation,
    issuer: printable(office.issuer ?? t.issuer(enterprise.street)),
    addressee: t.addressee(printable(enterprise.name)),
    enterprise: {
      name: printable(enterprise.name),
      creditCode: printable(enterprise.creditCode ?? '') || t.empty,
    },
    inspection: {
      number,
      on,
      date: printedDate(on, t),
      place: printable(enterprise.address ?? '') || t.empty,
    },
    inspectors: signatures(inspection.inspectors, t),
    opening: openingOf(source, words),
    counts: countsOf(source.hazards),
    hazards: source.hazards.map((hazard, index) => hazardRow(hazard, index + 1, source, photos, words)),
    requests: requestsOf(source.hazards, contact, words),
    contact,
    date: office.issuedOn ? printedDate(office.issuedOn, t) : t.blankDate,
    copies: t.copies,
    photos: await photosWithContent(photos, words, readPhoto),
  };
}

// Two inspectors sign: the line of one who is not known stays, blank.
function signatures(inspectors: readonly Inspector[], { blank }: ReportMessages): NoticeInspector[] {
  const known = inspectors.map(({ name, certificate }) => ({
    name: printable(name),
    certificate: printable(certificate) || blank,
  }));
  const missing = Array.from({ length: Math.max(0, 2 - known.length) }, () => ({
    name: '',
    certificate: blank,
  }));
  return [...known, ...missing];
}

function countsOf(hazards: readonly Hazard[]): NoticeCounts {
  const major = hazards.filter(isMajor).length;
  const fixedOnTheSpot = hazards.filter(isFixed).length;
  return { total: hazards.length, major, fixedOnTheSpot, toRectify: hazards.length - fixedOnTheSpot };
}

function openingOf(
  { inspection, enterprise, hazards }: NoticeSource,
  { report: t, words }: NoticeWords,
): string {
  const { total, major, fixedOnTheSpot, toRectify } = countsOf(hazards);
  const inspectors = inspection.inspectors.map(({ name, certificate }) =>
    t.inspector(printable(name), printable(certificate) || t.blank),
  );
  const fixed = fixedOnTheSpot > 0 ? t.someFixed(rowsWhere(hazards, isFixed, words.separator)) : '';
  return [
    t.opening(
      printedDate(dateOf(inspection.startedAt), t),
      inspectors.join(words.separator),
      printable(enterprise.address ?? ''),
      words.inspectionKind[inspection.kind],
    ),
    t.found(total, major),
    toRectify === 0 ? t.allFixed : fixed + t.toRectify(fixedOnTheSpot > 0),
  ].join('');
}

// What was put right before the inspectors' eyes needs neither a report nor a consequence.
function requestsOf(
  hazards: readonly Hazard[],
  contact: NoticeModel['contact'],
  { report: t, words }: NoticeWords,
): string[] {
  if (hazards.every(isFixed)) return [t.request.prevent];
  const major = rowsWhere(hazards, (hazard) => isMajor(hazard) && !isFixed(hazard), words.separator);
  return [
    ...(major ? [t.request.major(major)] : []),
    t.request.keepSafe,
    t.request.reply,
    t.request.contact(contact.name, contact.phone),
    t.request.overdue,
  ];
}

function rowsWhere(hazards: readonly Hazard[], test: (hazard: Hazard) => boolean, separator: string): string {
  return hazards.flatMap((hazard, index) => (test(hazard) ? [index + 1] : [])).join(separator);
}

function isMajor(hazard: Hazard): boolean {
  return hazard.grade === 'major';
}

function isFixed(hazard: Hazard): boolean {
  return hazard.dueOn === undefined;
}
