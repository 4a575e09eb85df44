import { type Enterprise, type EnterpriseKind, nameKey } from '../domain/enterprise.ts';
import { kindByCode, withValues } from '../domain/enterprise-entry.ts';
import { changedFields, type EnterpriseField } from '../domain/enterprise-fields.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import {
  type Candidate,
  missingField,
  type RejectedRow,
  rejectionOf,
  type SheetCandidates,
} from '../roster/candidates.ts';
import type { Layout } from '../roster/layout.ts';
import type { EnterpriseMatch, EnterpriseStore } from '../store/enterprise-store.ts';

/** How a roster is matched with what is on record. */
export interface ImportTerms {
  /** Whether a row without a match by its code may be the record of the same name in the same street. */
  readonly matchNames: boolean;
  /** The day on which all that the roster names counts as confirmed; absent where it confirms nothing. */
  readonly confirmedOn?: LocalDate | undefined;
  readonly newId: () => string;
}

/** An enterprise of which a row says something else than the record. */
export interface RosterChange {
  readonly before: Enterprise;
  readonly after: Enterprise;
  readonly fields: readonly EnterpriseField[];
}

/** What an import would do. Nothing is written to make it. */
export interface ImportPlan {
  readonly added: readonly Enterprise[];
  readonly changed: readonly RosterChange[];
  readonly unchanged: number;
  readonly rejected: readonly { readonly layout: Layout; readonly rows: readonly RejectedRow[] }[];
}

type Lookup = Pick<EnterpriseStore, 'enterprisesMatching'>;

/** Compares the sheets of a roster with the registry. */
export async function planImport(
  sheets: readonly SheetCandidates[],
  store: Lookup,
  terms: ImportTerms,
): Promise<ImportPlan> {
  const added: Enterprise[] = [];
  const changed: RosterChange[] = [];
  let unchanged = 0;
  const earlier: Earlier = { rows: new Map(), records: new Set() };
  const rejected: { layout: Layout; rows: RejectedRow[] }[] = [];
  for (const sheet of sheets) {
    const matches = await store.enterprisesMatching(sheet.candidates.map(({ key }) => key));
    const refused = sheet.candidates.flatMap((candidate, index) => {
      const outcome = outcomeOf(candidate, matches[index]!, terms, earlier);
      if (outcome.what === 'refused') return [outcome.row];
      if (outcome.what === 'added') added.push(outcome.enterprise);
      else if (outcome.what === 'changed') changed.push(outcome.change);
      else unchanged += 1;
      return [];
    });
    const rows = [...sheet.rejected, ...refused].sort((a, b) => a.row.number - b.row.number);
    rejected.push({ layout: sheet.layout, rows });
  }
  return { added, changed, unchanged, rejected };
}

/** The states to record for a plan. */
export function recordsOf({ added, changed }: ImportPlan): Enterprise[] {
  return [...added, ...changed.map(({ after }) => after)];
}

/** What the rows before have claimed. */
interface Earlier {
  readonly rows: Map<string, Candidate>;
  /** Ids of records: two rows cannot be one of them. */
  readonly records: Set<string>;
}

type Outcome =
  | { readonly what: 'added'; readonly enterprise: Enterprise }
  | { readonly what: 'changed'; readonly change: RosterChange }
  | { readonly what: 'unchanged' }
  | { readonly what: 'refused'; readonly row: RejectedRow };

function outcomeOf(
  candidate: Candidate,
  match: EnterpriseMatch,
  terms: ImportTerms,
  earlier: Earlier,
): Outcome {
  const twin = twinOf(candidate, earlier);
  if (twin)
    return refused(candidate, new Problem('roster.twice', { row: twin.place.row, sheet: twin.place.sheet }));
  const known = match.byCode ?? sameName(candidate, match, earlier);
  if (!known) return addition(candidate, terms);
  earlier.records.add(known.id);
  if (known.retired)
    return refused(candidate, new Problem('enterprise.is-retired', { name: known.name, ...known.retired }));
  const after = confirmed(withValues(known, candidate.values), terms);
  const fields = changedFields(known, after);
  if (fields.length === 0 && after.confirmedOn === known.confirmedOn) return { what: 'unchanged' };
  // The same words mean the same enterprise; other words might be another one of that name.
  if (!match.byCode && !terms.matchNames && fields.length > 0) {
    const { name, street, creditCode: code } = known;
    return refused(candidate, new Problem('roster.same-name', { name, street, code }));
  }
  return { what: 'changed', change: { before: known, after, fields } };
}

function refused({ place, row }: Candidate, problem: Problem): Outcome {
  return { what: 'refused', row: { row, rejections: [{ place, problem }] } };
}

/** An earlier row about the same enterprise: of the same code, or of the same name, street and address without one. */
function twinOf(candidate: Candidate, { rows }: Earlier): Candidate | undefined {
  const { creditCode, name, street } = candidate.key;
  const key = creditCode ?? [nameKey(name), street, candidate.values.get('address') ?? ''].join('\n');
  const twin = rows.get(key);
  if (!twin) rows.set(key, candidate);
  return twin;
}

// A record with another code is another enterprise, whatever it is called.
function sameName(
  { key, values }: Candidate,
  { byName }: EnterpriseMatch,
  { records }: Earlier,
): Enterprise | undefined {
  const possible = byName.filter(
    ({ id, creditCode }) => !records.has(id) && (key.creditCode === undefined || creditCode === undefined),
  );
  const address = values.get('address');
  return possible.find((one) => one.address === address) ?? possible[0];
}

function addition(candidate: Candidate, terms: ImportTerms): Outcome {
  const { name, street, creditCode } = candidate.key;
  const kind = candidate.values.get('kind') ?? (creditCode && kindByCode(creditCode));
  if (!street || !kind) {
    const { place, row, layout } = candidate;
    const missing = [...(street ? [] : (['street'] as const)), ...(kind ? [] : (['kind'] as const))];
    const rejections = missing.map((field) => rejectionOf(missingField(field), place, layout));
    return { what: 'refused', row: { row, rejections } };
  }
  const blank = { id: terms.newId(), name, kind: kind as EnterpriseKind, street, sectors: [], traits: [] };
  return { what: 'added', enterprise: confirmed(withValues(blank, candidate.values), terms) };
}

function confirmed(enterprise: Enterprise, { confirmedOn }: ImportTerms): Enterprise {
  if (confirmedOn === undefined || (enterprise.confirmedOn ?? '') >= confirmedOn) return enterprise;
  return { ...enterprise, confirmedOn };
}
