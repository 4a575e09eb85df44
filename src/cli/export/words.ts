import { type Cited, cite } from '../../app/cite.ts';
import type { Register } from '../../domain/checklist.ts';
import { STREETS } from '../../domain/enterprise.ts';
import type { Language } from '../../domain/text.ts';
import type { Messages } from '../../messages/index.ts';
import type { Vocabularies } from '../../store/export-store.ts';

// A street's code is no word for it: it is there with and without labels.
const streetCode = Object.fromEntries(Object.entries(STREETS).map(([code, street]) => [street, code]));

/** Columns that cite laws and standards. */
export const CITING_COLUMNS: readonly string[] = ['violated', 'criterion'];

/** Codes and nothing for them. */
export const CODES: Vocabularies = { streetCode };

/** What is looked up beside the program's own words. */
export interface Titles {
  readonly checklists: Readonly<Record<string, string>>;
  /** Of the checklists; those that are none of the ten are told as the others. */
  readonly sectors: readonly string[];
  readonly sources: Register['sources'];
  readonly language: Language;
}

/** What the codes of each vocabulary are called. */
export function vocabularies(t: Messages, titles: Titles): Vocabularies {
  return {
    streetCode,
    checklist: titles.checklists,
    citation: citations(t, titles),
    yesNo: t.exports.words.yesNo,
    outcome: t.exports.words.outcome,
    task: t.exports.words.task,
    grade: t.words.grade,
    result: t.words.result,
    inspectionKind: t.words.inspectionKind,
    inspectionStatus: t.words.inspectionStatus,
    hazardStatus: t.words.hazardStatus,
    enterpriseKind: t.words.enterpriseKind,
    enterpriseStatus: t.registry.statuses,
    // As the returns call them, so that what is counted from a ledger finds its row there.
    sector: {
      ...Object.fromEntries(titles.sectors.map((one) => [one, t.summary.sectors.other])),
      ...t.summary.sectors,
    },
    listingLevel: t.hazard.level,
    paperKind: t.documents.kinds,
    paperStatus: t.documents.statuses,
    serviceWay: t.documents.ways,
  };
}

// `WSL` and `WSL 第36条` as papers cite them.
function citations({ report }: Messages, { sources, language }: Titles): Record<string, string> {
  const cited = (source: string, article?: string): Cited =>
    cite({ source, article }, { sources }, language, report.basis);
  return Object.fromEntries(
    Object.entries(sources).flatMap(([source, { articles }]) => [
      [source, cited(source).text],
      ...Object.keys(articles).map((article) => [`${source} ${article}`, cited(source, article).text]),
    ]),
  );
}
