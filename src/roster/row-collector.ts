import { Problem } from '../domain/problem.ts';
import { type Cell, ROSTER_LIMITS, type RosterRow } from './roster.ts';

/** Collects the rows of a sheet as far as the limits allow. Rows without any text are not kept. */
export interface RowCollector {
  /** @throws Problem `roster.too-many-rows` */
  add(number: number, cells: readonly Cell[]): void;
  rows(): RosterRow[];
}

/** An empty collector. */
export function rowCollector(): RowCollector {
  const rows: RosterRow[] = [];
  return {
    add(number, cells) {
      if (cells.every((cell) => cell === '')) return;
      if (rows.length === ROSTER_LIMITS.rows) {
        throw new Problem('roster.too-many-rows', { limit: ROSTER_LIMITS.rows });
      }
      rows.push({ number, cells: cells.slice(0, ROSTER_LIMITS.columns) });
    },
    rows: () => rows,
  };
}
