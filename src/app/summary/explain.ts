import { type FigureDefinition, RETURNS, type ReturnName } from '../../domain/figure.ts';
import { type Hazard, rectificationFunds, treatmentFunds } from '../../domain/hazard.ts';
import { fenOf, wanOf } from '../../domain/money.ts';
import { Problem } from '../../domain/problem.ts';
import { countedSectorNamed } from '../../domain/sector.ts';
import type { FigureStore, HazardQuery, Span, VisitRow } from '../../store/figure-store.ts';
import type { HazardRow } from '../../store/store.ts';
import { countPeriod, figureOf, isMajorOf, type Scope } from './counted.ts';
import { STREET_NAMES } from './returns.ts';

/** What is behind a figure: its rows, and the figure counted again from them. */
export interface Explanation {
  readonly figure: FigureDefinition;
  readonly scope: Scope;
  readonly value: number;
  readonly recounted: number;
  /** With `funds`, in 万元, where the figure is money. */
  readonly hazards: readonly (HazardRow & { readonly funds?: number })[];
  readonly visits: readonly VisitRow[];
}

/**
 * Opens a figure down to its rows, and adds them up by another query than the one that gave it.
 *
 * @throws Problem `summary.unknown-figure`, `summary.not-explained` for rates and for what is typed in,
 * `summary.recount-differs`
 */
export async function explain(
  store: FigureStore,
  asked: string,
  period: Span & { readonly name: string },
): Promise<Explanation> {
  const { figure, scope } = figureNamed(asked);
  const { source } = figure;
  if (source.from === 'rate')
    throw new Problem('summary.rate-explained', { figure: asked, part: source.part, whole: source.whole });
  const counted = await countPeriod(store, { ...period, kind: 'month' });
  const value = figureOf(source, counted, scope);
  const rows = await rowsBehind(store, figure, scope, period);
  if (value === undefined || rows === undefined)
    throw new Problem('summary.not-explained', { figure: asked });
  const { recounted } = rows;
  if (recounted !== value) throw new Problem('summary.recount-differs', { figure: asked, value, recounted });
  return { figure, scope, value, ...rows };
}

function figureNamed(asked: string): { figure: FigureDefinition; scope: Scope } {
  const [id = '', place] = asked.split('@');
  const name = id.charAt(0).toUpperCase() as ReturnName;
  const figure = RETURNS[name]?.find((one) => one.id === id.toUpperCase());
  if (!figure) throw new Problem('summary.unknown-figure', { figure: asked });
  if (place === undefined) return { figure, scope: {} };
  const street = STREET_NAMES.find((one) => one === place || one === `${place}街道`);
  if (street) return { figure, scope: { street } };
  const sector = countedSectorNamed(place);
  if (sector) return { figure, scope: { sector } };
  throw new Problem('summary.unknown-figure', { figure: asked });
}

type Rows = Pick<Explanation, 'hazards' | 'visits' | 'recounted'>;

async function rowsBehind(
  store: FigureStore,
  { source }: FigureDefinition,
  scope: Scope,
  span: Span,
): Promise<Rows | undefined> {
  if (source.from === 'visits') {
    const visits = await store.visitsBehind(span, { street: scope.street, sector: scope.sector ?? '' });
    const enterprises = new Set(visits.map(({ enterpriseId }) => enterpriseId));
    return { hazards: [], visits, recounted: source.unit === 'visits' ? visits.length : enterprises.size };
  }
  if (source.from === 'hazards') {
    const hazards = await keptBehind(store, source.grade, source.measure, scope, span);
    return { hazards, visits: [], recounted: hazards.length };
  }
  if (source.from === 'funds') {
    const found = [
      ...(await keptBehind(store, 'general', 'kept', scope, span)),
      ...(await keptBehind(store, 'major', 'kept', scope, span)),
    ];
    return added(found, rectificationFunds);
  }
  if (source.from !== 'majors') return undefined;
  const open = [
    ...(await store.hazardsBehind({ what: 'opening', span, grade: 'major', ...scope })),
    ...(await keptBehind(store, 'major', 'kept', scope, span)),
  ];
  const { measure } = source;
  if (measure === 'funds') return added(open, treatmentFunds);
  const hazards = open.filter(({ hazard }) => isMajorOf(hazard, measure));
  return { hazards, visits: [], recounted: hazards.length };
}

// Those that have funds at all, by number, and what they come to.
function added(rows: readonly HazardRow[], fundsOf: (hazard: Hazard) => number): Rows {
  const hazards = rows
    .map((row) => ({ ...row, funds: fundsOf(row.hazard) }))
    .filter(({ funds }) => funds > 0)
    .sort((a, b) => (a.hazard.number < b.hazard.number ? -1 : 1));
  const fen = hazards.reduce((sum, { funds }) => sum + fenOf(funds), 0);
  return { hazards, visits: [], recounted: wanOf(fen) };
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
