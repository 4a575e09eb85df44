import type { FigureSource } from '../../domain/figure.ts';
import { type Hazard, rectificationFunds, treatmentFunds } from '../../domain/hazard.ts';
import { fenOf, wanOf } from '../../domain/money.ts';
import type {
  EnterpriseRow,
  FigureStore,
  HazardQuery,
  PaperRow,
  Span,
  VisitRow,
} from '../../store/figure-store.ts';
import type { HazardRow } from '../../store/store.ts';
import { isMajorOf, type Scope } from './counted.ts';

/** The rows behind a figure, which are of one kind, and what they come to. */
export interface RowsBehind {
  readonly recounted: number;
  /** With `funds`, in 万元, where the figure is money. */
  readonly hazards: readonly (HazardRow & { readonly funds?: number })[];
  readonly visits: readonly VisitRow[];
  readonly papers: readonly PaperRow[];
  readonly enterprises: readonly EnterpriseRow[];
}

const NONE = { hazards: [], visits: [], papers: [], enterprises: [] };

/** The rows behind a figure; undefined where there are none, because somebody typed it in. */
export async function rowsBehind(
  store: FigureStore,
  source: Exclude<FigureSource, { readonly from: 'rate' }>,
  scope: Scope,
  span: Span,
): Promise<RowsBehind | undefined> {
  switch (source.from) {
    case 'register': {
      const enterprises = await store.enterprisesBehind(scope);
      return { ...NONE, enterprises, recounted: enterprises.length };
    }
    case 'visits': {
      const visits = await visitsIn(store, scope, span);
      const enterprises = new Set(visits.map(({ enterpriseId }) => enterpriseId));
      return { ...NONE, visits, recounted: source.unit === 'visits' ? visits.length : enterprises.size };
    }
    case 'visit-kinds': {
      const all = await visitsIn(store, scope, span);
      const visits = source.kind === 'persons' ? all : all.filter(({ kind }) => kind === source.kind);
      const persons = visits.reduce((sum, { inspectors }) => sum + inspectors, 0);
      return { ...NONE, visits, recounted: source.kind === 'persons' ? persons : visits.length };
    }
    case 'documents': {
      const papers = await store.papersBehind(span, { street: scope.street, kind: source.kind });
      return { ...NONE, papers, recounted: papers.length };
    }
    case 'hazards': {
      const hazards = await keptBehind(store, source.grade, source.measure, scope, span);
      return { ...NONE, hazards, recounted: hazards.length };
    }
    case 'funds': {
      const found = [
        ...(await keptBehind(store, 'general', 'kept', scope, span)),
        ...(await keptBehind(store, 'major', 'kept', scope, span)),
      ];
      return added(found, rectificationFunds);
    }
    case 'majors': {
      const open = [
        ...(await store.hazardsBehind({ what: 'opening', span, grade: 'major', ...scope })),
        ...(await keptBehind(store, 'major', 'kept', scope, span)),
      ];
      const { measure } = source;
      if (measure === 'funds') return added(open, treatmentFunds);
      const hazards = open.filter(({ hazard }) => isMajorOf(hazard, measure));
      return { ...NONE, hazards, recounted: hazards.length };
    }
    case 'input':
      return undefined;
  }
}

function visitsIn(
  store: FigureStore,
  { street, sector = '' }: { street?: string | undefined; sector?: string | undefined },
  span: Span,
) {
  return store.visitsBehind(span, { street, sector });
}

// Those that have funds at all, by number.
function added(rows: readonly HazardRow[], fundsOf: (hazard: Hazard) => number): RowsBehind {
  const hazards = rows
    .map((row) => ({ ...row, funds: fundsOf(row.hazard) }))
    .filter(({ funds }) => funds > 0)
    .sort((a, b) => (a.hazard.number < b.hazard.number ? -1 : 1));
  const fen = hazards.reduce((sum, { funds }) => sum + fenOf(funds), 0);
  return { ...NONE, hazards, recounted: wanOf(fen) };
}

async function keptBehind(
  store: FigureStore,
  grade: 'general' | 'major',
  measure: 'kept' | 'fixed' | 'unfixed' | 'closed',
  scope: Scope,
  span: Span,
): Promise<HazardRow[]> {
  const behind = (what: HazardQuery['what']) => store.hazardsBehind({ what, span, grade, ...scope });
  if (measure === 'fixed') return behind('foundFixed');
  if (measure === 'closed') return behind('foundClosed');
  const left = measure === 'kept' ? ['foundVoided'] : ['foundVoided', 'foundFixed'];
  const without = new Set(
    (await Promise.all(left.map((what) => behind(what as HazardQuery['what'])))).flat().map(({ id }) => id),
  );
  return (await behind('found')).filter(({ id }) => !without.has(id));
}
