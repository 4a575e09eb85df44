import { STREETS } from '../../domain/enterprise.ts';
import type { Messages } from '../../messages/index.ts';
import type { Vocabularies } from '../../store/export-store.ts';

// A street's code is no word for it: it is there with and without labels.
const streetCode = Object.fromEntries(Object.entries(STREETS).map(([code, street]) => [street, code]));

/** What the codes of each vocabulary are called. */
export function vocabularies(
  t: Messages,
  labels: boolean,
  checklists: Readonly<Record<string, string>>,
): Vocabularies {
  if (!labels) return { streetCode };
  return {
    streetCode,
    checklist: checklists,
    yesNo: t.exports.words.yesNo,
    outcome: t.exports.words.outcome,
    grade: t.words.grade,
    result: t.words.result,
    inspectionKind: t.words.inspectionKind,
    inspectionStatus: t.words.inspectionStatus,
    hazardStatus: t.words.hazardStatus,
    enterpriseKind: t.words.enterpriseKind,
    enterpriseStatus: t.registry.statuses,
    sector: t.registry.sectors,
    listingLevel: t.hazard.level,
    paperKind: t.documents.kinds,
    paperStatus: t.documents.statuses,
    serviceWay: t.documents.ways,
  };
}
