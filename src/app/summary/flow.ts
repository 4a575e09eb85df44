import { isWholeMonths } from '../../domain/period.ts';
import { Problem, Problems } from '../../domain/problem.ts';
import type { FigureStore, HazardCounts, OpenCounts, Span } from '../../store/figure-store.ts';
import type { Flow } from './summary-model.ts';

const GRADES = ['general', 'major'] as const;

/** The flows of each grade: everywhere, then by street in the given order. */
export function flowsOf(
  hazards: readonly HazardCounts[],
  open: readonly OpenCounts[],
  streets: readonly string[],
): Flow[] {
  return GRADES.flatMap((grade) => {
    const [counts, standing] = [ofGrade(hazards, grade), ofGrade(open, grade)];
    return [undefined, ...streets].map((street): Flow => {
      const total = (key: 'found' | 'closed' | 'voided' | 'transferred') => totalOf(counts(street), key);
      return {
        grade,
        ...(street !== undefined && { street }),
        opening: totalOf(standing(street), 'opening'),
        found: total('found'),
        closed: total('closed'),
        voided: total('voided'),
        transferred: total('transferred'),
        closing: totalOf(standing(street), 'closing'),
      };
    });
  });
}

interface Placed {
  readonly grade: string;
  readonly street: string;
}

/** The rows of a grade by street; without one, all of them. */
function ofGrade<T extends Placed>(
  rows: readonly T[],
  grade: string,
): (street: string | undefined) => readonly T[] {
  const all = rows.filter((row) => row.grade === grade);
  const places = Map.groupBy(all, ({ street }) => street);
  return (street) => (street === undefined ? all : (places.get(street) ?? []));
}

function totalOf<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

/** Whether what came in and what went out explain the difference. */
export function isBalanced({ opening, found, closed, voided, transferred, closing }: Flow): boolean {
  return opening + found - closed - voided - transferred === closing;
}

/**
 * Holds the monthly counts against the flows, which are counted apart, and against the rows that are open now, before
 * any figure is given out.
 *
 * @throws Problems `summary.unbalanced`, each with the hazards whose dates contradict their status; Problem
 * `summary.found-differs`
 */
export async function requireBalance(
  store: FigureStore,
  flows: readonly Flow[],
  open: readonly OpenCounts[],
  span: Span,
): Promise<void> {
  const broken = flows.filter((flow) => flow.street !== undefined && !isBalanced(flow));
  if (broken.length > 0)
    throw new Problems(await Promise.all(broken.map((flow) => imbalance(store, flow, span))));
  requireFound(flows, open, span);
}

// What was added on both sides of a flow leaves it even.
function requireFound(flows: readonly Flow[], open: readonly OpenCounts[], { from, to }: Span): void {
  // Other spans are counted from the rows as it is.
  if (!isWholeMonths({ from, to })) return;
  const whole = flows.filter(({ street }) => street === undefined);
  const value = whole.reduce((sum, { found }) => sum + found, 0);
  const recounted = open.reduce((sum, { found = 0 }) => sum + found, 0);
  if (value !== recounted) throw new Problem('summary.found-differs', { from, to, value, recounted });
}

async function imbalance(store: FigureStore, flow: Flow, span: Span): Promise<Problem> {
  const { grade, street = '', opening, found, closed, voided, transferred, closing } = flow;
  const rows = await store.contradictoryHazards({ street, grade });
  return new Problem('summary.unbalanced', {
    grade,
    street,
    ...span,
    opening,
    found,
    closed,
    voided,
    transferred,
    closing,
    numbers: rows.slice(0, 20).map(({ hazard }) => hazard.number),
  });
}
