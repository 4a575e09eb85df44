import { STREETS } from '../../domain/enterprise.ts';
import type { FigureSource, HazardMeasure, MajorMeasure } from '../../domain/figure.ts';
import { type Hazard, hasFiveCommitments } from '../../domain/hazard.ts';
import { fenOf, wanOf } from '../../domain/money.ts';
import type { Period } from '../../domain/period.ts';
import { type CountedSector, countedSector } from '../../domain/sector.ts';
import type {
  DocumentCounts,
  FigureStore,
  FundCounts,
  HazardCounts,
  MajorCounts,
  VisitCounts,
  VisitKinds,
} from '../../store/figure-store.ts';

/** All that a period's figures are counted from; hazards, majors and funds by the sectors that returns know. */
export interface Counted {
  readonly hazards: readonly HazardCounts[];
  readonly visits: readonly VisitCounts[];
  readonly kinds: readonly VisitKinds[];
  readonly register: readonly {
    readonly street: string;
    readonly sector: string;
    readonly enterprises: number;
  }[];
  readonly documents: readonly DocumentCounts[];
  readonly majors: readonly MajorCounts[];
  readonly funds: readonly FundCounts[];
  readonly inputs: ReadonlyMap<string, string>;
}

/** Where a figure is taken: nothing given is the whole district. */
export interface Scope {
  readonly sector?: CountedSector | undefined;
  readonly street?: string | undefined;
}

/** Counts a period. */
export async function countPeriod(store: FigureStore, period: Period): Promise<Counted> {
  const given = await store.figures(period.name);
  return {
    hazards: bySector(await store.hazardCounts(period)),
    visits: await store.visitCounts(period),
    kinds: await store.visitKinds(period),
    register: await store.enterpriseCounts(),
    documents: await store.documentCounts(period),
    majors: bySector(await store.majorCounts(period)),
    funds: bySector(await store.fundCounts(period)),
    inputs: new Map(given.map(({ name, street = '', value }) => [`${name}/${street}`, value])),
  };
}

// Once, and not for every figure that is counted from them.
function bySector<T extends { readonly sector: string }>(rows: readonly T[]): T[] {
  return rows.map((row) => {
    const sector = countedSector(row.sector);
    return sector === row.sector ? row : { ...row, sector };
  });
}

/** A figure of a scope; undefined while it is to be filled in, null where there is none (0 of 0). Rates in hundredths. */
export function figureOf(
  source: Exclude<FigureSource, { readonly from: 'rate' }>,
  counted: Counted,
  scope: Scope,
): number | undefined {
  switch (source.from) {
    case 'register':
      return sum(within(counted.register, scope), ({ enterprises }) => enterprises);
    case 'visits':
      return sum(within(counted.visits, { ...scope, street: scope.street ?? '' }), (row) => row[source.unit]);
    case 'hazards':
      return measured(ofGrade(placed(counted.hazards, scope), source.grade), source.measure);
    case 'majors':
      return majorsOf(counted, source.measure, scope);
    case 'funds':
      return wanOf(sum(placed(counted.funds, scope), ({ fen }) => fen));
    case 'documents': {
      const rows = placed(counted.documents, { street: scope.street });
      return sum(rows, ({ kind, documents }) => (kind === source.kind ? documents : 0));
    }
    case 'visit-kinds': {
      const rows = placed(counted.kinds, { street: scope.street });
      if (source.kind === 'persons') return sum(rows, ({ inspectors }) => inspectors);
      return sum(
        rows.filter(({ kind }) => kind === source.kind),
        ({ visits }) => visits,
      );
    }
    case 'input':
      return inputOf(counted, source.name, scope);
  }
}

/** A number that was given; undefined while it was not. The district's is that of its streets once all have reported. */
export function inputOf({ inputs }: Counted, name: string, { street = '' }: Scope): number | undefined {
  const value = inputs.get(`${name}/${street}`);
  if (value !== undefined) return Number(value);
  return street === '' ? ofAllStreets(inputs, name) : undefined;
}

function ofAllStreets(inputs: Counted['inputs'], name: string): number | undefined {
  const given = Object.values(STREETS).map((street) => inputs.get(`${name}/${street}`));
  if (given.some((value) => value === undefined)) return undefined;
  return wanOf(sum(given, (value) => fenOf(Number(value))));
}

// Sector '' is everything once and street '' all streets, so that what belongs to two is not counted twice.
function within<T extends Place>(rows: readonly T[], { sector, street }: Scope): readonly T[] {
  return placed(rows, { sector: sector ?? '', street });
}

interface Place {
  readonly street: string;
  readonly sector?: string;
}

/** The rows of a place. They are parted once, and not for each of a return's two hundred figures. */
function placed<T extends Place>(
  rows: readonly T[],
  { sector, street }: { readonly sector?: string | undefined; readonly street?: string | undefined },
): readonly T[] {
  const bySector = sector === undefined ? rows : parted(rows, 'sector', sector);
  return street === undefined ? bySector : parted(bySector, 'street', street);
}

const parts = new WeakMap<readonly Place[], Map<string, Map<string | undefined, readonly Place[]>>>();

function parted<T extends Place>(rows: readonly T[], by: keyof Place, value: string): readonly T[] {
  const known = parts.get(rows) ?? new Map();
  parts.set(rows, known);
  if (!known.has(by))
    known.set(
      by,
      Map.groupBy(rows, (row) => row[by]),
    );
  return known.get(by).get(value) ?? [];
}

type FoundCounts = Pick<HazardCounts, 'found' | 'foundVoided' | 'foundFixed' | 'foundClosed'>;

const gradeSums = new WeakMap<readonly HazardCounts[], Map<string, FoundCounts>>();

/** The rows of a grade together. They are added up once, and not for each figure. */
function ofGrade(rows: readonly HazardCounts[], grade: string): FoundCounts {
  const sums = gradeSums.get(rows) ?? new Map<string, FoundCounts>();
  gradeSums.set(rows, sums);
  const known = sums.get(grade) ?? foundTogether(rows.filter((row) => row.grade === grade));
  sums.set(grade, known);
  return known;
}

function foundTogether(rows: readonly HazardCounts[]): FoundCounts {
  const together = { found: 0, foundVoided: 0, foundFixed: 0, foundClosed: 0 };
  for (const { found, foundVoided, foundFixed, foundClosed } of rows) {
    together.found += found;
    together.foundVoided += foundVoided;
    together.foundFixed += foundFixed;
    together.foundClosed += foundClosed;
  }
  return together;
}

function measured(row: FoundCounts, measure: HazardMeasure): number {
  const kept = row.found - row.foundVoided;
  switch (measure) {
    case 'kept':
      return kept;
    case 'fixed':
      return row.foundFixed;
    case 'unfixed':
      return kept - row.foundFixed;
    case 'closed':
      return row.foundClosed;
  }
}

const MAJOR_COUNTS = {
  planned: 'majors',
  five: 'five',
  listed: 'listed',
  'listed-province': 'listedByProvince',
  'listed-city': 'listedByCity',
  measures: 'measures',
  funded: 'funded',
  responsible: 'responsible',
  dated: 'dated',
  'emergency-plan': 'emergencyPlan',
  funds: 'fen',
} as const satisfies Record<MajorMeasure, keyof MajorCounts>;

function majorsOf({ majors }: Counted, measure: MajorMeasure, scope: Scope): number {
  const count = sum(placed(majors, scope), (row) => row[MAJOR_COUNTS[measure]]);
  return measure === 'funds' ? wanOf(count) : count;
}

/** Whether a major hazard counts under a measure. */
export function isMajorOf(hazard: Hazard, measure: Exclude<MajorMeasure, 'funds'>): boolean {
  const { commitments: five, listing } = hazard;
  switch (measure) {
    case 'planned':
      return true;
    case 'five':
      return hasFiveCommitments(hazard);
    case 'listed':
      return listing !== undefined;
    case 'listed-province':
      return listing?.level === 'province';
    case 'listed-city':
      return listing?.level === 'city';
    case 'measures':
      return Boolean(five?.measures);
    case 'funded':
      return five?.funds !== undefined;
    case 'responsible':
      return Boolean(five?.responsible);
    case 'dated':
      return five?.dueOn !== undefined;
    case 'emergency-plan':
      return Boolean(five?.emergencyPlan);
  }
}

function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}
