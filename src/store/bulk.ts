import type { Queries, Value } from './driver.ts';

/** So much of a long list is in work at once, and is asked for with one statement. */
const PORTION = 100;
/** So many rows are written with one statement. */
const ROWS = 50;

/** The list in portions. */
export function portions<T>(list: readonly T[], length = PORTION): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, index) =>
    list.slice(index * length, (index + 1) * length),
  );
}

/**
 * Inserts rows, many with one statement.
 *
 * @param into the table and its columns, as they follow `insert into`
 * @param rest what follows the values, such as `on conflict …`
 */
export async function insertRows(
  tx: Queries,
  into: string,
  rows: readonly (readonly Value[])[],
  rest = '',
): Promise<void> {
  if (rows.length === 0) return;
  const sql = (count: number) => `insert into ${into} values ${places(count, rows[0]!.length)} ${rest}`;
  // Two texts only, however many rows there are, so that each is prepared once.
  const whole = rows.length - (rows.length % ROWS);
  const many = whole > 0 ? sql(ROWS) : '';
  for (let from = 0; from < whole; from += ROWS) await tx.run(many, valuesOf(rows, from, from + ROWS));
  for (let from = whole; from < rows.length; from += 1) await tx.run(sql(1), rows[from]!);
}

function valuesOf(rows: readonly (readonly Value[])[], from: number, to: number): Value[] {
  const values: Value[] = [];
  for (let row = from; row < to; row += 1) values.push(...rows[row]!);
  return values;
}

const madePlaces = new Map<string, string>();

function places(rows: number, columns: number): string {
  const key = `${rows} ${columns}`;
  const made =
    madePlaces.get(key) ??
    Array.from({ length: rows }, (_, row) => `(${placesFrom(row * columns + 1, columns)})`).join(', ');
  madePlaces.set(key, made);
  return made;
}

function placesFrom(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');
}

const LISTED = placesFrom(1, PORTION);

/**
 * The rows of a query for a list of values, each asked for once.
 *
 * @param sql the query with the list's places put in, such as `select … where id in (…)`
 */
export async function queryIn<T>(
  db: Queries,
  sql: (places: string) => string,
  values: readonly string[],
): Promise<T[]> {
  const found: T[] = [];
  const text = sql(LISTED);
  for (const portion of portions([...new Set(values)])) {
    // One text for every portion, the last one filled up: 20,000 single queries took as long as all else of an import.
    const missing = Array<null>(PORTION - portion.length).fill(null);
    found.push(...(await db.query<T>(text, [...portion, ...missing])));
  }
  return found;
}
