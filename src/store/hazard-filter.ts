import { type Hazard, isListed, OPEN, UNVERIFIED } from '../domain/hazard.ts';
import type { Value } from './driver.ts';
import type { HazardFilter } from './store.ts';

/** A filter as SQL on `hazard h`, `enterprise e` and `inspection i`. */
export interface FilterSql {
  /** Without `where`; `true` where nothing is asked. */
  readonly condition: string;
  readonly params: Value[];
  /** The tables that the condition needs besides `hazard h`. */
  readonly joins: string;
}

// Written out as in the partial indexes: the planner compares the text.
const UNVERIFIED_SQL = inList(UNVERIFIED);
const OPEN_SQL = inList(OPEN);

/** Everything that the filter asks. */
export function filterSql(filter: HazardFilter): FilterSql {
  const { add, test, built } = builder();
  addLasting(filter, add);
  if (filter.asOf !== undefined) add('h.changed_on <= ?', filter.asOf);
  if (filter.status !== undefined) add('h.status = ?', filter.status);
  if (filter.openOnly) test(`h.status in ${OPEN_SQL}`);
  if (asksUnverified(filter)) test(`h.status in ${UNVERIFIED_SQL}`);
  if (filter.overdueOn !== undefined) add('h.due_on < ?', filter.overdueOn);
  if (filter.dueBefore !== undefined) add('h.due_on < ?', filter.dueBefore);
  if (filter.listedOnly) test('h.listed = 1');
  return built(filter);
}

/** The hazards that changed after the filter's day: what they were on that day is in the log. */
export function changedSinceSql(filter: HazardFilter & { readonly asOf: string }): FilterSql {
  const { add, built } = builder();
  addLasting(filter, add);
  add('h.changed_on > ?', filter.asOf);
  return built(filter);
}

/** Whether a state that was folded from the log is asked for: what `filterSql` asks of things that change. */
export function isAskedFor(hazard: Hazard, filter: HazardFilter): boolean {
  const { status, dueOn = '9999-12-31' } = hazard;
  return (
    (filter.status === undefined || status === filter.status) &&
    (!filter.openOnly || OPEN.includes(status)) &&
    (!asksUnverified(filter) || UNVERIFIED.includes(status)) &&
    (filter.overdueOn === undefined || dueOn < filter.overdueOn) &&
    (filter.dueBefore === undefined || dueOn < filter.dueBefore) &&
    (!filter.listedOnly || isListed(hazard))
  );
}

/** Whether the list is one of due dates, and so in their order. */
export function isByDueDate({ overdueOn, dueBefore }: HazardFilter): boolean {
  return overdueOn !== undefined || dueBefore !== undefined;
}

function asksUnverified(filter: HazardFilter): boolean {
  return filter.unverifiedOnly === true || isByDueDate(filter);
}

type Add = (condition: string, value: Value) => void;

function addLasting(filter: HazardFilter, add: Add): void {
  if (filter.inspectionId !== undefined) add('h.inspection_id = ?', filter.inspectionId);
  if (filter.enterpriseId !== undefined) add('h.enterprise_id = ?', filter.enterpriseId);
  if (filter.street !== undefined) add('e.street = ?', filter.street);
  if (filter.sector !== undefined) add('h.sector = ?', filter.sector);
  if (filter.grade !== undefined) add('h.grade = ?', filter.grade);
  if (filter.inspector !== undefined)
    add(`i.inspectors like ? escape '\\'`, `%\n${escapeLike(filter.inspector)}\n%`);
}

function builder() {
  const conditions: string[] = [];
  const params: Value[] = [];
  const test = (condition: string) => void conditions.push(condition);
  const add: Add = (condition, value) => {
    params.push(value);
    test(condition.replace('?', `$${params.length}`));
  };
  const built = ({ street, inspector }: HazardFilter): FilterSql => ({
    condition: conditions.join(' and ') || 'true',
    params,
    joins: [
      street === undefined ? '' : ' join enterprise e on e.id = h.enterprise_id',
      inspector === undefined ? '' : ' join inspection i on i.id = h.inspection_id',
    ].join(''),
  });
  return { add, test, built };
}

function inList(words: readonly string[]): string {
  return `(${words.map((word) => `'${word}'`).join(', ')})`;
}

function escapeLike(term: string): string {
  return term.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
