import { type FigureDefinition, RETURNS, type ReturnName } from '../../domain/figure.ts';
import { Problem } from '../../domain/problem.ts';
import { countedSectorNamed } from '../../domain/sector.ts';
import type { FigureStore, HazardQuery, Span, VisitRow } from '../../store/figure-store.ts';
import type { HazardRow } from '../../store/store.ts';
import { countPeriod, figureOf, fundsOf, isMajorOf, type Scope } from './counted.ts';
import { STREET_NAMES } from './returns.ts';

/** What is behind a figure: its rows, and the figure counted again from them. */
export interface Explanation {
  readonly figure: FigureDefinition;
  readonly scope: Scope;
  readonly value: number;
  readonly recounted: number;
  readonly hazards: readonly HazardRow[];
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
  if (Math.abs(recounted - value) > 0.005)
    throw new Problem('summary.recount-differs', { figure: asked, value, recounted });
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
  if (source.from !== 'majors') return undefined;
  const open = [
    ...(await store.hazardsBehind({ what: 'opening', span, grade: 'major', ...scope })),
    ...(await keptBehind(store, 'major', 'kept', scope, span)),
  ];
  const { measure } = source;
  const hazards =
    measure === 'funds'
      ? open.filter(({ hazard }) => fundsOf(hazard) > 0)
      : open.filter(({ hazard }) => isMajorOf(hazard, measure));
  const recounted =
    measure === 'funds' ? hazards.reduce((sum, { hazard }) => sum + fundsOf(hazard), 0) : hazards.length;
  return { hazards, visits: [], recounted };
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
