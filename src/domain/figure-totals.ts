import type { Grade } from './checklist.ts';
import type { FigureFacts, HazardCounts, MajorCounts, VisitCounts } from './figure-facts.ts';
import type { InputFigure, SetFigure } from './figure-input.ts';
import type { PaperKind } from './paper.ts';

/** What a figure is counted over; absent is all. */
export interface Scope {
  readonly street?: string | undefined;
  readonly sector?: string | undefined;
}

/** Hazards of one grade in a scope. */
export type HazardTotals = Omit<HazardCounts, 'street' | 'sector' | 'grade'> & {
  /** 期末: opening + found − closed − voided − transferred. */
  readonly closing: number;
};

/** Everything counted over one scope. */
export interface Totals {
  readonly expected: number;
  readonly visits: Omit<VisitCounts, 'street' | 'sector'>;
  readonly hazards: Readonly<Record<Grade, HazardTotals>>;
  readonly plan: Omit<MajorCounts, 'street' | 'sector'>;
  readonly papers: (kind: PaperKind) => number;
  readonly input: (figure: InputFigure) => string | undefined;
}

/** Adds up what belongs to a scope. Distinct enterprises come from the scope's own count, never from a sum. */
export function totalsFor(facts: FigureFacts, scope: Scope, inputs: readonly SetFigure[] = []): Totals {
  const { street = '', sector = '' } = scope;
  const within = (one: { readonly street: string; readonly sector: string }) =>
    (street === '' || one.street === street) && (sector === '' || one.sector === sector);
  const visits = facts.visits.find((one) => one.street === street && one.sector === sector);
  const registered = facts.registered.filter(
    (one) => one.sector === sector && (street === '' || one.street === street),
  );
  const papers = facts.papers.filter((one) => street === '' || one.street === street);
  return {
    expected: sum(registered.map((one) => one.enterprises)),
    visits: visits ?? NO_VISITS,
    hazards: {
      general: hazardTotals(facts.hazards.filter((one) => one.grade === 'general' && within(one))),
      major: hazardTotals(facts.hazards.filter((one) => one.grade === 'major' && within(one))),
    },
    plan: added(NO_PLAN, facts.majors.filter(within)),
    papers: (kind) => sum(papers.filter((one) => one.kind === kind).map((one) => one.count)),
    input: (figure) =>
      sector === ''
        ? (inputs.find((one) => one.figure === figure && (one.street ?? '') === street)?.value ?? undefined)
        : undefined,
  };
}

const NO_VISITS = {
  enterprises: 0,
  visits: 0,
  routine: 0,
  special: 0,
  singleCase: 0,
  rechecks: 0,
  persons: 0,
};
const NO_HAZARDS = { opening: 0, found: 0, closed: 0, voided: 0, transferred: 0, net: 0, fixed: 0, funds: 0 };
const NO_PLAN = {
  planned: 0,
  complete: 0,
  goals: 0,
  money: 0,
  staff: 0,
  timeLimit: 0,
  emergency: 0,
  listed: 0,
  province: 0,
  city: 0,
  delisted: 0,
  funds: 0,
};

function hazardTotals(rows: readonly HazardCounts[]): HazardTotals {
  const total = added(NO_HAZARDS, rows);
  const { opening, found, closed, voided, transferred } = total;
  return { ...total, closing: opening + found - closed - voided - transferred };
}

function added<T extends Readonly<Record<string, number>>>(none: T, rows: readonly T[]): T {
  const entries = Object.keys(none).map((key) => [key, sum(rows.map((row) => row[key]!))]);
  return Object.fromEntries(entries) as T;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
